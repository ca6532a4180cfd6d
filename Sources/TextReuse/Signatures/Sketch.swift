/// All that is kept of an article to find others that it may share text with.
public struct Sketch: Sendable {
  /// The MinHash signature: the lane of whole documents.
  public let signature: Signature
  /// Winnowed hashes of word shingles with their places: the lane of passages.
  public let fingerprints: Fingerprints
  /// Hashes of pairs of each sentence's rarest stems, ascending: the lane of rewrites.
  public let rarePairs: [UInt64]
  /// What a cheap second look compares.
  package let look: SecondLook

  /// The sketch of an article.
  public init(_ article: AnalysedArticle) {
    signature = Signature(shingles: article.shingles)
    fingerprints = Fingerprints(of: article)
    rarePairs = RarePairs.keys(of: article)
    look = SecondLook(
      fingerprints: fingerprints.hashes, stemPairs: article.stemPairs.hashes)
  }
}
