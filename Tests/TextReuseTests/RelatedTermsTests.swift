import Testing

@testable import TextReuse

/// Which words of two texts may stand for one another.
@Suite("Related terms")
struct RelatedTermsTests {
  private func analysed(_ text: String, language: String? = nil) -> AnalysedArticle {
    var article = Article(id: "a", text: text)
    article.language = language
    return ArticleAnalyser().analyse(article)
  }

  private func related(_ a: AnalysedArticle, _ b: AnalysedArticle) -> RelatedTerms {
    RelatedTerms(a, b, SharedTerms(a.stemIndex, b.stemIndex, sentences: 2))
  }

  @Test("words that one text alone has stand for related ones that the other alone has")
  func pairs() {
    let a = analysed("The attorney resigned. A harbour.")
    let b = analysed("The lawyer quit. A harbour.")
    let found = related(a, b)
    #expect(found.pairs.count == 2)
    for pair in found.pairs {
      let relatives = a.thesaurus.relatives(of: a.stemIndex.entries[Int(pair.own)])
      #expect(relatives.contains(b.stemIndex.entries[Int(pair.other)]))
    }
  }

  @Test(
    "turned round they are those of the texts turned round, each list in the order of its own terms"
  )
  func turned() {
    let words =
      "car automobile lawyer attorney quit resign begin commence buy purchase boat ship vessel"
      .split(separator: " ")
    var random = SplitMix(seed: 3)
    for _ in 0..<40 {
      func text() -> String {
        (0..<6).map { _ in String(words[Int(random.next() % UInt64(words.count))]) }
          .joined(separator: " ")
      }
      let a = analysed(text())
      let b = analysed(text())
      let found = related(a, b)
      #expect(found.pairs.map { [$0.own, $0.other] }.isSorted())
      #expect(
        found.turned().map { [$0.own, $0.other] } == related(b, a).pairs.map { [$0.own, $0.other] })
    }
  }

  @Test("a word that both have stands for none; nor do words of two languages")
  func none() {
    #expect(related(analysed("An automobile and a car."), analysed("A car.")).pairs.isEmpty)
    #expect(related(analysed("A lawyer."), analysed("An attorney.", language: "de")).pairs.isEmpty)
  }
}

extension [[Int32]] {
  fileprivate func isSorted() -> Bool {
    zip(self, dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }
}
