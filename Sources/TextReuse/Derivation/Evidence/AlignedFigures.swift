/// Whether sentences that say alike things give the same figures.
///
/// A derived article keeps its source's figures; the next week's market report has the same sentences
/// with others. Of each sentence of the first text and its best partner, where both have figures, it
/// counts whether they have one in common.
enum AlignedFigures {
  /// Fewer partners with figures than this say nothing.
  static let fewest = 3

  /// How many partners agree, and how many have figures and none in common.
  static func counts(_ pair: PairComparison) -> (agree: Int, conflict: Int) {
    var partners = [SentenceMatch?](repeating: nil, count: pair.a.sentenceCount)
    for match in pair.alignment.matches where match.cosine > (partners[match.a]?.cosine ?? 0) {
      partners[match.a] = match
    }
    var agree = 0
    var conflict = 0
    for case let match? in partners {
      let inA = figures(of: pair.a, match.a)
      let inB = figures(of: pair.b, match.b)
      guard !inA.isEmpty, !inB.isEmpty else { continue }
      if inA.contains(where: inB.contains) { agree += 1 } else { conflict += 1 }
    }
    return (agree, conflict)
  }

  /// The share of partners that agree; one half, which says nothing, where there are few.
  static func measure(_ pair: PairComparison) -> Double {
    let counts = counts(pair)
    let all = counts.agree + counts.conflict
    return all < fewest ? 0.5 : Double(counts.agree) / Double(all)
  }

  private static func figures(of article: AnalysedArticle, _ sentence: Int) -> [UInt64] {
    article.sentence(sentence).filter {
      article.text.marks[$0].contains(.numeric) && !article.text.marks[$0].contains(.quoted)
    }.map { article.text.hashes[$0] }
  }
}
