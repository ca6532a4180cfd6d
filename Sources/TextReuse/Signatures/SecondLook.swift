/// What a cheap second look at two candidates compares: short hashes of an article's fingerprints and
/// of a sample of its stem pairs.
///
/// Twenty bits tell some three hundred things of one text from another's: chance makes .0003 of
/// them look shared, little beside what any rewrite shares.
package struct SecondLook: Sendable, Equatable {
  /// How many bits a short hash has.
  package static let bits: UInt64 = 20

  /// Below sixteen keys a single chance hit would be a large share.
  static let fewest = 16

  /// Short hashes of the fingerprints, ascending, each once.
  package var fingerprints: [UInt32]
  /// Short hashes of every second stem pair, the same ones in every text, ascending, each once
  /// (FracMinHash, Irber et al. 2022).
  package var pairs: [UInt32]

  /// A second look from its parts, as they were stored.
  package init(fingerprints: [UInt32], pairs: [UInt32]) {
    self.fingerprints = fingerprints
    self.pairs = pairs
  }

  /// What is kept of an article's fingerprints and stem pairs.
  ///
  /// - Complexity: O(*n* log *n*).
  init(fingerprints: [UInt64], _ marked: MarkedText) {
    var short = fingerprints.map { UInt32(LaneKey.key($0) >> (LaneKey.bits - Self.bits)) }
    short.sort()
    short.removeRepeats()
    self.fingerprints = short
    var sample: [UInt64] = []
    sample.reserveCapacity(marked.text.count)
    StemPairs.forEach(
      text: marked.text, stems: marked.stems, sentenceStarts: marked.sentenceStarts,
      without: [.stop, .quoted, .standing]
    ) { earlier, token in
      let hash = StableHash.unordered(marked.stems[earlier], marked.stems[token])
      // Below 2⁶³: half of them.
      if hash < 1 << 63 { sample.append((hash >> (63 - Self.bits)) << (64 - Self.bits)) }
    }
    sample.sortSpread()
    sample.removeRepeats()
    pairs = sample.map { UInt32($0 >> (64 - Self.bits)) }
  }

  /// The larger share of sampled stem pairs or of fingerprints of either text that both have.
  ///
  /// - Complexity: O(*n* + *m*).
  package func share(with other: SecondLook) -> Double {
    func share(_ first: [UInt32], _ second: [UInt32]) -> Double {
      let least = max(Self.fewest, min(first.count, second.count))
      return Double(first.sharedSortedCount(with: second)) / Double(least)
    }
    return max(share(pairs, other.pairs), share(fingerprints, other.fingerprints))
  }
}
