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
  package static func largest(
    _ candidates: [UInt32], _ count: Int, by weight: (UInt32) -> Float
  ) -> [UInt32] {
    let sorted = candidates.sorted { (weight($1), $0) < (weight($0), $1) }
    return Array(sorted.prefix(count))
  }

  /// Of candidates with their shares in the second look, those for the full verdict: the largest first.
  package static func best(
    _ looks: [UInt32], shares: [Double], _ settings: CandidateFinder.Settings
  ) -> [UInt32] {
    let ranked = looks.indices.sorted { (shares[$1], looks[$0]) < (shares[$0], looks[$1]) }
    return ranked.prefix(settings.verdicts).filter { shares[$0] >= settings.leastShare }
      .map { looks[$0] }
  }
}
