import Testing

@testable import TextReuse

@Suite("A named source as a reason")
struct NamedSourceTests {
  private func article(
    _ id: String, _ text: String, outlet: String?, byline: String? = nil
  ) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: id, text: text, outlet: outlet, byline: byline))
  }

  private let text = "The ferry ran onto the rocks in fog, and nobody on board was hurt."

  private func measure(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Double {
    NamedSource.measure(PairComparison(a, b))
  }

  @Test("A mention counts half of a credit, whichever text is named first")
  func strength() {
    let source = article("a", text, outlet: "Calder Post")
    let mention = article(
      "b", "The mate slept, the Calder Post reported on Monday.", outlet: "Harbour Courier")
    let credit = article(
      "c", "The ferry ran onto rocks.\n\nSource: Calder Post", outlet: "Harbour Courier")
    let neither = article("d", "The mate slept, the pilot said.", outlet: "Harbour Courier")
    #expect(measure(source, mention) == 0.5)
    #expect(measure(mention, source) == 0.5)
    #expect(measure(source, credit) == 1)
    #expect(measure(source, neither) == 0)
  }

  @Test("Two papers that print one agency's copy do not name each other")
  func sharedAgency() {
    let one = article("a", "OLDMERE (MNA) - " + text, outlet: "Harbour Courier")
    let two = article("b", "OLDMERE (MNA) - The fog lifted at noon.", outlet: "Evening Post")
    #expect(measure(one, two) == 0)
    #expect(measure(article("c", text, outlet: "MNA"), two) == 1)
  }

  @Test("A source whose outlet is not known is named by nobody")
  func unknown() {
    let other = article("b", "The mate slept, the Calder Post reported.", outlet: "Harbour Courier")
    #expect(measure(article("a", text, outlet: nil), other) == 0)
  }

  @Test("Unlike texts stay apart, whoever is credited")
  func noFinding() {
    let verdict = Judge().verdict(
      article("a", text, outlet: "Calder Post"),
      article("b", "A bakery opened in Hallow.\n\nSource: Calder Post", outlet: "Harbour Courier"))
    #expect(verdict.evidence.first { $0.name == "named-source" }?.logOdds == 1)
    #expect(verdict.probability < 0.05)
  }
}
