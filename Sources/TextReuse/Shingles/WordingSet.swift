/// Distinct hashes of a text, each with whether it stands somewhere outside quotations.
///
/// What a text says in its own words is looked up in all of the other, its quotations included: a speech that
/// one of the two prints as prose is no speech heard twice.
///
/// 31 bits of each hash are kept: of two thousand in each of two texts, not one in five hundred pairs shares one by
/// chance.
public struct WordingSet: Sendable, Equatable {
  /// The hashes, ascending, each once; the lowest bit tells one that only stands in quotations.
  public let marked: [UInt32]
  /// How many stand outside quotations.
  public let plainCount: Int

  /// The set of what was found, in any order, each made by `mark`.
  ///
  /// - Complexity: O(*n*) for evenly spread hashes.
  init(_ found: [UInt64]) {
    var sorted = found
    // One that stands outside quotations too comes first.
    sorted.sortSpread()
    var marked: [UInt32] = []
    marked.reserveCapacity(sorted.count)
    var last: UInt32? = nil
    var plain = 0
    for long in sorted {
      let hash = UInt32(truncatingIfNeeded: long &>> 32)
      guard hash | 1 != last else { continue }
      last = hash | 1
      marked.append(hash)
      plain &+= hash & 1 == 0 ? 1 : 0
    }
    self.marked = marked
    plainCount = plain
  }

  /// What of a hash is kept, with whether it was found in a quotation.
  @inline(__always)
  static func mark(_ hash: UInt64, isQuoted: Bool) -> UInt64 {
    hash & 0xFFFF_FFFE_0000_0000 | (isQuoted ? 1 << 32 : 0)
  }

  /// The share of each set that stands outside quotations and anywhere in the other; 0 for a set without any.
  ///
  /// - Complexity: O(*n* + *m*).
  func shares(_ other: WordingSet) -> Sides<Double> {
    var shared = (0, 0)
    marked.withUnsafeBufferPointer { mine in
      other.marked.withUnsafeBufferPointer { others in
        var left = 0
        var right = 0
        while left < mine.count, right < others.count {
          let x = mine[left]
          let y = others[right]
          let a = x | 1
          let b = y | 1
          if a == b {
            shared.0 &+= Int(~x & 1)
            shared.1 &+= Int(~y & 1)
          }
          left &+= a <= b ? 1 : 0
          right &+= b <= a ? 1 : 0
        }
      }
    }
    func share(_ part: Int, _ all: Int) -> Double { all > 0 ? Double(part) / Double(all) : 0 }
    return Sides(a: share(shared.0, plainCount), b: share(shared.1, other.plainCount))
  }
}
