/// Two sentences, one in each text, that may say the same.
struct SentenceMatch: Equatable {
  /// The sentence in the first text.
  var a: Int
  /// The sentence in the second text.
  var b: Int
  /// The cosine of their rarity-weighted stems.
  var cosine: Float
  /// The Dice coefficient of their sets of stems.
  var dice: Float
}

/// How alike the sentences of two texts are, whatever the order of their words.
///
/// A stem weighs its frequency in the sentence times the logarithm of how rare it is among the
/// sentences of both texts (tf-isf). Source: Sanchez-Perez, Sidorov and Gelbukh, "A winning approach
/// to text alignment for text reuse detection at PAN 2014".
struct SentenceSimilarity {
  /// A sentence of fewer stems than this matches nothing by itself.
  static let fewestStems = 3

  /// How many products of postings are added up at most; commoner stems are left out beyond it, so
  /// that no pair of texts, however long or repetitive, takes more than a moment.
  static let workLimit = 24_000_000

  /// The most cells that are kept as a matrix; above it only the rarest stems make candidates.
  static let cellLimit = 6_000_000

  /// The sentences that reach the least thresholds, by the first text's, then the second's.
  private var found: [SentenceMatch] = []
  /// For each sentence the largest share of its content, by rarity, that one sentence of the other
  /// text holds.
  private(set) var coverage: Sides<[Float]>
  /// The stems that both texts have, and what every stem weighs in this pair.
  let terms: SharedTerms

  /// Lays the sentences of two texts side by side.
  ///
  /// - Parameters:
  ///   - cosine: the least cosine that will be asked for.
  ///   - dice: the least Dice coefficient that will be asked for.
  /// - Complexity: O(*t*) in products of postings of shared stems, within `workLimit`.
  init(_ a: AnalysedArticle, _ b: AnalysedArticle, cosine: Float, dice: Float) {
    terms = SharedTerms(a.stemIndex, b.stemIndex, sentences: a.sentenceCount + b.sentenceCount)
    coverage = Sides(
      a: [Float](repeating: 0, count: a.sentenceCount),
      b: [Float](repeating: 0, count: b.sentenceCount))
    guard a.sentenceCount > 0, b.sentenceCount > 0 else { return }
    let weights = SentenceWeights(a, b, terms)
    if a.sentenceCount * b.sentenceCount <= Self.cellLimit {
      (found, coverage) = Self.dense(a, b, terms, weights, cosine, dice)
    } else {
      found = Self.sparse(a, b, terms, weights, cosine, dice)
    }
  }

  /// The matching sentences: those whose cosine and Dice coefficient are both above the thresholds, which
  /// are no lower than the least ones.
  func matches(cosine: Float, dice: Float) -> [SentenceMatch] {
    var matches = found.filter { $0.cosine > cosine && $0.dice > dice }
    Self.limit(&matches)
    return matches
  }

  /// How many matches are kept of one sentence at most, and in all.
  static let matchesASentence = 64
  static let matchLimit = 100_000

  /// Keeps of every sentence of the first text its best matches, of equals the nearest, where there are
  /// so many that they tell repetition.
  static func limit(_ matches: inout [SentenceMatch]) {
    var most = matchesASentence
    while matches.count > matchLimit, most > 0 {
      var kept: [SentenceMatch] = []
      var start = 0
      while start < matches.count {
        var end = start + 1
        while end < matches.count, matches[end].a == matches[start].a { end += 1 }
        kept += best(matches[start..<end], most)
        start = end
      }
      matches = kept
      most /= 2
    }
  }

  /// The best matches of one sentence, in the order of the second text.
  private static func best(_ row: ArraySlice<SentenceMatch>, _ most: Int) -> [SentenceMatch] {
    guard row.count > most else { return Array(row) }
    let ranked = row.sorted { x, y in
      x.cosine != y.cosine
        ? x.cosine > y.cosine : (abs(x.a - x.b), x.b) < (abs(y.a - y.b), y.b)
    }
    return ranked.prefix(most).sorted { $0.b < $1.b }
  }

  private static func dense(
    _ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms, _ weights: SentenceWeights,
    _ cosine: Float, _ dice: Float
  ) -> (matches: [SentenceMatch], coverage: Sides<[Float]>) {
    let width = b.sentenceCount
    let all = SentenceCells(a, b, terms)
    var matches: [SentenceMatch] = []
    for left in 0..<a.sentenceCount where weights.countsA[left] >= fewestStems {
      for right in 0..<width {
        let cell = all.cells[left &* width &+ right]
        guard cell.count > 1 else { continue }
        let match = weights.match(left, right, cell.product, Int(cell.count), cosine, dice)
        if let match { matches.append(match) }
      }
    }
    return (matches, all.coverage(a, b))
  }

  /// The same for texts of thousands of sentences: cells are added up by sorting.
  private static func sparse(
    _ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms, _ weights: SentenceWeights,
    _ cosine: Float, _ dice: Float
  ) -> [SentenceMatch] {
    var cells: [(place: UInt64, product: Float)] = []
    for term in terms.shared {
      let inA = a.stemIndex.postings(of: term.a)
      let inB = b.stemIndex.postings(of: term.b)
      // A stem in more than 64 × 64 sentences tells none of them from another.
      guard inA.count &* inB.count <= 4096 else { break }
      if cells.count &+ inA.count &* inB.count > cellLimit / 4 { break }
      for left in inA {
        for right in inB {
          let product =
            term.weight * term.weight * Float(a.stemIndex.frequencies[left])
            * Float(b.stemIndex.frequencies[right])
          cells.append(
            (
              UInt64(a.stemIndex.postings[left]) << 32 | UInt64(b.stemIndex.postings[right]),
              product
            ))
        }
      }
    }
    cells.sort { $0.place < $1.place }
    var matches: [SentenceMatch] = []
    var index = 0
    while index < cells.count {
      let place = cells[index].place
      var product: Float = 0
      var count = 0
      while index < cells.count, cells[index].place == place {
        product += cells[index].product
        count += 1
        index += 1
      }
      let left = Int(place >> 32)
      let right = Int(place & 0xFFFF_FFFF)
      if count > 1, weights.countsA[left] >= fewestStems,
        let match = weights.match(left, right, product, count, cosine, dice)
      {
        matches.append(match)
      }
    }
    return matches
  }
}

/// The stems that two articles share, the least work first.
struct SharedTerms {
  struct Term {
    var a: Int
    var b: Int
    var weight: Float
    var work: Int
  }

  var shared: [Term] = []
  /// The weight of every term of each article, shared or not.
  var weightsA: [Float]
  var weightsB: [Float]
  /// For each term of an article the same term of the other, or -1.
  var partnersA: [Int32]
  var partnersB: [Int32]

  init(_ a: StemIndex, _ b: StemIndex, sentences: Int) {
    let whole = WholeLogarithm.ln(sentences)
    weightsA = (0..<a.stems.count).map { whole - WholeLogarithm.ln(a.postings(of: $0).count) }
    weightsB = (0..<b.stems.count).map { whole - WholeLogarithm.ln(b.postings(of: $0).count) }
    partnersA = [Int32](repeating: -1, count: a.stems.count)
    partnersB = [Int32](repeating: -1, count: b.stems.count)
    var left = 0
    var right = 0
    while left < a.stems.count, right < b.stems.count {
      let x = a.stems[left]
      let y = b.stems[right]
      if x == y {
        let inA = a.postings(of: left).count
        let inB = b.postings(of: right).count
        let weight = whole - WholeLogarithm.ln(inA + inB)
        weightsA[left] = weight
        weightsB[right] = weight
        partnersA[left] = Int32(truncatingIfNeeded: right)
        partnersB[right] = Int32(truncatingIfNeeded: left)
        shared.append(Term(a: left, b: right, weight: weight, work: inA * inB))
      }
      left &+= x <= y ? 1 : 0
      right &+= y <= x ? 1 : 0
    }
    // Only where something may have to be left out does the order matter.
    let work = shared.reduce(0) { $0 &+ $1.work }
    if work > SentenceSimilarity.workLimit / 4 { shared.sort { ($0.work, $0.a) < ($1.work, $1.a) } }
  }
}

/// The lengths of sentences as vectors and as sets.
private struct SentenceWeights {
  var normsA: [Float]
  var normsB: [Float]
  var countsA: [Int]
  var countsB: [Int]

  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    (normsA, countsA) = Self.measure(a, terms.weightsA)
    (normsB, countsB) = Self.measure(b, terms.weightsB)
  }

  private static func measure(
    _ article: AnalysedArticle, _ weights: [Float]
  ) -> (norms: [Float], counts: [Int]) {
    var squares = [Float](repeating: 0, count: article.sentenceCount)
    var counts = [Int](repeating: 0, count: article.sentenceCount)
    let stemIndex = article.stemIndex
    for term in 0..<stemIndex.stems.count {
      for posting in stemIndex.postings(of: term) {
        let sentence = Int(stemIndex.postings[posting])
        let weight = weights[term] * Float(stemIndex.frequencies[posting])
        squares[sentence] += weight * weight
        counts[sentence] &+= 1
      }
    }
    return (squares.map { $0.squareRoot() }, counts)
  }

  @inline(__always)
  func match(
    _ left: Int, _ right: Int, _ product: Float, _ shared: Int, _ cosine: Float, _ dice: Float
  ) -> SentenceMatch? {
    guard countsB[right] >= SentenceSimilarity.fewestStems else { return nil }
    let set = 2 * Float(shared) / Float(countsA[left] + countsB[right])
    guard set > dice else { return nil }
    let lengths = normsA[left] * normsB[right]
    guard lengths > 0 else { return nil }
    let angle = product / lengths
    return angle > cosine ? SentenceMatch(a: left, b: right, cosine: angle, dice: set) : nil
  }
}
