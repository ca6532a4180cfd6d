import Foundation
import Testing
import TextReuse

@testable import Reporting

/// The real page in a real browser. `Scripts/drive-page` acts and says what it saw; a line that begins
/// with `console:`, `error:`, `request:` or `dialog:` is something that no page may do.
@Suite(
  "A page that is used", .serialized,
  .enabled(
    if: OutsideTools.driver != nil && OutsideTools.chromium != nil,
    "needs chromium, and python3 with playwright and axe-playwright-python"))
struct PageTests {
  private func drive(
    _ check: String, _ report: Report, options: RenderingOptions = RenderingOptions()
  ) throws -> [String] {
    try OutsideTools.withFolder { folder in
      let page = folder.appending(path: "report.html")
      try report.rendered(as: .html, options: options)
        .write(to: page, atomically: true, encoding: .utf8)
      let script = OutsideTools.root.appending(path: "Scripts/drive-page").path()
      let result = try OutsideTools.run(
        try #require(OutsideTools.driver),
        [script, check, page.path(), folder.appending(path: "page.pdf").path()])
      #expect(result.status == 0)
      return result.output.split(separator: "\n").map(String.init)
    }
  }

  private func expect(
    _ seen: [String], _ expected: [String], at place: SourceLocation = #_sourceLocation
  ) {
    #expect(seen == expected, sourceLocation: place)
  }

  @Test("counts again at once what its toggles leave")
  func toggles() throws {
    try expect(
      drive("toggles", SampleReport.three),
      [
        "start 92 Marked: 135 of 575 words of A, 104 of 478 words of B. 0",
        "without quotations 78 Marked: 121 of 575 words of A, 90 of 478 words of B. 2",
        "without standing text 78 Marked: 110 of 575 words of A, 79 of 478 words of B. 4",
        "without short passages 56 Marked: 84 of 575 words of A, 57 of 478 words of B. 8",
        "folded 0", "opened Marked: 64 of 142 words of A, 64 of 112 words of B.",
        "restored 92 Marked: 135 of 575 words of A, 104 of 478 words of B. 0",
      ])
  }

  @Test("filters findings by words, answers and sources, and brings them back")
  func filters() throws {
    try expect(
      drive("filters", SampleReport.three),
      [
        "start 1 2 3 |  | 3", "search 3 | 1 of 3 shown | 1", "relation 2 | 1 of 3 shown",
        "credit 3 | 1 of 3 shown", "source excluded 2 3 | 2 of 3 shown", "source restored 1 2 3 | ",
      ])
  }

  @Test("gives sentences to the next likely source, or to the article, where a source is left out")
  func sources() throws {
    try expect(
      drive("sources", Self.twoSources),
      [
        "start 1 sentence / 1 sentence / no sentences / 1 sentence 2",
        "without 1 no sentences / 1 sentence / 1 sentence / 1 sentence 2",
        "without 2 no sentences / no sentences / 1 sentence / 2 sentences 1",
        "without 3 no sentences / no sentences / no sentences / 3 sentences 0",
        "restored 1 sentence / 1 sentence / no sentences / 1 sentence 2",
      ])
  }

  @Test("leads from passage to partner, both ways, and lays them level")
  func links() throws {
    try expect(
      drive("links", SampleReport.three),
      [
        "from a to b f1-b4 True True", "from b to a f1-a6 True", "from the list f1-a3 True",
        "from the evidence f1-a1", "from the table finding-2 1", "links that lead nowhere 0",
      ])
  }

  @Test("scrolls both articles together, unless told not to")
  func scroll() throws {
    try expect(
      drive("scroll", SampleReport.three),
      [
        "start True", "together True True", "level True", "apart True True",
      ])
  }

  @Test("can be used by keyboard alone, every field with a label")
  func keyboard() throws {
    try expect(
      drive("keyboard", SampleReport.three),
      [
        "first skip", "typed 2", "opened 1", "passages f1-a1 f1-a2 f1-a3 f1-a2 f1-b2 f1-b3",
        "toggled True", "fields without a label 0",
      ])
  }

  @Test("prints with every finding open, and is folded afterwards as it was")
  func printed() throws {
    try expect(
      drive("printed", SampleReport.three),
      [
        "pdf True a page for every finding: True", "folded again 1",
      ])
  }

  @Test("has no serious fault of accessibility, by day, by night and in a narrow window")
  func access() throws {
    for report in [SampleReport.three, Self.twoSources] {
      try expect(
        drive("access", report),
        [
          "light 1200 serious: 0 checked: True too wide: 0",
          "dark 1200 serious: 0 checked: True too wide: 0",
          "light 380 serious: 0 checked: True too wide: 0",
        ])
    }
  }

  @Test("sets text that runs from right to left from right to left")
  func directions() throws {
    var report = SampleReport.three
    for index in report.documents.indices where report.documents[index].article.id == "post-31" {
      report.documents[index].article.text = "ספריית הזרעים השאילה את החבילה האחרונה"
    }
    try expect(drive("directions", report), ["ltr rtl"])
  }

  @Test("shows every known way to break out as text")
  func hostile() throws {
    #expect(HostileVectors.all.count >= 200)
    #expect(Set(HostileVectors.all).count == HostileVectors.all.count)
    let page = HostileVectors.report.rendered(as: .html, options: RenderingOptions(top: 1000))
    for vector in HostileVectors.all {
      #expect(page.contains(HTMLEscape.text(VisibleText.line(vector))), "\(vector)")
    }
    let count = HostileVectors.all.count
    try expect(
      drive("hostile", HostileVectors.report, options: RenderingOptions(top: 1000)),
      [
        "elements not of the page: 0", "handlers: 0", "scripts and styles: 1 1 0", "addresses: 0",
        "ran: undefined 0", "articles: \(2 * count) empty: 0",
      ])
  }

  @Test("filters 500 findings over 5,000 articles")
  func large() throws {
    let options = RenderingOptions(top: 500)
    try expect(
      drive("large", LargeReport.report, options: options),
      [
        "more than 10,000 elements at once: False", "search 6 of 500 shown",
        "credit 100 of 500 shown", "open Marked: 121 of 193 words of A, 121 of 193 words of B.",
        "from an address 2", "tables 1 rows 500 findings 500 articles 500", "place kept True",
        "from a passage's address 2",
      ])
    try expect(
      drive("plain", LargeReport.report, options: options),
      ["articles 1000 of 1000", "article by article 500 500"])
    let bounded = LargeReport.report.rendered(as: .html, options: RenderingOptions(top: 50))
    #expect(bounded.contains("500 findings at or above") && bounded.utf8.count < 2_000_000)
    #expect(bounded.contains("The first 50 of 500 are shown."))
  }

  /// One brief made of two wires, one of which it follows more closely.
  static var twoSources: Report {
    let (first, second) = (SampleArticles.seeds, SampleArticles.tariff)
    let brief =
      "The library was set up nine years ago in a disused telephone exchange. "
      + "The board said feed had risen by a fifth since the last agreement. "
      + "Nothing else was decided on Monday, and the hall was cold."
    let library = "The library was set up nine years ago in a disused telephone exchange."
    let board = "The board said feed had risen by a fifth since the last agreement."
    var report = Report()
    report.findings = [
      SampleReport.verdict(
        "wire-1", "brief",
        passages: [SampleReport.passage(.verbatim, library, in: first, library, in: brief)]),
      SampleReport.verdict(
        "wire-2", "brief", probability: 0.8,
        passages: [SampleReport.passage(.verbatim, board, in: second, board, in: brief)]),
      SampleReport.verdict(
        "copy-1", "brief", probability: 0.6,
        passages: [SampleReport.passage(.verbatim, library, in: first, library, in: brief)]),
    ]
    report.total = 3
    report.documents = [
      SampleReport.document("brief", brief), SampleReport.document("copy-1", first),
      SampleReport.document("wire-1", first), SampleReport.document("wire-2", second),
    ]
    report.clusters = [
      Cluster(
        members: ["brief", "copy-1", "wire-1", "wire-2"], cohesion: 0.5,
        bridges: [Sides(a: "wire-2", b: "brief")])
    ]
    report.stemma = [
      StemmaEdge(source: "wire-1", derived: "brief", probability: 0.76),
      StemmaEdge(source: nil, derived: "copy-1", probability: 0.3),
    ]
    return report
  }
}

/// A report of 500 findings over 5,000 articles, with the texts of those that are shown.
enum LargeReport {
  static let report: Report = {
    let sentences = SampleArticles.bridge.split(separator: "\n").prefix(4).map(String.init)
    var report = Report()
    report.documents = (0..<5000).map { number in
      let named = number < 1000
      let text = named ? "Note \(number). " + sentences.joined(separator: "\n\n") : ""
      return SampleReport.document(
        "article-\(number)", text, title: "Bridge closed, edition \(number)",
        outlet: "Outlet \(number % 40)",
        published: "2031-03-11T12:35Z")
    }
    let text = report.documents[0].article.text
    let passages = sentences.enumerated().map { index, sentence in
      let span = SampleReport.span(sentence, in: text)
      let kind = PassageKind.allCases[index % 4]
      return Passage(
        kind: kind, words: sentence.split(separator: " ").count, a: span, b: span,
        parts: [PassagePart(kind: kind, a: span, b: span)])
    }
    report.findings = (0..<500).map { number in
      SampleReport.verdict(
        "article-\(number * 2)", "article-\(number * 2 + 1)",
        disclosure: number % 5 == 4 ? .credited : .uncredited, passages: passages,
        evidence: SampleReport.bridge.evidence)
    }
    report.total = 500
    report.articlesCompared = 5000
    report.pairsJudged = 15_000
    return report
  }()
}
