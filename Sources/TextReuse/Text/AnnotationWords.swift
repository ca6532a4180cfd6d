/// What the finders of annotations know of a language: its words by kind, its phrases, and the small
/// lists that single finders go by.
public struct AnnotationWords: Sendable {
  /// What kinds of word the finders of annotations know, such as attribution verbs and months.
  public var vocabulary = Vocabulary([])
  /// Phrases about a text rather than in it: credit lines, comment forms, captions and the like.
  public var phrases = PhraseBook([])
  /// What days, months and years are called.
  public var calendar = CalendarWords()
  /// What is written before and behind numbers.
  public var numbers = NumberWords()
  /// Words that "of" may follow inside a name: "the *Bank* of England".
  public var namesWithOf: WordSet = ""
  /// Words that open a byline: "By".
  public var bylineWords: WordSet = ""
  /// Small words in a byline beside names: "in", "correspondent".
  public var bylineRoles: WordSet = ""
  /// Words between © and the owner's name.
  public var copyrightWords: WordSet = ""
  /// Declaring verbs that always mean another text: "rewritten".
  public var rewritingWords: WordSet = ""
  /// The prepositions between a cue and an acronym that make it a source: "by", "with", "to".
  public var sourcePrepositions: WordSet = ""
  /// Words that follow an outlet's name without changing it: "Online".
  public var genericOutletWords: WordSet = ""
  /// The acronyms of outlets whose initials do not spell them, by their name run together.
  public var outletAliases: [String: String] = [:]
  /// Words that open the name of a station: "Radio".
  public var broadcastWords: WordSet = ""
  /// Verbs that tell of what is past: "died".
  public var pastVerbs: WordSet = ""
  /// Words that count the dead: "killed".
  public var deathWords: WordSet = ""
  /// Words that make a count a bound or a stage: "least", "rose".
  public var vagueCounts: WordSet = ""
  /// What dead are called, and the verbs that help to say so: "people", "were".
  public var personWords: WordSet = ""
  /// Words that make a count that of a part or of another event: "scene", "similar".
  public var partCounts: WordSet = ""
  /// What can be held and given up: "mayor".
  public var offices: WordSet = ""
  /// Words that say that an office was given up: "former".
  public var formerWords: WordSet = ""
  /// Words that say that an office is held: "sitting".
  public var sittingWords: WordSet = ""
  /// Words that leave open whether an office is held: "then".
  public var formerlyWords: WordSet = ""
  /// Words for all of a number: "all".
  public var allWords: WordSet = ""
  /// Verbs before "its tenth year".
  public var enteringVerbs: WordSet = ""
  /// Verbs before "ten years" of an anniversary.
  public var markingVerbs: WordSet = ""
  /// "years".
  public var pluralYears: WordSet = ""
  /// Spellings that are never right.
  public var misspellings: WordSet = ""
  /// "anniversary".
  public var anniversaryWords: WordSet = ""

  /// Agencies, which "the paper" cannot mean.
  public var wireNames: WordSet = ""
  /// What only a printed outlet is called: "paper".
  public var printNouns: WordSet = ""

  /// No words: nothing is found but quotations, names by their capitals, and figures.
  public init() {}
}
