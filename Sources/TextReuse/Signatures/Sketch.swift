/// All that is kept of an article to find others that it may share text with.
public struct Sketch: Sendable {
  /// The MinHash signature: the lane of whole documents.
  public let signature: Signature
  /// Winnowed hashes of word shingles, ascending: the lane of passages.
  public let fingerprints: [UInt64]
  /// Hashes of pairs of each sentence's rarest stems, ascending: the lane of rewrites.
  public let rarePairs: [UInt64]
  /// A sample of the article's stem pairs by hash, ascending: for a cheap second look.
  public let pairSample: [UInt64]

  /// The sketch of an article.
  public init(_ article: AnalysedArticle) {
    signature = Signature(shingles: article.shingles)
    fingerprints = Winnowing.fingerprints(of: article)
    rarePairs = RarePairs.keys(of: article)
    pairSample = article.stemPairs.sample()
  }
}
