/// Content words, and phrases of two and three of them, that both texts have: how much of the wording is
/// common, whatever function words stand between.
///
/// Quoted words count too. A quotation that both have says little, one that only the derived side has says much
/// against descent, and the share of the whole text says both in proportion.
enum SharedPhrases {
  /// The share of each text's phrases that the other has.
  ///
  /// - Complexity: O(*n* + *m*) in phrases.
  static func shares(_ pair: PairComparison) -> Sides<Double> {
    let of = (a: pair.a.phrases.hashes, b: pair.b.phrases.hashes)
    return Sides(shared: of.a.sharedSortedCount(with: of.b), a: of.a.count, b: of.b.count)
  }
}

extension Sides<Double> {
  /// What is shared, as a share of what each side has; 0 for a side that has nothing.
  init(shared: Int, a: Int, b: Int) {
    self.init(
      a: a > 0 ? Double(shared) / Double(a) : 0, b: b > 0 ? Double(shared) / Double(b) : 0)
  }
}
