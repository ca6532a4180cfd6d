/// All that is kept of an article to find others that it may share text with.
public struct Sketch: Sendable {
  /// The MinHash signature: the lane of whole documents.
  public let signature: Signature
  /// Winnowed hashes of word shingles with their places: the lane of passages.
  public let fingerprints: Fingerprints
  /// Hashes of pairs of each sentence's rarest stems, ascending: the lane of rewrites.
  public let rarePairs: [UInt64]
  /// A sample of the article's stem pairs, ascending: for a cheap second look.
  public let pairSample: [UInt64]

  /// The sketch of an article.
  public init(_ article: AnalysedArticle) {
    signature = Signature(shingles: article.shingles)
    fingerprints = Fingerprints(of: article)
    rarePairs = RarePairs.keys(of: article)
    pairSample = article.stemPairs.hashes.filter { $0 < Self.sampled }
  }

  /// Hashes below this are sampled, the same ones in every text: every second pair (FracMinHash,
  /// Irber et al. 2022).
  private static let sampled = UInt64.max / 2
}
