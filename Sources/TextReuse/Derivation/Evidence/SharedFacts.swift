/// Numbers and names in common: small evidence, since the whole event shares them.
enum SharedFacts {
  /// The share of the figures of the text with fewer that the other has too; 0 for fewer than two.
  static func measure(_ pair: PairComparison) -> Double {
    let fewest = min(pair.a.figures.count, pair.b.figures.count)
    guard fewest >= 2 else { return 0 }
    return Double(pair.a.figures.sharedSortedCount(with: pair.b.figures)) / Double(fewest)
  }
}
