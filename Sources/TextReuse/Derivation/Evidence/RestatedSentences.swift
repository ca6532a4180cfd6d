/// How much of a text's content is restated sentence by sentence: that words of a sentence come back together
/// in the other text, or others that mean nearly the same, says more than that they come back somewhere.
enum RestatedSentences {
  /// For each text the share of its content that comes back so, and of the stretch that does least.
  static func shares(_ pair: PairComparison) -> Sides<HeldContent.Shares> {
    HeldContent.shares(pair.a, pair.b, pair.alignment.similarity.terms)
  }
}
