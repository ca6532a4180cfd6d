import Testing

@testable import TextReuse

@Suite("Quotations in common and of one's own")
struct QuotationBalanceTests {
  private let analyser = ArticleAnalyser()
  private let report =
    "The harbour board met on Tuesday. \"We shall dredge the channel before the first frost "
    + "comes,\" said the master. The vote was close."

  /// Of the second text, which is the shorter one and so supposed to be derived.
  private func counts(_ text: String) -> QuotationBalance.Counts {
    let pair = PairComparison(
      analyser.analyse(Article(id: "a", text: report)),
      analyser.analyse(Article(id: "b", text: text)))
    return QuotationBalance.counts(pair, ofSecond: true)
  }

  @Test("Who quotes nobody has a balance of one half and nothing of his own")
  func none() {
    let none = counts("The harbour board voted on Tuesday to dredge the channel.")
    #expect(QuotationBalance.share(none) == 0.5)
    #expect(OwnQuotations.measure(none, words: 10) == 1)
  }

  @Test("Both measures rise with what is common and fall with what is not")
  func monotone() {
    let common = QuotationBalance.Counts(all: 40, common: 40)
    let half = QuotationBalance.Counts(all: 40, common: 20)
    let own = QuotationBalance.Counts(all: 40, common: 0)
    #expect(QuotationBalance.share(common) > QuotationBalance.share(half))
    #expect(QuotationBalance.share(half) == 0.5)
    #expect(QuotationBalance.share(own) < 0.5)
    #expect(OwnQuotations.measure(common, words: 400) == 1)
    #expect(OwnQuotations.measure(own, words: 400) < OwnQuotations.measure(half, words: 400))
    #expect(OwnQuotations.measure(own, words: 100) == 0)
  }
}
