/// Runs of letters of less usual words that one text has outside quotations and the other has too: wording in
/// common that whole words miss, where one side has another ending, a slip of the scanner or a compound
/// taken apart.
enum SharedLetters {
  /// The share of each text's runs of letters that the other has.
  ///
  /// - Complexity: O(*n* + *m*) in runs.
  static func shares(_ pair: PairComparison) -> Sides<Double> {
    pair.a.letterRuns.shares(pair.b.letterRuns)
  }
}
