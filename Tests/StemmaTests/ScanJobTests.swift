import Newsroom
import Testing
import TextReuse

@Suite("A scan")
struct ScanJobTests {
  private func scan(
    _ articles: [Article], workers: Int = 2, _ change: (inout ScanJob.Request) -> Void = { _ in }
  ) async -> Report {
    var request = ScanJob.Request(inputs: [])
    change(&request)
    return await ScanJob(request, settings: JobSettings(workers: workers)).scan(articles)
  }

  /// Two stories and what is related to neither.
  private static let few = Samples.articles.filter {
    $0.id.contains(/ferry|calder|trial|school/)
  }

  @Test("gives the same report for any number of workers")
  func workers() async {
    let two = await scan(Self.few) { $0.listsAll = true }
    for count in [1, 5] {
      #expect(await scan(Self.few, workers: count) { $0.listsAll = true } == two)
    }
  }

  @Test("judges the pairs that candidates name where there are many articles")
  func candidates() async {
    let two = await scan(Samples.articles) { $0.mostForEveryPair = 20 }
    #expect(two.pairsJudged < 150 && !two.findings.isEmpty)
    #expect(two.compared == "pairs that share words, passages or matter")
    for count in [1, 5] {
      #expect(await scan(Samples.articles, workers: count) { $0.mostForEveryPair = 20 } == two)
    }
  }

  @Test("does not depend on the order of the articles")
  func order() async {
    let report = await scan(Self.few)
    #expect(await scan(Self.few.reversed()) == report)
  }

  @Test("lists findings by gap, probability and ids, and the pairs below after them")
  func ranking() async {
    let report = await scan(Self.few) { $0.listsAll = true }
    let findings = report.findings.prefix(report.total)
    let below = report.findings.dropFirst(report.total)
    #expect(report.findings.count == 9 * 8 / 2 && report.pairsJudged == 9 * 8 / 2)
    #expect(findings.allSatisfy { $0.probability >= 0.5 })
    #expect(below.allSatisfy { $0.probability < 0.5 })
    for part in [Array(findings), Array(below)] {
      #expect(zip(part, part.dropFirst()).allSatisfy { !Verdict.isReportedBefore($1, $0) })
    }
    #expect(await scan(Self.few).findings == Array(findings))
  }

  @Test("names the earlier published article first, else the one with the smaller id")
  func sides() async {
    let copies = [
      Samples.article("ferry-wire-mna.md", as: "b", published: "2025-03-01"),
      Samples.article("ferry-courier-neardup.md", as: "a", published: "2025-03-09"),
      Samples.article("ferry-courier-neardup.md", as: "c"),
    ]
    let pairs = await scan(copies).findings.map(\.ids)
    #expect(pairs.contains(Sides(a: "b", b: "a")))
    #expect(pairs.contains(Sides(a: "a", b: "c")))
  }

  @Test("takes the bound of a finding as given")
  func threshold() async {
    let report = await scan(Self.few) { $0.threshold = 0.999 }
    #expect(report.threshold == 0.999)
    #expect(report.findings.allSatisfy { $0.probability >= 0.999 })
    #expect(report.total == report.findings.count)
  }

  @Test("lists the articles that are asked for")
  func documents() async {
    let all = await scan(Self.few)
    #expect(all.documents.map(\.article.id) == Self.few.map(\.id).sorted())
    #expect(all.articlesCompared == 9)
    let shown = Set(all.findings.flatMap { [$0.ids.a, $0.ids.b] })
    #expect(all.documents.allSatisfy { $0.article.text.isEmpty != shown.contains($0.article.id) })
    let one = await scan(Self.few) { $0.listing = .findings(1) }
    let first = [all.findings[0].ids.a, all.findings[0].ids.b].sorted()
    #expect(one.documents.map(\.article.id) == first)
  }

  @Test("of no articles is empty")
  func empty() async {
    let report = await scan([])
    #expect(report.findings.isEmpty && report.documents.isEmpty && report.pairsJudged == 0)
  }
}

@Suite("Versions of one item")
struct VersionTests {
  private func scan(_ articles: [Article], own: [String] = []) async -> Report {
    var request = ScanJob.Request(inputs: [])
    request.ownOutlets = own
    return await ScanJob(request, settings: JobSettings(workers: 2)).scan(articles)
  }

  private let name = "ferry-wire-mna.md"

  @Test("are the same words from one outlet")
  func words() async {
    let report = await scan([
      Samples.article(name, as: "a", outlet: "Calder Post"),
      Samples.article(name, as: "b", outlet: "calder  post"),
    ])
    #expect(
      report.versions == [
        VersionPair(ids: Sides(a: "a", b: "b"), reason: "the same words from one outlet")
      ])
    #expect(report.findings.isEmpty)
  }

  @Test("are not the same words in another outlet: that is a copy")
  func copy() async {
    let report = await scan([
      Samples.article(name, as: "a", outlet: "Calder Post"),
      Samples.article(name, as: "b", outlet: "Inland Ledger"),
    ])
    #expect(report.versions.isEmpty && report.total == 1)
  }

  @Test("have one address")
  func address() async {
    let report = await scan([
      Samples.article(name, as: "a", url: "https://post.example/1"),
      Samples.article("ferry-courier-neardup.md", as: "b", url: "https://post.example/1"),
    ])
    #expect(report.versions.map(\.reason) == ["the same address"])
    #expect(report.findings.isEmpty)
  }

  @Test("are of one series of one outlet")
  func series() async {
    var first = Samples.article(name, as: "a", outlet: "Calder Post")
    var second = Samples.article("ferry-courier-neardup.md", as: "b", outlet: "Calder Post")
    first.origin.series = "urn:ferry"
    second.origin.series = "urn:ferry"
    let report = await scan([first, second])
    #expect(report.versions.map(\.reason) == ["the same series"])
    #expect(report.findings.isEmpty)
    second.outlet = "Inland Ledger"
    #expect(await scan([first, second]).versions.isEmpty)
  }

  @Test("are findings among one's own outlets")
  func own() async {
    let articles = [
      Samples.article(name, as: "a", outlet: "Calder Post"),
      Samples.article("ferry-courier-neardup.md", as: "b", outlet: "Post Online"),
    ]
    #expect(await scan(articles, own: ["Calder Post"]).total == 1)
    let report = await scan(articles, own: ["calder post", "Post Online"])
    #expect(report.findings.isEmpty)
    #expect(report.versions.map(\.reason) == ["both of outlets named as one's own"])
  }
}
