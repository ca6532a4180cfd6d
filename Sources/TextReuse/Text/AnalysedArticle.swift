/// An article with everything that was found in it once, however often it is then compared.
public struct AnalysedArticle: Sendable {
  /// The article.
  public let article: Article
  /// Its words. Quoted, standing and stop words are marked.
  public let text: TokenizedText
  /// The first token of each sentence, ascending.
  public let sentenceStarts: [UInt32]
  /// The stable hash of each token's stem.
  public let stems: [UInt64]
  /// The rarity of each token's stem in bits.
  public let rarities: [Float]
  /// The surprise of each token's word in bits.
  public let surprises: [Float]
  /// What annotations were found: quotations, credits, dates and the rest.
  public let annotations: Annotations

  /// Its distinct stems and where they stand.
  public let vocabulary: Vocabulary
  /// Its word 5-shingles.
  public let shingles: ShingleSet
  /// Its unordered pairs of neighbouring content words.
  public let stemPairs: StemPairs

  /// The number of sentences.
  public var sentenceCount: Int { sentenceStarts.count }

  /// The tokens of a sentence.
  public func sentence(_ index: Int) -> Range<Int> {
    let end = index + 1 < sentenceStarts.count ? Int(sentenceStarts[index + 1]) : text.count
    return Int(sentenceStarts[index])..<end
  }

  /// The sentence that a token stands in.
  ///
  /// - Complexity: O(log *n*).
  public func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentenceStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(sentenceStarts[middle]) <= token { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// Turns articles into analysed ones. One for each thread: it holds the thread's lexicon.
public struct ArticleAnalyser {
  private let lexicon: Lexicon
  private let tokenizer = Tokenizer()

  /// An analyser that looks words up in a lexicon.
  public init(lexicon: Lexicon = Lexicon()) { self.lexicon = lexicon }

  /// Everything that is found in one article, whatever it is compared with.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func analyse(_ article: Article) -> AnalysedArticle {
    var text = tokenizer.tokenize(article.text)
    let count = text.count
    var stems = [UInt64](repeating: 0, count: count)
    var rarities = [Float](repeating: 0, count: count)
    var surprises = [Float](repeating: 0, count: count)
    for token in 0..<count {
      let entry = lexicon.entry(of: token, in: text)
      stems[token] = entry.stem
      rarities[token] = entry.rarity
      surprises[token] = entry.surprise
      if entry.isStop { text.marks[token].insert(.stop) }
    }
    let sentenceStarts = SentenceFinder(language: lexicon.language).starts(in: text)
    let annotations = Annotator(language: lexicon.language).annotate(
      article, &text, sentenceStarts: sentenceStarts)
    return AnalysedArticle(
      article: article, text: text, sentenceStarts: sentenceStarts, stems: stems,
      rarities: rarities, surprises: surprises, annotations: annotations,
      vocabulary: Vocabulary(
        text: text, stems: stems, rarities: rarities, sentenceStarts: sentenceStarts),
      shingles: ShingleSet(words: text.hashes),
      stemPairs: StemPairs(
        text: text, stems: stems, rarities: rarities, sentenceStarts: sentenceStarts))
  }
}
