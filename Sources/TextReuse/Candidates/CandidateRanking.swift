/// The rules by which candidates are ranked, the same for pairs of a collection and for one draft
/// against an archive.
package enum CandidateRanking {
  /// What a shared key weighs: the rarer, the more.
  ///
  /// - Parameters:
  ///   - logarithm: the natural logarithm of the number of documents.
  ///   - frequency: how many of them have the key, both of the pair included.
  @inline(__always)
  package static func weight(logarithm: Float, frequency: Int) -> Float {
    1 + logarithm - WholeLogarithm.ln(frequency)
  }

  /// The natural logarithm of a number of documents.
  package static func logarithm(_ documents: Int) -> Float { WholeLogarithm.ln(documents) }

  /// The candidates with the largest weights, the largest first, the smaller of equals first.
  ///
  /// - Complexity: O(*n* + *m* log *count*), where *m* are those that are among the largest when they are
  ///   met: in any order but an ascending one few.
  package static func largest(
    _ candidates: [UInt32], _ count: Int, by weight: (UInt32) -> Float
  ) -> [UInt32] {
    var largest = Largest(count)
    for candidate in candidates { largest.insert(candidate, weight(candidate)) }
    return largest.sorted
  }

  /// How well a pair does in the second look: the share of what its texts have in common, and how rare
  /// that is for texts of their length.
  ///
  /// - Parameter weight: the weights of the keys that both have, summed over the lanes.
  package static func rank(_ look: SecondLook, _ other: SecondLook, weight: Float) -> Double {
    rank(look, other, share: look.share(with: other), weight: weight)
  }

  /// The same, where the share is known.
  package static func rank(
    _ look: SecondLook, _ other: SecondLook, share: Double, weight: Float
  ) -> Double {
    // A sentence gives some 28 keys of its rarest stems, and half as many to the sample of stem pairs.
    let keys = 2 * max(SecondLook.fewest, min(look.pairs.count, other.pairs.count))
    return share + Double(weight) / Double(keys)
  }

  /// Of candidates with their ranks in the second look, those for the full verdict: the best first.
  ///
  /// None is dropped for a low rank: one run of twelve words is little of a long article.
  package static func best(
    _ looks: [UInt32], ranks: [Double], _ settings: CandidateFinder.Settings
  ) -> [UInt32] {
    let ranked = looks.indices.sorted { (ranks[$1], looks[$0]) < (ranks[$0], looks[$1]) }
    return ranked.prefix(settings.verdicts).map { looks[$0] }
  }
}
