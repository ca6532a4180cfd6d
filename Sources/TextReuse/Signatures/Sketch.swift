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
    self.init(
      MarkedText(
        text: article.text, sentenceStarts: article.sentenceStarts, stems: article.stems,
        rarities: article.rarities, surprises: []))
  }

  /// The sketch of marked words.
  ///
  /// - Complexity: O(*n* log *n*) in tokens.
  init(_ marked: MarkedText) {
    let shingles = Shingling.hashes(of: marked.text.hashes, width: Fingerprints.width)
    signature = Signature(hashes: shingles)
    fingerprints = Fingerprints(shingles: shingles, of: marked.text)
    rarePairs = RarePairs.keys(of: marked)
    look = SecondLook(fingerprints: fingerprints.hashes, marked)
  }
}

/// A sketch, with what else is kept of an article whose text is at hand no more.
package struct SketchedArticle: Sendable {
  package var sketch: Sketch
  /// How many words it has.
  package var words: Int
  /// A number that is the same for the same folded words in the same order.
  package var content: UInt64
}

extension ArticleAnalyser {
  /// The sketch of an article, without all that only comparisons ask for.
  ///
  /// - Complexity: O(*n* log *n*) in bytes; a part of the time of `analyse` and a sketch of that.
  package func sketch(_ article: Article) -> SketchedArticle {
    let marked = markForSketch(article)
    return SketchedArticle(
      sketch: Sketch(marked), words: marked.text.count, content: marked.text.content)
  }
}

extension TokenizedText {
  /// A number that is the same for the same folded words in the same order: FNV-1a over their hashes.
  package var content: UInt64 {
    hashes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
  }
}
