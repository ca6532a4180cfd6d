/// How alike two stretches of text are as wholes: the cosine of their rarity-weighted stems.
///
/// One value serves a pair of articles; it keeps buffers between calls.
struct StretchSimilarity {
  /// How many tokens are looked at for one pair of articles: a thousand times a common article's.
  /// Stretches beyond it count as unlike, so that no pair takes more than a moment.
  static let workLimit = 10_000_000

  private let a: AnalysedArticle
  private let b: AnalysedArticle
  private let weightsA: [Float]
  private let weightsB: [Float]
  /// For each term of `a` the same term of `b`, or -1.
  private let partners: [Int32]
  /// How many more tokens may be looked at.
  private var budget = Self.workLimit
  private var countsA: [Float]
  private var countsB: [Float]

  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    self.a = a
    self.b = b
    weightsA = terms.weightsA
    weightsB = terms.weightsB
    partners = terms.partnersA
    countsA = [Float](repeating: 0, count: a.stemIndex.stems.count)
    countsB = [Float](repeating: 0, count: b.stemIndex.stems.count)
  }

  /// The cosine of two stretches of tokens, in `0...1`; 0 once the work is used up.
  ///
  /// - Complexity: O(*n* + *m*) in the tokens of the stretches.
  mutating func cosine(_ left: Range<Int>, _ right: Range<Int>) -> Float {
    budget &-= left.count &+ right.count
    guard budget >= 0 else { return 0 }
    for token in right {
      let term = b.stemIndex.terms[token]
      if term != .max { countsB[Int(term)] += 1 }
    }
    for token in left {
      let term = a.stemIndex.terms[token]
      if term != .max { countsA[Int(term)] += 1 }
    }
    var product: Float = 0
    var squareA: Float = 0
    for token in left {
      let term = Int(a.stemIndex.terms[token])
      guard term != Int(UInt32.max), countsA[term] > 0 else { continue }
      let value = countsA[term] * weightsA[term]
      squareA += value * value
      let partner = Int(partners[term])
      if partner >= 0 { product += value * countsB[partner] * weightsB[partner] }
      countsA[term] = 0
    }
    var squareB: Float = 0
    for token in right {
      let term = Int(b.stemIndex.terms[token])
      guard term != Int(UInt32.max), countsB[term] > 0 else { continue }
      let value = countsB[term] * weightsB[term]
      squareB += value * value
      countsB[term] = 0
    }
    let lengths = (squareA * squareB).squareRoot()
    return lengths > 0 ? product / lengths : 0
  }
}
