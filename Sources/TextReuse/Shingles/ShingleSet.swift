/// The distinct word shingles of a text: what resemblance and containment are exactly counted over.
///
/// A shingle is a run of *k* words. Its hash is a polynomial in the words' hashes, mixed at the end,
/// so that it can roll along the text and yet has no low-order pattern.
public struct ShingleSet: Sendable, Equatable {
  /// How many words a shingle has.
  public let width: Int
  /// The stable hashes, ascending, each once.
  public let hashes: [UInt64]

  /// The shingles of a run of word hashes; none if there are fewer words than a shingle has.
  ///
  /// - Precondition: a positive width.
  /// - Complexity: O(*n* log *n*).
  public init(words: [UInt64], width: Int = 5) {
    self.width = width
    var hashes = Shingling.hashes(of: words, width: width)
    hashes.sortSpread()
    hashes.removeRepeats()
    self.hashes = hashes
  }

  /// How alike two texts are as wholes: the Jaccard index of their shingles.
  ///
  /// Symmetric, and in `0...1`. Two texts too short to shingle have 0, not 1: they are evidence of
  /// nothing.
  ///
  /// - Complexity: O(*n* + *m*) in the numbers of shingles.
  public func jaccard(_ other: ShingleSet) -> Double {
    let shared = sharedCount(with: other)
    let all = hashes.count + other.hashes.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// The share of this text's shingles that the other has too; 0 for a text without shingles.
  ///
  /// - Complexity: O(*n* + *m*) in the numbers of shingles.
  public func containment(in other: ShingleSet) -> Double {
    hashes.isEmpty ? 0 : Double(sharedCount(with: other)) / Double(hashes.count)
  }

  /// How many shingles both have.
  ///
  /// - Precondition: both of one width.
  public func sharedCount(with other: ShingleSet) -> Int {
    precondition(
      width == other.width, "shingles of \(width) and \(other.width) words share nothing")
    return hashes.sharedSortedCount(with: other.hashes)
  }
}

/// How shingle hashes are made.
enum Shingling {
  /// An odd multiplier, from the digits of the golden ratio: the base of the polynomial.
  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of every shingle in the order of the text, repeats included.
  ///
  /// - Complexity: O(*n*), whatever the width.
  static func hashes(of words: [UInt64], width: Int) -> [UInt64] {
    precondition(width > 0, "a shingle has at least one word")
    guard words.count >= width else { return [] }
    var top: UInt64 = 1
    for _ in 1..<width { top = top &* base }
    if width == 1 { top = 1 }
    var rolling: UInt64 = 0
    for index in 0..<width { rolling = rolling &* base &+ words[index] }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count - width + 1)
    hashes.append(StableHash.mix(rolling ^ StableHash.first, StableHash.second))
    for index in width..<words.count {
      rolling = (rolling &- words[index &- width] &* top) &* base &+ words[index]
      hashes.append(StableHash.mix(rolling ^ StableHash.first, StableHash.second))
    }
    return hashes
  }
}

extension Array where Element: Comparable {
  /// Leaves one of each run of equal elements.
  mutating func removeRepeats() {
    guard count > 1 else { return }
    var kept = 1
    for index in 1..<count where self[index] != self[kept &- 1] {
      self[kept] = self[index]
      kept &+= 1
    }
    removeLast(count - kept)
  }
}

extension Array where Element: FixedWidthInteger {
  /// How many elements two ascending arrays without repeats have in common.
  func sharedSortedCount(with other: [Element]) -> Int {
    var left = 0
    var right = 0
    var shared = 0
    while left < count, right < other.count {
      let x = self[left]
      let y = other[right]
      shared &+= x == y ? 1 : 0
      left &+= x <= y ? 1 : 0
      right &+= y <= x ? 1 : 0
    }
    return shared
  }
}
