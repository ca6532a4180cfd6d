/// Whether each side of a pair gave credit, supposing that it is the derived one, and which of the two
/// answers a direction asks for.
enum PairDisclosure {
  static func find(_ pair: PairComparison, _ passages: [Passage]) -> Sides<DisclosureAnswer> {
    let told = passages.filter { $0.kind != .boilerplate }
    return Sides(
      a: DisclosureFinder.answer(
        derived: pair.a, source: pair.b, matched: matched(pair.a, told.map(\.a.utf8))),
      b: DisclosureFinder.answer(
        derived: pair.b, source: pair.a, matched: matched(pair.b, told.map(\.b.utf8))))
  }

  /// The answer of the derived side: of the less open side where it is not known which is derived.
  static func answer(
    _ sides: Sides<DisclosureAnswer>, _ direction: DirectionVerdict
  ) -> DisclosureAnswer {
    switch direction {
    case .aToB: return sides.b
    case .bToA: return sides.a
    case .commonSource, .undecided:
      if sides.a.disclosure.openness != sides.b.disclosure.openness {
        return sides.a.disclosure.openness > sides.b.disclosure.openness ? sides.a : sides.b
      }
      return sides.a.creditedShare <= sides.b.creditedShare ? sides.a : sides.b
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
