/// An article with everything that was found in it once, however often it is then compared.
///
/// A class, since nothing of it changes and a copy would count up each of its two dozen arrays.
public final class AnalysedArticle: Sendable {
  /// The article.
  public let article: Article
  /// Its words. Quoted, standing and stop words are marked.
  public let text: TokenizedText
  /// The first token of each sentence, ascending.
  public let sentenceStarts: [UInt32]
  /// The stable hash of each token's stem.
  public let stems: [UInt64]
  /// The rarity of each token's stem in bits.
  public let rarities: [Float]
  /// The surprise of each token's word in bits.
  public let surprises: [Float]
  /// What annotations were found: quotations, credits, dates and the rest.
  public let annotations: Annotations

  /// What means nearly the same in its language.
  let thesaurus: Thesaurus

  /// Its distinct stems and where they stand.
  public let stemIndex: StemIndex
  /// Its word 5-shingles.
  public let shingles: ShingleSet
  /// Its unordered pairs of neighbouring content words outside quotations.
  public let stemPairs: StemPairs
  /// Its content words and the phrases of them.
  public let phrases: WordingSet
  /// The runs of letters of its less usual words.
  public let letterRuns: WordingSet
  /// The content of each sentence: the rarities of its distinct content stems, summed.
  let sentenceContents: [Float]
  /// Its distinct unquoted content stems.
  let contentStems: ContentStems
  /// The stable hashes of the stems of its distinct unquoted figures, ascending.
  let figures: [UInt64]
  /// The ages that it gives people, by person.
  let ages: [StatedAge]
  /// The days of the calendar that it names, as `DateMention.monthAndDay`, ascending.
  let days: [UInt16]
  /// How many of its words stand in quotations, and how many in neither quotation nor standing text.
  let quotedCount: Int
  let plainCount: Int

  /// An analysed article from what was found in it; all that comparisons ask for is computed here.
  init(
    article: Article, text: TokenizedText, sentenceStarts: [UInt32], stems: [UInt64],
    rarities: [Float], surprises: [Float], annotations: Annotations, thesaurus: Thesaurus
  ) {
    self.article = article
    self.text = text
    self.sentenceStarts = sentenceStarts
    self.stems = stems
    self.rarities = rarities
    self.surprises = surprises
    self.annotations = annotations
    self.thesaurus = thesaurus
    stemIndex = StemIndex(
      text: text, stems: stems, rarities: rarities, sentenceStarts: sentenceStarts,
      thesaurus: thesaurus)
    shingles = ShingleSet(words: text.hashes)
    stemPairs = StemPairs(
      text: text, stems: stems, rarities: rarities, sentenceStarts: sentenceStarts,
      without: [.stop, .quoted, .standing])
    phrases = ContentPhrases.set(text: text, stems: stems)
    letterRuns = LetterRuns.set(text: text, surprises: surprises)
    sentenceContents = stemIndex.sentenceContents(sentenceStarts.count)
    contentStems = ContentStems(text: text, stems: stems, rarities: rarities)
    figures = Self.figures(text, stems)
    ages = AgeFinder(text: text, dates: annotations.dates).ages()
    days = Set(annotations.dates.map(\.monthAndDay).filter { $0 > 0 }).sorted()
    quotedCount = text.marks.reduce(0) { $0 + ($1.contains(.quoted) ? 1 : 0) }
    plainCount = text.marks.reduce(0) {
      $0 + ($1.isDisjoint(with: [.quoted, .standing]) ? 1 : 0)
    }
  }

  /// The number of sentences.
  public var sentenceCount: Int { sentenceStarts.count }

  /// The tokens of a sentence.
  public func sentence(_ index: Int) -> Range<Int> {
    let end = index + 1 < sentenceStarts.count ? Int(sentenceStarts[index + 1]) : text.count
    return Int(sentenceStarts[index])..<end
  }

  /// The sentence that a token stands in.
  ///
  /// - Complexity: O(log *n*).
  public func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentenceStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(sentenceStarts[middle]) <= token { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// Turns articles into analysed ones. One for each thread: it holds the thread's lexicons.
///
/// An article whose language is known to be another than the lexicon's is read by a plain pack of its
/// own language: no rule of one language is applied to another.
public struct ArticleAnalyser {
  private let lexicon: Lexicon
  private let others = OtherLexicons()
  private let tokenizer = Tokenizer()

  /// An analyser that looks words up in a lexicon.
  public init(lexicon: Lexicon = Lexicon()) { self.lexicon = lexicon }

  /// Everything that is found in one article, whatever it is compared with.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func analyse(_ article: Article) -> AnalysedArticle {
    let (marked, annotations) = mark(article)
    return AnalysedArticle(
      article: article, text: marked.text, sentenceStarts: marked.sentenceStarts,
      stems: marked.stems, rarities: marked.rarities, surprises: marked.surprises,
      annotations: annotations, thesaurus: lexicon(for: article.language).language.thesaurus)
  }

  /// What everything else rests on: words with their marks, sentences, stems and rarities.
  func mark(_ article: Article) -> (MarkedText, Annotations) {
    let language = lexicon(for: article.language).language
    var marked = words(article)
    let annotations = Annotator(language: language).annotate(
      article, &marked.text, sentenceStarts: marked.sentenceStarts, stems: marked.stems)
    marked.settleQuotations()
    return (marked, annotations)
  }

  /// The same without annotations: as much as a sketch asks for.
  func markForSketch(_ article: Article) -> MarkedText {
    let language = lexicon(for: article.language).language
    var marked = words(article)
    Annotator(language: language).mark(&marked.text, sentenceStarts: marked.sentenceStarts)
    marked.settleQuotations()
    return marked
  }

  /// The words of an article, the stop words marked, and their sentences.
  private func words(_ article: Article) -> MarkedText {
    let lexicon = lexicon(for: article.language)
    var text = tokenizer.tokenize(article.text)
    let count = text.count
    var stems = [UInt64](repeating: 0, count: count)
    var rarities = [Float](repeating: 0, count: count)
    var surprises = [Float](repeating: 0, count: count)
    for token in 0..<count {
      let entry = lexicon.entry(of: token, in: text)
      stems[token] = entry.stem
      rarities[token] = entry.rarity
      surprises[token] = entry.surprise
      if entry.isStop { text.marks[token].insert(.stop) }
    }
    let sentenceStarts = SentenceFinder(language: lexicon.language).starts(in: text)
    return MarkedText(
      text: text, sentenceStarts: sentenceStarts, stems: stems, rarities: rarities,
      surprises: surprises)
  }
}

extension ArticleAnalyser {
  /// The lexicon of a language, the analyser's own where none is known.
  private func lexicon(for language: String?) -> Lexicon {
    guard let primary = language?.prefix(while: { $0 != "-" }), primary != lexicon.language.language
    else { return lexicon }
    return others.lexicon(String(primary))
  }

  /// The lexicons of the languages met so far.
  private final class OtherLexicons {
    private var known: [String: Lexicon] = [:]

    func lexicon(_ language: String) -> Lexicon {
      if let lexicon = known[language] { return lexicon }
      // Tags are made up by whoever writes them; a handful of languages is what an archive has.
      if known.count >= 64 { known = [:] }
      let lexicon = Lexicon(language: .plain(language))
      known[language] = lexicon
      return lexicon
    }
  }
}

/// The words of an article with what is known of each.
struct MarkedText {
  var text: TokenizedText
  var sentenceStarts: [UInt32]
  var stems: [UInt64]
  var rarities: [Float]
  var surprises: [Float]

  /// The tokens of a sentence.
  func sentence(_ index: Int) -> Range<Int> {
    let end = index + 1 < sentenceStarts.count ? Int(sentenceStarts[index + 1]) : text.count
    return Int(sentenceStarts[index])..<end
  }

  /// Takes the marks of quotations off a text that is nearly all quotation: that is a speech, not a
  /// report of one, and its words are its own.
  mutating func settleQuotations() {
    let quoted = text.marks.reduce(0) { $0 + ($1.contains(.quoted) ? 1 : 0) }
    guard quoted * 10 > text.count * 7 else { return }
    for token in 0..<text.count { text.marks[token].remove(.quoted) }
  }
}

extension AnalysedArticle {
  /// The same article with more of its text marked as standing: what only a comparison or a whole
  /// collection shows to be so.
  public func marking(_ standing: [StandingText]) -> AnalysedArticle {
    guard !standing.isEmpty else { return self }
    var text = text
    var annotations = annotations
    for item in standing {
      for token in item.tokens.clamped(to: 0..<text.count) { text.marks[token].insert(.standing) }
    }
    annotations.standing = (annotations.standing + standing).sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    return AnalysedArticle(
      article: article, text: text, sentenceStarts: sentenceStarts, stems: stems,
      rarities: rarities, surprises: surprises, annotations: annotations, thesaurus: thesaurus)
  }

  /// The stems of the distinct figures outside quotations and standing text, ascending.
  private static func figures(_ text: TokenizedText, _ stems: [UInt64]) -> [UInt64] {
    var figures: [UInt64] = []
    for token in 0..<text.count
    where text.marks[token].contains(.numeric)
      && text.marks[token].isDisjoint(with: [.quoted, .standing])
    {
      figures.append(stems[token])
    }
    figures.sort()
    figures.removeRepeats()
    return figures
  }
}

/// The distinct content stems of a text outside quotations and standing text, with their weights.
struct ContentStems: Sendable {
  /// The stable hashes, ascending.
  var hashes: [UInt64] = []
  /// The rarity of each in bits.
  var weights: [Float] = []

  init(text: TokenizedText, stems: [UInt64], rarities: [Float]) {
    var found: [(stem: UInt64, weight: Float)] = []
    found.reserveCapacity(text.count)
    for token in 0..<text.count
    where text.marks[token].isDisjoint(with: [.stop, .quoted, .standing]) {
      found.append((stems[token], rarities[token]))
    }
    found.sortSpread { $0.stem }
    for item in found where item.stem != hashes.last {
      hashes.append(item.stem)
      weights.append(item.weight)
    }
  }
}
