/// One article's second look laid open, so that many others are held against it in one pass over each.
///
/// Law: the shares are those of `SecondLook.share(with:)`. Short hashes have 20 bits: all that there are fit
/// into two maps of 128 KB, which stay in the processor's cache while others are counted against them.
package struct LookMarks {
  private var pairs = [UInt64](repeating: 0, count: 1 << Int(SecondLook.bits - 6))
  private var fingerprints = [UInt64](repeating: 0, count: 1 << Int(SecondLook.bits - 6))

  /// Maps with nothing in them.
  package init() {}

  /// Lends the open look to some work, and clears the maps after it.
  ///
  /// - Parameter work: is given the function from another look to the share that both have.
  package mutating func withOpen<Result>(
    _ look: SecondLook, _ work: ((SecondLook) -> Double) -> Result
  ) -> Result {
    Self.set(look.pairs, in: &pairs)
    Self.set(look.fingerprints, in: &fingerprints)
    let result = work { other in
      max(
        Self.share(look.pairs.count, other.pairs, pairs),
        Self.share(look.fingerprints.count, other.fingerprints, fingerprints))
    }
    Self.clear(look.pairs, in: &pairs)
    Self.clear(look.fingerprints, in: &fingerprints)
    return result
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
      others.reduce(0 as UInt64) { $0 &+ map[place($1)] &>> UInt64($1 & 63) & 1 }
    }
    return Double(shared) / Double(max(SecondLook.fewest, min(count, others.count)))
  }
}
