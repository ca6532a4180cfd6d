/// Whether anything of what two texts share is more than a subject in common: a wording that chance does not
/// explain, or much of one text told again passage by passage.
///
/// Two reports of one running affair share its names, its figures and its vocabulary, and yet no passage. The
/// shares of common matter alone take them for restated; here they have nothing. The larger of two
/// shares, each from 0 to 1:
///
/// - rare verbatim matter, from 32 to 256 bits beyond chance: a run of some eight to thirty rare words;
/// - words in common passages, from a tenth to half of the side that has more: fewer are found in
///   independent reports as well.
enum DistinctMatter {
  /// Where rare verbatim matter, as a binary logarithm of bits, begins to count and is enough.
  static let wording = 5.0...8.0
  /// Where words in passages begin to count and are enough.
  static let told = 0.1...0.5

  static func measure(_ measurements: Measurements) -> Double {
    max(
      share(measurements[.rareVerbatim], of: wording),
      share(max(measurements[.explainedDerived], measurements[.explainedSource]), of: told))
  }

  private static func share(_ value: Double, of range: ClosedRange<Double>) -> Double {
    min(1, max(0, (value - range.lowerBound) / (range.upperBound - range.lowerBound)))
  }
}
