/// Figures in common: a derived article has its figures from its source, and few others.
enum SharedFacts {
  /// How many figures of which half are common a text is taken to have beside its own: a few figures
  /// alone say little either way.
  static let assumed = 10.0

  /// The share of the supposed derived side's distinct unquoted figures that the other has anywhere, drawn towards
  /// one half where there are few; in `0...1`.
  static func measure(_ pair: PairComparison) -> Double {
    let counts = counts(pair)
    return (Double(counts.shared) + assumed / 2) / (Double(counts.all) + assumed)
  }

  /// How many distinct figures the supposed derived side has, and how many of them the other has too.
  static func counts(_ pair: PairComparison) -> (shared: Int, all: Int) {
    let isSecond = pair.shares.isSecondDerived
    let derived = isSecond ? pair.b : pair.a
    let source = isSecond ? pair.a : pair.b
    return (
      derived.figures.sharedSortedCount(with: source.stemIndex.stems), derived.figures.count
    )
  }
}
