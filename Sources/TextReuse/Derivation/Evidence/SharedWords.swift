/// Content words of one text that the other has too, weighted by rarity and wherever they stand.
enum SharedWords {
  /// Of one text, which shares of its distinct unquoted content stems the other has.
  struct Shares: Equatable {
    /// By rarity in an article of usual length.
    var words = 0.0
    /// By rarity in a text as long as the other.
    var unexpected = 0.0
    /// Of the rarer ones alone, each counting one, those that at most one article in sixteen has; less
    /// what chance alone would share with a text as long as the other.
    var rare = 0.0
  }

  /// From how many bits on a stem is a rarer one.
  static let rare: Float = 4

  /// The words of a usual article, whose rarities the background has.
  static let usualLength = 450.0

  /// The shares of both texts.
  static func shares(_ pair: PairComparison) -> Sides<Shares> {
    Sides(a: shares(of: pair.a, in: pair.b), b: shares(of: pair.b, in: pair.a))
  }

  /// The shares of one text.
  ///
  /// A long text has most words by chance: a stem's rarity falls by one bit with each doubling of the
  /// text that it is looked for in, and one that is to be expected there counts nothing.
  ///
  /// - Complexity: O(*n* + *m*) in distinct stems.
  static func shares(of x: AnalysedArticle, in y: AnalysedArticle) -> Shares {
    let times = Float(max(1, Double(y.plainCount) / usualLength))
    let longer = Float(Elementary.log2(Double(times)))
    let own = x.contentStems
    let others = y.stemIndex.stems
    var all: (words: Float, unexpected: Float, rare: Float) = (0, 0, 0)
    var shared: (words: Float, unexpected: Float, rare: Float) = (0, 0, 0)
    var byChance: Float = 0
    var other = 0
    for index in 0..<own.hashes.count {
      let stem = own.hashes[index]
      while other < others.count, others[other] < stem { other &+= 1 }
      let bits = own.weights[index]
      let unexpected = max(0, bits - longer)
      let isRare: Float = bits >= rare ? 1 : 0
      all.words += bits
      all.unexpected += unexpected
      all.rare += isRare
      byChance += isRare * chance(bits, times)
      guard other < others.count, others[other] == stem else { continue }
      shared.words += bits
      shared.unexpected += unexpected
      shared.rare += isRare
    }
    return Shares(
      words: share(shared.words, all.words), unexpected: share(shared.unexpected, all.unexpected),
      rare: share(shared.rare - byChance, all.rare - byChance))
  }

  /// The probability that a stem of so many bits stands in a text so many times as long as usual, from
  /// its odds in a usual one.
  @inline(__always)
  private static func chance(_ bits: Float, _ times: Float) -> Float {
    let expected = times * probabilities[min(probabilities.count - 1, Int(bits * 8))]
    return expected / (1 + expected)
  }

  /// 2 to the power of minus an eighth of each place: the background counts bits in eighths.
  private static let probabilities: [Float] = (0..<256).map {
    Float(Elementary.exp(-Double($0) / 8 * Elementary.ln(2)))
  }

  private static func share(_ part: Float, _ all: Float) -> Double {
    all > 0 ? Double(max(0, part) / all) : 0
  }
}
