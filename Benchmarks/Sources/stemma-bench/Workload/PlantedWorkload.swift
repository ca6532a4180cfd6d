/// A collection with planted copies, in which every document can be made by itself, so that none has to be kept.
struct PlantedWorkload: Sendable {
  /// What a document is.
  enum Role: Sendable {
    /// An article that is nobody's copy.
    case base(Int)
    /// The copy of a base document, and for a lift the article around it.
    case copy(TextEdits.Level, source: Int, host: Int)
  }

  /// A document that was planted.
  struct Relation: Sendable {
    var source: Int
    var copy: Int
    var level: TextEdits.Level
  }

  /// The share of all documents that is planted at each level.
  static let share = 0.04

  let articles: ArticleSource
  private let seed: UInt64
  /// What the document at each place is.
  private(set) var roles: [Role] = []
  /// The places of sources and copies, level by level.
  private(set) var relations: [Relation] = []

  /// A workload of so many documents.
  init(documents: Int, seed: UInt64, articles: ArticleSource) {
    self.articles = articles
    self.seed = seed
    let levels = TextEdits.Level.allCases
    let each = Int(Double(documents) * Self.share)
    let base = documents - each * levels.count
    var chance = Chance(seed: seed, of: .max)
    var order = Array(0..<documents)
    chance.shuffle(&order)
    var places = [Int](repeating: 0, count: documents)
    for (place, document) in order.enumerated() { places[document] = place }
    var sources = Array(0..<base)
    chance.shuffle(&sources)
    roles = order.map { .base($0) }
    for (number, document) in (base..<documents).enumerated() {
      let level = levels[number / each]
      let host = base + number % each
      roles[places[document]] = .copy(level, source: sources[number], host: host)
      relations.append(
        Relation(source: places[sources[number]], copy: places[document], level: level))
    }
  }

  /// How many articles a workload of so many documents needs: its base, and hosts for lifts.
  static func articlesNeeded(documents: Int) -> Int {
    let each = Int(Double(documents) * share)
    return documents - each * TextEdits.Level.allCases.count + each
  }

  /// A document's text.
  func text(_ place: Int) -> [UInt8] { made(place).text }

  /// A document's text, and for a lift where the lifted words stand in source and copy, in bytes.
  func made(_ place: Int) -> (text: [UInt8], source: Range<Int>, copy: Range<Int>) {
    guard case .copy(let level, let source, let host) = roles[place] else {
      guard case .base(let number) = roles[place] else { return ([], 0..<0, 0..<0) }
      return (articles.article(number), 0..<0, 0..<0)
    }
    var chance = Chance(seed: seed ^ 0xED17, of: UInt64(place))
    let text = articles.article(source)
    switch level {
    case .copy: return (text, 0..<0, 0..<0)
    case .typo: return (TextEdits.typographic(text, &chance), 0..<0, 0..<0)
    case .reorder: return (TextEdits.reordered(text, &chance), 0..<0, 0..<0)
    case .partial30: return TextEdits.lifted(text, into: articles.article(host), &chance)
    case .synonym:
      return (TextEdits.respoken(text, &chance, synonym: articles.synonym), 0..<0, 0..<0)
    case .e05, .e10, .e20, .e40:
      let edited = TextEdits.edited(
        text, share: level.editedShare ?? 0, &chance, word: articles.word)
      return (edited, 0..<0, 0..<0)
    }
  }
}

/// Where a workload's articles and the words put into them come from: invention, or a corpus.
enum ArticleSource: Sendable {
  case invented(InventedNews)
  case corpus(CorpusTexts)

  func article(_ number: Int) -> [UInt8] {
    switch self {
    case .invented(let news): news.article(number)
    case .corpus(let texts): texts.texts[number]
    }
  }

  /// A word, as likely as it is common.
  func word(_ chance: inout Chance) -> [UInt8] {
    switch self {
    case .invented(let news): return news.word(&chance)
    case .corpus(let texts): return texts.word(&chance)
    }
  }

  /// The word that stands for another, the same for the same one.
  func synonym(_ bits: UInt64) -> [UInt8] {
    var chance = Chance(seed: 0x5A5A, of: bits)
    while true {
      let word = word(&chance)
      // A synonym of a telling word is one too.
      if word.count > 4, word.allSatisfy({ (0x61...0x7A).contains($0) }) { return word }
    }
  }
}
