/// Figures in common: a derived article has figures of its source, and few others.
enum SharedFacts {
  /// Fewer figures than this say nothing of agreement.
  static let fewest = 4

  /// The share of the figures of the text with fewer that the other has too; one half, which says
  /// nothing, where it has few.
  static func measure(_ pair: PairComparison) -> Double {
    let fewest = min(pair.a.figures.count, pair.b.figures.count)
    guard fewest >= Self.fewest else { return 0.5 }
    return Double(pair.a.figures.sharedSortedCount(with: pair.b.figures)) / Double(fewest)
  }
}
