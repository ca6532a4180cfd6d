/// Runs of letters of less usual words that both texts have: wording in common that whole words miss, where
/// one side has another ending, a slip of the scanner or a compound taken apart.
///
/// Quoted words count too, as among phrases.
enum SharedLetters {
  /// The share of each text's runs of letters that the other has.
  ///
  /// - Complexity: O(*n* + *m*) in runs.
  static func shares(_ pair: PairComparison) -> Sides<Double> {
    let of = (a: pair.a.letterRuns.hashes, b: pair.b.letterRuns.hashes)
    return Sides(shared: of.a.sharedSortedCount(with: of.b), a: of.a.count, b: of.b.count)
  }
}
