/// Quoted speech in common, by the rarity of its wording.
///
/// A quotation may have been heard by both reporters, so it weighs little; that many quotations were
/// cut at the same words weighs more.
enum SharedQuotations {
  /// The share of the less quoting text's quoted words that stand in common quoted runs of five words
  /// and more; 0 where it quotes fewer than eight words.
  static func measure(_ pair: PairComparison) -> Double {
    let fewest = min(pair.a.quotedCount, pair.b.quotedCount)
    guard fewest >= 8 else { return 0 }
    return min(1, Double(words(pair)) / Double(fewest))
  }

  /// Fewer common quoted words than this are no quotation of note.
  static let shortest = 8

  /// How many quoted words are in common.
  static func words(_ pair: PairComparison) -> Int {
    pair.quotedRuns.filter { $0.length >= 5 }.reduce(0) { $0 + $1.length }
  }
}
