/// Neighbouring content words of one text that are neighbours in the other too, in any order: what a
/// rewrite keeps. Quotations are left out.
enum RestatedMatter {
  /// The share of each text's pairs, by weight, that the other has.
  static func containments(_ pair: PairComparison) -> Sides<Double> {
    Sides(
      a: pair.a.stemPairs.containment(in: pair.b.stemPairs),
      b: pair.b.stemPairs.containment(in: pair.a.stemPairs))
  }
}
