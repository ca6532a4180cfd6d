/// The sentences that one outlet prints again and again: standing text that no single article shows.
///
/// A sentence is house text if it recurs in at least three articles of the outlet, and in one of a
/// hundred. An article that consists for the better half of recurring sentences is a version of
/// another and counts for none, and copies of one article count once: a story that is updated every
/// hour does not become house text.
public struct HouseText: Sendable {
  /// A sentence of fewer words says too little to be known again.
  static let fewestWords = 4
  /// The articles beyond which an archive's size no longer raises the bar.
  static let mostArticles = 10

  private let sentences: Set<UInt64>

  /// The house text of articles of one outlet.
  ///
  /// - Parameter fewestArticles: in how many different articles a sentence must recur at least.
  /// - Complexity: O(*n*) in the words of all articles.
  public init(
    articles: some Sequence<AnalysedArticle>, fewestArticles: Int = 3
  ) {
    var bodies: Set<UInt64> = []
    var lines: [[(key: UInt64, words: Int)]] = []
    for article in articles {
      let found = Self.lines(of: article)
      let body = found.reduce(StableHash.first) { StableHash.ordered($0, $1.key) }
      if !found.isEmpty, bodies.insert(body).inserted { lines.append(found) }
    }
    let recurring = Self.counts(lines)
    let independent = lines.filter { line in
      let words = line.reduce(0) { $0 + $1.words }
      let again = line.reduce(0) { $0 + (recurring[$1.key, default: 0] > 1 ? $1.words : 0) }
      return again * 2 < words
    }
    let least = max(2, fewestArticles, min(Self.mostArticles, lines.count / 100))
    sentences = Set(Self.counts(independent).filter { $0.value >= least }.keys)
  }

  /// How many sentences are known as house text.
  public var count: Int { sentences.count }

  /// The house text in an article, of kind `house-text`; sentences side by side are one stretch.
  ///
  /// - Complexity: O(*n*) in words.
  public func standing(in article: AnalysedArticle) -> [StandingText] {
    guard !sentences.isEmpty else { return [] }
    var found: [StandingText] = []
    for index in 0..<article.sentenceCount {
      let sentence = article.sentence(index)
      guard sentence.count >= Self.fewestWords,
        sentences.contains(Self.key(sentence, in: article.text))
      else { continue }
      if let last = found.last, last.tokens.upperBound == sentence.lowerBound {
        found[found.count - 1].tokens = last.tokens.lowerBound..<sentence.upperBound
      } else {
        found.append(StandingText(kind: "house-text", tokens: sentence))
      }
    }
    return found
  }

  /// In how many articles each sentence stands.
  private static func counts(_ lines: [[(key: UInt64, words: Int)]]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for line in lines {
      for key in Set(line.map(\.key)) { counts[key, default: 0] += 1 }
    }
    return counts
  }

  private static func lines(of article: AnalysedArticle) -> [(key: UInt64, words: Int)] {
    (0..<article.sentenceCount).compactMap { index in
      let sentence = article.sentence(index)
      guard sentence.count >= fewestWords else { return nil }
      return (key(sentence, in: article.text), sentence.count)
    }
  }

  private static func key(_ sentence: Range<Int>, in text: TokenizedText) -> UInt64 {
    sentence.reduce(StableHash.second) { StableHash.ordered($0, text.hashes[$1]) }
  }
}
