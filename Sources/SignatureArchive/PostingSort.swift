/// Sorts postings by key, then document.
enum PostingSort {
  /// How many bits of the key part the postings before each part is sorted in the cache.
  private static let partBits: UInt64 = 11

  /// Hands on the postings in ascending order, a run of whole keys at a time.
  ///
  /// Postings must have come in the order of documents: what is equal in its key keeps that order.
  ///
  /// - Complexity: O(*n*); twice the memory of the postings.
  static func sorted(_ postings: [UInt64], each: (UnsafeBufferPointer<UInt64>) -> Void) {
    guard postings.count > 1 << 12 else {
      // Documents are the lowest bits, so that the whole word sorts as wanted.
      postings.sorted().withUnsafeBufferPointer { if !$0.isEmpty { each($0) } }
      return
    }
    var starts = [Int](repeating: 0, count: 1 << partBits + 1)
    let shift = 64 - partBits
    for posting in postings { starts[Int(posting &>> shift) &+ 1] &+= 1 }
    for part in 1..<starts.count { starts[part] += starts[part - 1] }
    var next = starts
    let parted = [UInt64](unsafeUninitializedCapacity: postings.count) { buffer, filled in
      next.withUnsafeMutableBufferPointer { next in
        for posting in postings {
          let part = Int(posting &>> shift)
          buffer[next[part]] = posting
          next[part] &+= 1
        }
      }
      filled = postings.count
    }
    var scratch = PartSorter()
    parted.withUnsafeBufferPointer { parted in
      for part in 0..<starts.count - 1 where starts[part] < starts[part + 1] {
        scratch.sort(UnsafeBufferPointer(rebasing: parted[starts[part]..<starts[part + 1]]), each)
      }
    }
  }

  /// Sorts one part by the key's bits that are left, ten at a time from the lowest.
  private struct PartSorter {
    private var left: [UInt64] = []
    private var right: [UInt64] = []
    private var counts = [Int](repeating: 0, count: 1 << 10)

    mutating func sort(
      _ part: UnsafeBufferPointer<UInt64>, _ each: (UnsafeBufferPointer<UInt64>) -> Void
    ) {
      if left.count < part.count {
        left = [UInt64](repeating: 0, count: part.count)
        right = left
      }
      left.withUnsafeMutableBufferPointer { left in
        right.withUnsafeMutableBufferPointer { right in
          counts.withUnsafeMutableBufferPointer { counts in
            // 29 bits are left: three passes over them and one bit that is sorted already.
            Self.pass(part, left, counts, PostingBlock.documentBits)
            Self.pass(.init(rebasing: left[..<part.count]), right, counts, 34)
            Self.pass(.init(rebasing: right[..<part.count]), left, counts, 44)
          }
          each(UnsafeBufferPointer(rebasing: left[..<part.count]))
        }
      }
    }

    private static func pass(
      _ from: UnsafeBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>,
      _ counts: UnsafeMutableBufferPointer<Int>, _ shift: UInt64
    ) {
      counts.update(repeating: 0)
      for posting in from { counts[Int(posting &>> shift & 1023)] &+= 1 }
      var sum = 0
      for value in counts.indices {
        let count = counts[value]
        counts[value] = sum
        sum &+= count
      }
      for posting in from {
        let value = Int(posting &>> shift & 1023)
        to[counts[value]] = posting
        counts[value] &+= 1
      }
    }
  }
}
