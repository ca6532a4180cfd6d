/// Neighbouring content words of one text that are neighbours in the other too, in any order: what a
/// rewrite keeps. Quotations are left out.
enum RestatedMatter {
  /// The larger of the two directed containments.
  static func measureMost(_ pair: PairComparison) -> Double {
    max(
      pair.a.stemPairs.containment(in: pair.b.stemPairs),
      pair.b.stemPairs.containment(in: pair.a.stemPairs))
  }

  /// The smaller of the two directed containments.
  static func measureLeast(_ pair: PairComparison) -> Double {
    min(
      pair.a.stemPairs.containment(in: pair.b.stemPairs),
      pair.b.stemPairs.containment(in: pair.a.stemPairs))
  }
}

/// Content words of one text that the other has too, weighted by rarity and wherever they stand.
enum SharedWords {
  /// The share of each text's distinct unquoted content stems, by rarity, that the other has.
  static func containments(_ pair: PairComparison) -> Sides<Double> {
    Sides(a: share(of: pair.a, in: pair.b), b: share(of: pair.b, in: pair.a))
  }

  private static func share(of x: AnalysedArticle, in y: AnalysedArticle) -> Double {
    var all: Float = 0
    var shared: Float = 0
    var other = 0
    let vocabulary = x.contentStems
    let others = y.vocabulary.stems
    for index in 0..<vocabulary.hashes.count {
      let stem = vocabulary.hashes[index]
      while other < others.count, others[other] < stem { other &+= 1 }
      all += vocabulary.weights[index]
      if other < others.count, others[other] == stem { shared += vocabulary.weights[index] }
    }
    return all > 0 ? Double(shared / all) : 0
  }
}
