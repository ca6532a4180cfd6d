/// Everything that depends on the language of a text, in one place.
///
/// The algorithms know no word of any language: what a stop word, an abbreviation or an attribution
/// verb is, they ask the pack. Word lists hold folded words, as the tokenizer makes them.
public struct LanguagePack: Sendable {
  /// The language in BCP 47.
  public var language: String
  /// Words that hold sentences together and carry little of their matter.
  public var stopWords: WordSet
  /// Abbreviations after which a point never ends a sentence, such as titles.
  public var openAbbreviations: WordSet
  /// Abbreviations after which a point ends a sentence only before a common opening word.
  public var closingAbbreviations: WordSet
  /// What kinds of word the finders of annotations know, such as attribution verbs and months.
  public var vocabulary: Vocabulary
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
  /// Words that follow an outlet's name without changing it: "Online".
  public var genericOutletWords: WordSet = ""
  /// The acronyms of outlets whose initials do not spell them, by their name run together.
  public var outletAliases: [String: String] = [:]
  /// Verbs that tell of what is past: "died".
  public var pastVerbs: WordSet = ""
  /// Words that count the dead: "killed".
  public var deathWords: WordSet = ""
  /// Words that make a count a bound or a stage: "least", "rose".
  public var vagueCounts: WordSet = ""
  /// Words for all of a number: "all".
  public var allWords: WordSet = ""
  /// Verbs before "its tenth year".
  public var enteringVerbs: WordSet = ""
  /// Verbs before "ten years" of an anniversary.
  public var markingVerbs: WordSet = ""
  /// "years".
  public var pluralYears: WordSet = ""
  /// "anniversary".
  public var anniversaryWords: WordSet = ""
  /// Reduces a folded word, given in a buffer, to its stem: a shorter length, after rewriting in place.
  public var stem: @Sendable (_ word: inout [UInt8]) -> Void

  /// A pack from its parts.
  public init(
    language: String, stopWords: WordSet, openAbbreviations: WordSet,
    closingAbbreviations: WordSet, vocabulary: Vocabulary = Vocabulary([]),
    stem: @escaping @Sendable (inout [UInt8]) -> Void
  ) {
    self.language = language
    self.stopWords = stopWords
    self.openAbbreviations = openAbbreviations
    self.closingAbbreviations = closingAbbreviations
    self.vocabulary = vocabulary
    self.stem = stem
  }
}

/// A set of folded words that is asked by their stable hash.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
  private var table: [UInt64]
  private let mask: Int

  /// A set of the words in a text, folded as the tokenizer folds them.
  public init(_ words: String) {
    let hashes = Tokenizer().tokenize(words).hashes
    var size = 16
    while size < hashes.count * 3 { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for hash in hashes { insert(hash) }
  }

  /// A set of the words in a literal.
  public init(stringLiteral value: String) { self.init(value) }

  private mutating func insert(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0, table[slot] != hash { slot = (slot &+ 1) & mask }
    table[slot] = hash
  }

  /// Whether a word with this hash is in the set.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot &+ 1) & mask
    }
    return false
  }

  /// Whether a word, folded first, is in the set.
  public func contains(_ word: String) -> Bool {
    Tokenizer().tokenize(word).hashes.first.map(contains) ?? false
  }
}
