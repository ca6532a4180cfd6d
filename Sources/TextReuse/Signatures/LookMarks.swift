/// One article's second look laid open, so that many others are held against it in one pass over each.
///
/// Law: the shares are those of `SecondLook.share(with:)`. Short hashes have 20 bits: all that there are fit
/// into two maps of 128 KB, which stay in the processor's cache while others are counted against them.
package struct LookMarks {
  private var pairs = [UInt64](repeating: 0, count: 1 << Int(SecondLook.bits - 6))
  private var fingerprints = [UInt64](repeating: 0, count: 1 << Int(SecondLook.bits - 6))

  private var current = SecondLook(fingerprints: [], pairs: [])

  /// Nothing is open yet.
  package init() {}

  /// Lays a look open, in place of the one before.
  package mutating func open(_ look: SecondLook) {
    Self.clear(current.pairs, in: &pairs)
    Self.clear(current.fingerprints, in: &fingerprints)
    current = look
    Self.set(look.pairs, in: &pairs)
    Self.set(look.fingerprints, in: &fingerprints)
  }

  /// What another look shares with the open one.
  package func share(_ other: SecondLook) -> Double {
    max(
      Self.share(current.pairs.count, other.pairs, pairs),
      Self.share(current.fingerprints.count, other.fingerprints, fingerprints))
  }

  /// How well another document does beside that of the open look.
  ///
  /// - Parameter weight: the weights of the keys that both have, summed over the lanes.
  package func rank(_ other: SecondLook, weight: Float) -> Double {
    CandidateRanking.rank(current, other, share: share(other), weight: weight)
  }

  /// Where a hash stands in a map; a stored one of more bits than it should have goes nowhere else.
  @inline(__always)
  private static func place(_ hash: UInt32) -> Int {
    Int((hash & (1 << UInt32(SecondLook.bits) - 1)) &>> 6)
  }

  private static func set(_ hashes: [UInt32], in map: inout [UInt64]) {
    for hash in hashes { map[place(hash)] |= 1 &<< UInt64(hash & 63) }
  }

  private static func clear(_ hashes: [UInt32], in map: inout [UInt64]) {
    for hash in hashes { map[place(hash)] = 0 }
  }

  private static func share(_ count: Int, _ others: [UInt32], _ map: [UInt64]) -> Double {
    let shared = map.withUnsafeBufferPointer { map in
      var shared: UInt64 = 0
      for hash in others { shared &+= map[place(hash)] &>> UInt64(hash & 63) & 1 }
      return shared
    }
    return Double(shared) / Double(max(SecondLook.fewest, min(count, others.count)))
  }
}
