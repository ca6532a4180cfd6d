/// Quoted speech in common: two texts that share hardly more than this are related by what was said.
enum SharedQuotations {
  /// Fewer common quoted words than this are no quotation of note.
  static let shortest = 8

  /// How many words quoted in both are in common runs of five words and more.
  static func words(_ pair: PairComparison) -> Int {
    pair.quotedRuns.filter { $0.length >= 5 }.reduce(0) { $0 + $1.length }
  }
}
