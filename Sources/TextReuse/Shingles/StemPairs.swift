/// Unordered pairs of content-word stems that stand near each other: what survives a rewrite.
///
/// Each content word outside quotations and standing text is paired with the next few content words
/// of its sentence. A pair weighs what its rarer half weighs beyond the commonest words, so that
/// "said … year" counts for nearly nothing.
public struct StemPairs: Sendable {
  /// The stable hash of each pair, ascending, each once.
  public let hashes: [UInt64]
  /// The weight of each pair, in bits.
  public let weights: [Float]
  /// The sum of the weights.
  public let total: Float

  // A word is paired with the three content words before it: window four, itself included.

  /// The share of this text's pairs, by weight, that the other has too; 0 for a text without pairs.
  ///
  /// - Complexity: O(*n* + *m*) in the numbers of pairs.
  public func containment(in other: StemPairs) -> Double {
    total > 0 ? Double(sharedWeight(with: other) / total) : 0
  }

  /// The weight of the pairs that both have.
  public func sharedWeight(with other: StemPairs) -> Float {
    var left = 0
    var right = 0
    var shared: Float = 0
    while left < hashes.count, right < other.hashes.count {
      let x = hashes[left]
      let y = other.hashes[right]
      if x == y { shared += weights[left] }
      left &+= x <= y ? 1 : 0
      right &+= y <= x ? 1 : 0
    }
    return shared
  }
}

extension StemPairs {
  /// The pairs of a text, those of words that bear one of the marks left out.
  ///
  /// - Complexity: O(*n* log *n*) in tokens.
  init(
    text: TokenizedText, stems: [UInt64], rarities: [Float], sentenceStarts: [UInt32],
    without marks: TokenMarks
  ) {
    var pairs: [(hash: UInt64, weight: Float)] = []
    pairs.reserveCapacity(text.count * 2)
    Self.forEach(text: text, stems: stems, sentenceStarts: sentenceStarts, without: marks) {
      earlier, token in
      pairs.append(
        (
          StableHash.unordered(stems[earlier], stems[token]),
          max(rarities[earlier], rarities[token])
        ))
    }
    pairs.sortSpread { $0.hash }
    var hashes: [UInt64] = []
    var weights: [Float] = []
    var total: Float = 0
    // Few pairs come twice.
    hashes.reserveCapacity(pairs.count)
    weights.reserveCapacity(pairs.count)
    for pair in pairs where pair.hash != hashes.last {
      hashes.append(pair.hash)
      weights.append(pair.weight)
      total += pair.weight
    }
    self.hashes = hashes
    self.weights = weights
    self.total = total
  }

  /// Hands on the two tokens of every pair of unlike stems, in the order of the text.
  @inline(__always)
  static func forEach(
    text: TokenizedText, stems: [UInt64], sentenceStarts: [UInt32], without marks: TokenMarks,
    _ each: (Int, Int) -> Void
  ) {
    // The places of the last words, the youngest first; those of an earlier sentence do not count.
    var recent = (-1, -1, -1)
    var nextSentence = 0
    for token in 0..<text.count {
      if nextSentence < sentenceStarts.count, Int(sentenceStarts[nextSentence]) == token {
        recent = (-1, -1, -1)
        nextSentence += 1
      }
      guard text.marks[token].isDisjoint(with: marks) else { continue }
      let stem = stems[token]
      if recent.2 >= 0, stems[recent.2] != stem { each(recent.2, token) }
      if recent.1 >= 0, stems[recent.1] != stem { each(recent.1, token) }
      if recent.0 >= 0, stems[recent.0] != stem { each(recent.0, token) }
      recent = (token, recent.0, recent.1)
    }
  }
}
