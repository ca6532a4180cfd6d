/// The keys by which articles meet, as an archive stores them: 40 bits, evenly spread.
///
/// Of six hundred million keys, a million articles' worth, one in two thousand is another's by chance.
package enum LaneKey {
  /// How many bits a key has.
  package static let bits: UInt64 = 40

  /// The stored key of a hash. Winnowed hashes are minima: a multiplication spreads them.
  @inline(__always)
  package static func key(_ hash: UInt64) -> UInt64 {
    (hash &* StableHash.first) >> (64 - bits)
  }
}

/// The three ways in which articles become candidates of each other.
package enum Lane: Int, CaseIterable, Sendable {
  /// Bands of the signature.
  case documents
  /// Fingerprints.
  case passages
  /// Pairs of a sentence's rarest stems.
  case rewrites

  /// The stored keys of a sketch in this lane, ascending, each once.
  ///
  /// - Complexity: O(*n* log *n*) in keys.
  package func keys(of sketch: Sketch, banding: Banding = Banding()) -> [UInt64] {
    var keys: [UInt64]
    switch self {
    case .documents: keys = banding.keys(of: sketch.signature).map(LaneKey.key)
    case .passages: keys = sketch.fingerprints.hashes.map(LaneKey.key)
    case .rewrites: keys = sketch.rarePairs.map(LaneKey.key)
    }
    // Sorted with the key's bits on top, where sorting looks for evenly spread ones.
    for index in keys.indices { keys[index] &<<= 64 - LaneKey.bits }
    keys.sortSpread()
    keys.removeRepeats()
    for index in keys.indices { keys[index] &>>= 64 - LaneKey.bits }
    return keys
  }
}
