import Testing
import TextReuse

@testable import Reporting

@Suite("What is said of passages") struct PassageTextTests {
  @Test(
    "two wordings are aligned word by word",
    arguments: [
      ("the river rose", "the river rose", "the river rose", "the river rose"),
      ("the river rose", "the wide river fell", "the river [rose]", "the [wide] river [fell]"),
      ("“No!” she said", "\"no\" she says", "“No!” she [said]", "\"no\" she [says]"),
      ("a b c", "c b a", "[a b] c", "c [b a]"), ("", "new", "", "[new]"),
      ("a – b", "a b", "a – b", "a b"),
    ])
  func diff(a: String, b: String, first: String, second: String) {
    func marked(_ runs: [WordDiff.Run]) -> String {
      runs.map { $0.isShared ? $0.text : "[\($0.text)]" }.joined(separator: " ")
    }
    let diff = WordDiff(a, b)
    #expect(marked(diff.runs.a) == first && marked(diff.runs.b) == second)
    #expect(diff.differs == (first + second).contains("["))
    let swapped = WordDiff(b, a)
    #expect(
      swapped.runs.a.filter(\.isShared).joined.count == diff.runs.b.filter(\.isShared).joined.count)
  }

  @Test("wordings of any length are compared, long ones in place")
  func long() {
    let long = Array(repeating: "word", count: 1200).joined(separator: " ")
    #expect(!WordDiff(long, long).differs)
    #expect(
      WordDiff(long, "new " + long).runs.b == [
        .init(text: "new", isShared: false),
        .init(text: Array(repeating: "word", count: 1199).joined(separator: " "), isShared: true),
        .init(text: "word", isShared: false),
      ])
  }

  @Test("a shared quotation whose words differ is told, one that only looks different is not")
  func quotations() {
    let a = "He said: “We did not know of it, and nobody told us.” She said: “Never again!”"
    let b = "She said, \"never again\". He: \"We did not know about it and nobody told us\""
    let first = (
      "We did not know of it, and nobody told us", "We did not know about it and nobody told us"
    )
    let second = ("Never again!", "never again")
    var verdict = SampleReport.verdict(
      "x", "y",
      passages: [
        SampleReport.passage(.quotation, first.0, in: a, first.1, in: b),
        SampleReport.passage(.quotation, second.0, in: a, second.1, in: b),
        SampleReport.passage(.edited, "He said", in: a, "She said", in: b),
      ])
    let articles = Sides(a: Article(id: "x", text: a), b: Article(id: "y", text: b))
    let altered = AlteredQuotations(verdict, of: articles).quotations
    #expect(altered.map(\.passage) == [1])
    #expect(altered[0].diff.runs.a.filter { !$0.isShared }.map(\.text) == ["of"])
    var report = Report()
    report.findings = [verdict]
    report.documents = [SampleReport.document("x", a), SampleReport.document("y", b)]
    let page = report.rendered(as: .html)
    #expect(page.contains("<h3>What the two say differently</h3>"))
    #expect(page.contains("<mark>of</mark>") && page.contains("<mark>about</mark>"))
    verdict.passages = []
    #expect(AlteredQuotations(verdict, of: articles).quotations.isEmpty)
  }

  @Test("an excerpt ends after a whole word within its bound")
  func excerpts() {
    let text = "The river rose\nover the mill road"
    let cuts = [
      14: "The river rose …", 12: "The river …", 2: "Th …", 0: "",
      200: "The river rose over the mill road",
    ]
    for (limit, cut) in cuts { #expect(BoundedExcerpt.text(text, limit: limit) == cut) }
    #expect(BoundedExcerpt.text(String(repeating: "é", count: 300), limit: nil).count == 282)
  }

  @Test("a page quotes no more than its bound, and nothing between passages")
  func boundedPage() {
    let options = RenderingOptions(excerpt: 40)
    let page = SampleReport.three.rendered(as: .html, options: options)
    #expect(page.contains("The seed library at Orrin has lent out"))
    #expect(!page.contains("and will lend no more"))
    #expect(!page.contains("At the Tern, a café"))
    #expect(page.contains("of its own not shown") && !page.contains("Article by article"))
    let none = SampleReport.three.rendered(as: .html, options: RenderingOptions(excerpt: 0))
    #expect(!none.contains("The seed library at Orrin has lent out"))
  }

  @Test("levels follow from the gap alone")
  func levels() {
    func level(_ probability: Double, _ disclosure: Disclosure?) -> CheckLevel {
      CheckLevel(SampleReport.verdict("a", "b", probability: probability, disclosure: disclosure))
    }
    #expect(level(0.9, .uncredited) == .error && level(0.89, .uncredited) == .warning)
    #expect(level(0.99, .creditedElsewhere) == .warning && level(0.99, .declared) == .note)
    #expect(level(0.99, .credited) == .note && level(0.4, nil) == .note)
  }

  @Test("evidence rests on passages of its kind, on both texts, or on neither")
  func basis() {
    func says(_ name: String) -> String {
      let verdict = SampleReport.bridge
      switch EvidenceBasis(Evidence(name: name, logOdds: 1, says: ""), of: verdict) {
      case .rule: return "rule"
      case .texts: return "texts"
      case .passages(let numbers): return numbers.map(String.init).joined(separator: " ")
      }
    }
    #expect(says("prior") == "rule" && says("limit") == "rule" && says("shared-words") == "texts")
    #expect(says("rare-verbatim") == "1 4 5" && says("shared-quotations") == "3")
    #expect(says("restated-sentences") == "1 2 4 5 6" && says("a-later-name") == "texts")
  }
}

@Suite("The sources of sentences") struct SentenceSourcesTests {
  private func found(_ id: String, in report: Report) -> SentenceSources? {
    let article = ArticleIndex(report.documents)[id]
    let words = ArticleWords(article, analyser: ArticleAnalyser())
    let findings = report.findings.enumerated().filter {
      $0.element.ids.a == id || $0.element.ids.b == id
    }.map { (number: $0.offset + 1, verdict: $0.element) }
    return SentenceSources(
      article, words: words, findings: findings, among: ArticleIndex(report.documents))
  }

  @Test("are those that cover most of a sentence, the likelier first")
  func order() throws {
    let found = try #require(self.found("brief", in: PageTests.twoSources))
    #expect(found.sources.map(\.id) == ["wire-1", "wire-2", "copy-1"])
    #expect(found.sentences.map { $0.candidates.map(\.source) } == [[1, 3], [2], []])
    #expect(abs(found.sentences[0].candidates[0].weight - 0.94 * 0.81) < 1e-9)
  }

  @Test("are not what derives from the article")
  func derived() {
    #expect(found("wire-1", in: PageTests.twoSources) == nil)
  }

  @Test(
    "tile the text, whatever it holds",
    arguments: [HostileVectors.all.joined(separator: " "), "a", "…"])
  func tiles(text: String) {
    let words = ArticleWords(Article(id: "x", text: text), analyser: ArticleAnalyser())
    let total = words.sentences.reduce(0) { $0 + words.count(in: $1) }
    #expect(total == words.count)
    if let last = words.sentences.last { #expect(last.upperBound == text.utf8.count) }
    for (left, right) in zip(words.sentences, words.sentences.dropFirst()) {
      #expect(left.upperBound == right.lowerBound)
    }
  }
}

extension [WordDiff.Run] {
  fileprivate var joined: String { map(\.text).joined(separator: " ") }
}
