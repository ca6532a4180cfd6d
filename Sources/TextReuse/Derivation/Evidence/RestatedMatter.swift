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

extension RestatedMatter {
  /// The same with quotations.
  static func withQuotations(_ pair: PairComparison) -> Sides<Double> {
    Sides(
      a: pair.a.allStemPairs.containment(in: pair.b.allStemPairs),
      b: pair.b.allStemPairs.containment(in: pair.a.allStemPairs))
  }
}

/// Content words of one text that the other has too, weighted by rarity and wherever they stand.
enum SharedWords {
  /// The share of each text's distinct rarer stems that the other has: those that at most one article
  /// in sixteen has. Quotations count.
  static func rareShares(_ pair: PairComparison) -> Sides<Double> {
    Sides(a: rareShare(of: pair.a, in: pair.b), b: rareShare(of: pair.b, in: pair.a))
  }

  private static func rareShare(of x: AnalysedArticle, in y: AnalysedArticle) -> Double {
    var all = 0
    var shared = 0
    var other = 0
    let stemIndex = x.stemIndex
    for term in 0..<stemIndex.stems.count
    where stemIndex.rarities[term] >= 4 && !stemIndex.isStop[term] {
      let stem = stemIndex.stems[term]
      while other < y.stemIndex.stems.count, y.stemIndex.stems[other] < stem { other &+= 1 }
      all += 1
      if other < y.stemIndex.stems.count, y.stemIndex.stems[other] == stem { shared += 1 }
    }
    return all > 0 ? Double(shared) / Double(all) : 0
  }

  /// The share of each text's distinct unquoted content stems, by rarity, that the other has.
  static func containments(_ pair: PairComparison) -> Sides<Double> {
    Sides(a: share(of: pair.a, in: pair.b), b: share(of: pair.b, in: pair.a))
  }

  private static func share(of x: AnalysedArticle, in y: AnalysedArticle) -> Double {
    var all: Float = 0
    var shared: Float = 0
    var other = 0
    let stemIndex = x.contentStems
    let others = y.stemIndex.stems
    for index in 0..<stemIndex.hashes.count {
      let stem = stemIndex.hashes[index]
      while other < others.count, others[other] < stem { other &+= 1 }
      all += stemIndex.weights[index]
      if other < others.count, others[other] == stem { shared += stemIndex.weights[index] }
    }
    return all > 0 ? Double(shared / all) : 0
  }
}
