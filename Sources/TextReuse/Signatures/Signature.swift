/// A fixed-length MinHash signature of a set of shingles.
///
/// One-permutation hashing: each shingle falls into one of 128 bins by the top bits of its hash, and
/// each bin keeps its least value; an empty bin borrows from another, chosen by a hash of its own
/// (optimal densification). The share of equal places estimates the Jaccard index without bias.
/// Source: Shrivastava, "Optimal densification for fast and accurate minwise hashing", ICML 2017.
public struct Signature: Sendable, Equatable {
  /// How many values a signature has.
  public static let length = 128

  /// The values; all zero, and `isEmpty`, for a set without shingles.
  public let values: [UInt32]
  /// Whether the set had no shingle: such signatures resemble nothing, not even each other.
  public let isEmpty: Bool

  /// The signature of a set of shingles.
  ///
  /// - Complexity: O(*n*) in shingles.
  public init(shingles: ShingleSet) { self.init(hashes: shingles.hashes) }

  /// The signature of shingles in any order, repeats included.
  init(hashes: [UInt64]) {
    var bins = SignatureBins()
    bins.withBins { bins in for hash in hashes { SignatureBins.add(hash, to: bins) } }
    self = bins.signature()
  }

  /// The signature of bins whose least values are known, where some are filled at all.
  fileprivate init(values: [UInt32], isFilled: [Bool], isEmpty: Bool) {
    self.isEmpty = isEmpty
    var values = values
    if !isEmpty {
      for bin in 0..<Self.length where !isFilled[bin] {
        values[bin] = values[Self.donor(of: bin, isFilled)]
      }
    }
    self.values = values
  }

  /// The filled bin that an empty one borrows from: the same for every set in which both are so.
  private static func donor(of bin: Int, _ isFilled: [Bool]) -> Int {
    var attempt: UInt64 = 1
    while true {
      let hash = StableHash.ordered(UInt64(bin), attempt)
      let donor = Int(hash >> 57)
      if isFilled[donor] { return donor }
      attempt += 1
    }
  }

  /// An unbiased estimate of the Jaccard index of the two sets; 0 if either is empty.
  ///
  /// - Complexity: O(128).
  public func estimatedJaccard(_ other: Signature) -> Double {
    guard !isEmpty, !other.isEmpty else { return 0 }
    var equal = 0
    for place in 0..<Self.length where values[place] == other.values[place] { equal &+= 1 }
    return Double(equal) / Double(Self.length)
  }
}

/// The bins of a signature while shingles are falling into them.
struct SignatureBins {
  /// The least value of each bin, with a bit above it where there is none: an empty bin yields to anything.
  private var least = [UInt64](repeating: Self.nothing, count: Signature.length)
  private static let nothing: UInt64 = 1 << 32

  /// Empties all bins.
  mutating func clear() {
    for bin in 0..<Signature.length { least[bin] = Self.nothing }
  }

  /// Lends the bins to a loop that fills them.
  @inline(__always)
  mutating func withBins(_ fill: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    least.withUnsafeMutableBufferPointer { fill($0) }
  }

  /// Drops a shingle's hash into its bin.
  @inline(__always)
  static func add(_ hash: UInt64, to bins: UnsafeMutableBufferPointer<UInt64>) {
    let bin = Int(truncatingIfNeeded: hash &>> 57)
    let value = UInt64(UInt32(truncatingIfNeeded: hash &>> 20))
    if value < bins[bin] { bins[bin] = value }
  }

  /// The signature of what has been taken.
  func signature() -> Signature {
    let isFilled = least.map { $0 != Self.nothing }
    return Signature(
      values: least.map { UInt32(truncatingIfNeeded: $0) }, isFilled: isFilled,
      isEmpty: !isFilled.contains(true))
  }
}
