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

/// Content words of one text that the other has too, weighted by rarity and wherever they stand.
enum SharedWords {
  /// The share of each text's distinct unquoted rarer stems that the other has: those that at most one
  /// article in sixteen has.
  static func rareShares(_ pair: PairComparison) -> Sides<Double> {
    Sides(
      a: share(of: pair.a, in: pair.b) { $0 >= rare ? 1 : 0 },
      b: share(of: pair.b, in: pair.a) { $0 >= rare ? 1 : 0 })
  }

  /// From how many bits on a stem is a rarer one.
  static let rare: Float = 4

  /// The share of each text's distinct unquoted content stems, by rarity, that the other has.
  static func containments(_ pair: PairComparison) -> Sides<Double> {
    Sides(
      a: share(of: pair.a, in: pair.b) { $0 }, b: share(of: pair.b, in: pair.a) { $0 })
  }

  private static func share(
    of x: AnalysedArticle, in y: AnalysedArticle, weight: (Float) -> Float
  ) -> Double {
    var all: Float = 0
    var shared: Float = 0
    var other = 0
    let own = x.contentStems
    let others = y.stemIndex.stems
    for index in 0..<own.hashes.count {
      let stem = own.hashes[index]
      while other < others.count, others[other] < stem { other &+= 1 }
      let value = weight(own.weights[index])
      all += value
      if other < others.count, others[other] == stem { shared += value }
    }
    return all > 0 ? Double(shared / all) : 0
  }
}
