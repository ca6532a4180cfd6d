/// What the direction of derivation is read from where no clock and no credit tells it.
package enum DirectionTerms {
  /// The names of the differences, in order: positive values point from a to b.
  package static let toward = ["words", "restated", "figures", "quotations"]
  /// The names of what speaks against a common source, behind the constant: matter that both would have
  /// had to take over unchanged.
  package static let common = [
    "constant", "verbatim-derived", "rare-verbatim", "common-source", "verbatim-kept",
  ]

  /// The differences of a pair.
  package static func toward(_ pair: PairComparison) -> [Double] {
    let words = pair.shares.words
    let restated = pair.shares.restated
    return [
      words.b.words - words.a.words, restated.b - restated.a, figures(pair), quotations(pair),
    ]
  }

  /// A text that derives from another has fewer figures that the other has not.
  private static func figures(_ pair: PairComparison) -> Double {
    let ownA = Double(
      pair.a.figures.count - pair.a.figures.sharedSortedCount(with: pair.b.stemIndex.stems))
    let ownB = Double(
      pair.b.figures.count - pair.b.figures.sharedSortedCount(with: pair.a.stemIndex.stems))
    // Over all figures, not the differing ones: one stray figure in two near-copies points nowhere.
    return (ownA - ownB) / Double(pair.a.figures.count + pair.b.figures.count + 4)
  }

  /// Nor quotations that the other has not.
  private static func quotations(_ pair: PairComparison) -> Double {
    let shared = pair.quotedRuns.reduce(0) { $0 + $1.length }
    let ownA = Double(max(0, pair.a.quotedCount - shared))
    let ownB = Double(max(0, pair.b.quotedCount - shared))
    return (ownA - ownB) / Double(pair.a.quotedCount + pair.b.quotedCount + 40)
  }

  /// What speaks against a common source.
  package static func common(_ measurements: Measurements) -> [Double] {
    [
      1, measurements[.verbatimDerived], measurements[.rareVerbatim] / 10,
      measurements[.commonSource],
      -Elementary.ln(max(0.02, 1 - measurements[.verbatimDerived])),
    ]
  }
}
