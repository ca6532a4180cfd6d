/// Which sentences stand nearly word for word in the other text, and where.
///
/// Such a sentence says there what it says. That it is like another place as well is chance, and would
/// widen a passage beyond its ends.
struct ToldSentences {
  /// The share of a sentence's words that one chain must cover to tell it.
  static let leastShare = 0.5

  /// A sentence that more chains than this tell is repetition, and told by none.
  static let mostPlaces = 16

  private let a: [[RunChain]]
  private let b: [[RunChain]]

  /// The sentences that some chains of runs tell.
  ///
  /// - Complexity: O(*c* log *n* + *s*) in chains, tokens and the sentences that chains touch.
  init(_ chains: [RunChain], _ a: AnalysedArticle, _ b: AnalysedArticle) {
    self.a = Self.told(a, chains, by: \.a)
    self.b = Self.told(b, chains, by: \.b)
  }

  private static func told(
    _ article: AnalysedArticle, _ chains: [RunChain], by side: (RunChain) -> Range<Int>
  ) -> [[RunChain]] {
    var told = [[RunChain]](repeating: [], count: article.sentenceCount)
    for chain in chains {
      for place in article.sentences(touching: side(chain)) {
        let sentence = article.sentence(place)
        let inside = sentence.clamped(to: side(chain)).count
        if Double(inside) >= leastShare * Double(sentence.count) { told[place].append(chain) }
      }
    }
    for place in told.indices where told[place].count > mostPlaces { told[place] = [] }
    return told
  }

  /// Whether a match joins sentences that stand word for word nowhere else.
  func agrees(with match: SentenceMatch, _ inA: Range<Int>, _ inB: Range<Int>) -> Bool {
    (a[match.a].isEmpty || a[match.a].contains { $0.b.overlaps(inB) })
      && (b[match.b].isEmpty || b[match.b].contains { $0.a.overlaps(inA) })
  }
}

extension AnalysedArticle {
  /// The sentences that a range of tokens touches.
  func sentences(touching tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return 0..<0 }
    return sentence(of: tokens.lowerBound)..<sentence(of: tokens.upperBound - 1) + 1
  }
}
