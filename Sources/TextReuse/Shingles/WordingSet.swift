/// Distinct hashes of a text, each with whether it stands somewhere outside quotations.
///
/// What a text says in its own words is looked up in all of the other, its quotations included: a speech that
/// one of the two prints as prose is no speech heard twice.
public struct WordingSet: Sendable, Equatable {
  /// The hashes, ascending, each once; the lowest bit tells one that only stands in quotations.
  public let marked: [UInt64]
  /// How many stand outside quotations.
  public let plainCount: Int

  /// The set of what was found, in any order, each made by `mark`.
  ///
  /// - Complexity: O(*n*) for evenly spread hashes.
  init(_ found: [UInt64]) {
    var marked = found
    // One that stands outside quotations too comes first.
    marked.sortSpread()
    var kept = 0
    var plain = 0
    for index in 0..<marked.count where kept == 0 || marked[kept &- 1] | 1 != marked[index] | 1 {
      marked[kept] = marked[index]
      plain &+= marked[index] & 1 == 0 ? 1 : 0
      kept &+= 1
    }
    marked.removeLast(marked.count - kept)
    self.marked = marked
    plainCount = plain
  }

  /// A hash with whether it was found in a quotation.
  @inline(__always)
  static func mark(_ hash: UInt64, isQuoted: Bool) -> UInt64 { hash & ~1 | (isQuoted ? 1 : 0) }

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
            shared.0 &+= Int(truncatingIfNeeded: ~x & 1)
            shared.1 &+= Int(truncatingIfNeeded: ~y & 1)
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
