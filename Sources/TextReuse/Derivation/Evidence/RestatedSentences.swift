/// How much of a text's content is restated sentence by sentence: that words of a sentence come back in
/// one sentence of the other text, or others that mean nearly the same, says more than that they come back somewhere.
enum RestatedSentences {
  /// For each text the mean, by content, of what one sentence of the other holds of each sentence.
  /// Sentences that are all quotation are left out.
  static func shares(_ pair: PairComparison) -> Sides<Double> {
    Sides(
      a: share(pair.a, pair.alignment.meaning.a), b: share(pair.b, pair.alignment.meaning.b))
  }

  private static func share(_ article: AnalysedArticle, _ meaning: [Float]) -> Double {
    var all: Float = 0
    var held: Float = 0
    for sentence in 0..<article.sentenceCount
    where !article.isQuoted(sentence: sentence) {
      all += article.sentenceContents[sentence]
      held += article.sentenceContents[sentence] * meaning[sentence]
    }
    return all > 0 ? Double(held / all) : 0
  }
}
