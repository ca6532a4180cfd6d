/// Names what two texts are to each other, by the rules of the contract.
struct RelationFinder {
  /// The share of common rarer words from which two independent texts tell of one event: fitted.
  var sameEvent: Double

  /// From one half on the relation is one of descent; below it, what else the two share.
  func relation(
    _ pair: PairComparison, _ measurements: Measurements, _ passages: [Passage],
    _ explained: Sides<Double>, _ probability: Double, _ direction: DirectionVerdict
  ) -> Relation {
    guard probability >= 0.5 else { return independent(pair, measurements, passages) }
    if direction == .commonSource { return .commonSource }
    if min(explained.a, explained.b) >= 0.8, isMostlyVerbatim(passages) { return .nearDuplicate }
    return max(explained.a, explained.b) >= 0.5 ? .rewrite : .partial
  }

  private func isMostlyVerbatim(_ passages: [Passage]) -> Bool {
    var close = 0
    var all = 0
    for part in passages.flatMap(\.parts) {
      let length = part.a.utf8.count + part.b.utf8.count
      all += length
      if part.kind != .rewritten { close += length }
    }
    return close * 2 > all
  }

  private func independent(
    _ pair: PairComparison, _ measurements: Measurements, _ passages: [Passage]
  ) -> Relation {
    if max(measurements[.rareDerived], measurements[.rareSource]) >= sameEvent { return .sameEvent }
    let quoted = SharedQuotations.words(pair)
    let standing = standingWords(pair)
    if quoted >= SharedQuotations.shortest, quoted >= standing { return .quotation }
    return standing >= RelationFinder.shortestStanding ? .boilerplate : .unrelated
  }

  /// Fewer shared standing words than this are a stock phrase.
  static let shortestStanding = 8

  private func standingWords(_ pair: PairComparison) -> Int {
    pair.alignment.runs.reduce(0) { sum, run in
      sum
        + (0..<run.length).reduce(0) {
          let isStanding =
            pair.a.text.marks[run.a + $1].contains(.standing)
            && pair.b.text.marks[run.b + $1].contains(.standing)
          return $0 + (isStanding ? 1 : 0)
        }
    }
  }
}
