/// The directed shares of a pair: what several reasons and answers ask for, computed once.
struct PairShares: Equatable {
  /// Of each text, its content words that the other has.
  var words = Sides(a: SharedWords.Shares(), b: SharedWords.Shares())
  /// Of each text, its neighbouring content words that are neighbours in the other too.
  var restated = Sides(a: 0.0, b: 0.0)
  /// Of each text, its content words and phrases that the other has.
  var phrases = Sides(a: 0.0, b: 0.0)
  /// Of each text, its runs of letters that the other has.
  var letters = Sides(a: 0.0, b: 0.0)
  /// Of each text, its unquoted words in shared runs.
  var verbatim = Sides(a: 0.0, b: 0.0)
  /// Of each text, its content that comes back sentence by sentence, and of the stretch that does least.
  var sentences = Sides(a: HeldContent.Shares(), b: HeldContent.Shares())
  /// Of each text, its quoted words and those that the other has.
  var quotations = Sides(a: QuotationBalance.Counts(), b: QuotationBalance.Counts())
  /// Of each text, its words that lie in passages.
  var explained = Sides(a: 0.0, b: 0.0)
  /// Whether the second text is the supposed derived one.
  var isSecondDerived = true
}

extension PairShares {
  /// The shares of a comparison whose articles, runs and passages are known.
  init(of pair: PairComparison) {
    words = SharedWords.shares(pair)
    restated = RestatedMatter.containments(pair)
    phrases = SharedPhrases.shares(pair)
    letters = SharedLetters.shares(pair)
    verbatim = VerbatimShare.shares(pair)
    sentences = RestatedSentences.shares(pair)
    explained = Sides(
      a: Self.explained(pair.a, pair.alignment.passages.map(\.a)),
      b: Self.explained(pair.b, pair.alignment.passages.map(\.b)))
    isSecondDerived = SupposedSides.isSecondDerived(pair, words)
    quotations = Sides(
      a: QuotationBalance.counts(pair, ofSecond: false),
      b: QuotationBalance.counts(pair, ofSecond: true))
  }

  /// The share of an article's words, standing text left out, that lie in given ranges.
  private static func explained(_ article: AnalysedArticle, _ ranges: [Range<Int>]) -> Double {
    var inside = [Bool](repeating: false, count: article.text.count)
    for range in ranges { for token in range { inside[token] = true } }
    var words = 0
    var covered = 0
    for token in 0..<article.text.count where !article.text.marks[token].contains(.standing) {
      words += 1
      covered += inside[token] ? 1 : 0
    }
    return words == 0 ? 0 : Double(covered) / Double(words)
  }
}
