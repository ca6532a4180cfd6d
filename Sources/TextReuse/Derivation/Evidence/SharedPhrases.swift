/// Content words, and phrases of two and three of them, that one text has outside quotations and the other has
/// too: how much of the wording is common, whatever function words stand between.
enum SharedPhrases {
  /// The share of each text's phrases that the other has.
  ///
  /// - Complexity: O(*n* + *m*) in phrases.
  static func shares(_ pair: PairComparison) -> Sides<Double> {
    pair.a.phrases.shares(pair.b.phrases)
  }
}
