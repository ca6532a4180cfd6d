/// Whether the derived side of a pair gave credit: that of the less open side where it is not known
/// which side is derived.
enum PairDisclosure {
  static func find(
    _ pair: PairComparison, _ passages: [Passage], _ direction: Direction
  ) -> DisclosureAnswer {
    let told = passages.filter { $0.kind != .boilerplate }
    let byA = DisclosureFinder.answer(
      derived: pair.a, source: pair.b,
      matched: matched(pair.a, told.map(\.a.utf8)))
    let byB = DisclosureFinder.answer(
      derived: pair.b, source: pair.a,
      matched: matched(pair.b, told.map(\.b.utf8)))
    switch direction.verdict {
    case .aToB: return byB
    case .bToA: return byA
    case .commonSource, .undecided:
      if byA.disclosure.openness != byB.disclosure.openness {
        return byA.disclosure.openness > byB.disclosure.openness ? byA : byB
      }
      return byA.creditedShare <= byB.creditedShare ? byA : byB
    }
  }

  /// The unquoted words inside some stretches, as disjoint ranges in order.
  private static func matched(_ article: AnalysedArticle, _ stretches: [Range<Int>]) -> [Range<Int>]
  {
    var inside = [Bool](repeating: false, count: article.text.count)
    for stretch in stretches {
      for token in article.text.tokens(in: stretch) { inside[token] = true }
    }
    var ranges: [Range<Int>] = []
    for token in 0..<article.text.count
    where inside[token] && article.text.marks[token].isDisjoint(with: [.quoted, .standing]) {
      if let last = ranges.last, last.upperBound == token {
        ranges[ranges.count - 1] = last.lowerBound..<token + 1
      } else {
        ranges.append(token..<token + 1)
      }
    }
    return ranges
  }
}
