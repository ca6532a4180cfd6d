import Testing
import TextReuse

@testable import Reporting

/// What two articles say differently is said in every form that describes findings.
@Suite("Changes in reports")
struct ChangesTests {
  /// The sample finding with a number that drifted, at line 7 of one file.
  private static let report: Report = {
    var report = SampleReport.three
    var verdict = report.findings[0]
    let source = SourceSpan(basis: .file, utf8: 90..<99, line: 7)
    let span = Span(utf8: 0..<2, scalars: 0..<2, source: source)
    verdict.changes = [
      PairChange(
        kind: .number,
        marks: Sides(
          a: Provenance.Mark(text: "14 ferries", span: span),
          b: Provenance.Mark(text: "41 ferries", span: span)))
    ]
    report.findings[0] = verdict
    return report
  }()

  private static let line = "other number: A “14 ferries”, B “41 ferries”"

  @Test(
    "say both wordings", arguments: [ReportFormat.terminal, .junit, .sarif, .github, .markdown])
  func said(format: ReportFormat) {
    let text = Self.report.rendered(as: format, options: RenderingOptions(width: 200))
    #expect(text.contains(Self.line))
  }

  @Test("are on the page, the words that differ marked")
  func page() {
    let text = Self.report.rendered(as: .html)
    #expect(text.contains("What the two say differently"))
    #expect(text.contains("<span class=\"fine\">other number</span>"))
    #expect(text.contains("<strong>A </strong><mark>14</mark> ferries"))
    #expect(text.contains("<strong>B </strong><mark>41</mark> ferries"))
  }

  @Test("are quoted no longer than the report may quote")
  func bounded() {
    let change = Self.report.findings[0].changes[0]
    #expect(ReportLists.line(change, excerpt: 2) == "other number: A “14 …”, B “41 …”")
    #expect(ReportLists.line(change, excerpt: 0) == "other number")
    let page = Self.report.rendered(as: .html, options: RenderingOptions(excerpt: 0))
    #expect(!page.contains("ferries"))
  }

  @Test("show nothing of what a hostile text would do to a terminal")
  func hostile() {
    var change = Self.report.findings[0].changes[0]
    change.marks.a.text = "a\u{1B}[31m\u{202E}b\nc"
    #expect(
      ReportLists.line(change, excerpt: nil)
        == "other number: A “a⟨U+001B⟩[31m⟨U+202E⟩b c”, B “41 ferries”")
  }
}

/// Odds as an editor is told them.
@Suite("Odds")
struct OddsTests {
  @Test(
    "have two figures",
    arguments: [
      (0.0, "1"), (0.2, "1.2"), (1.86, "6.4"), (2.29, "9.9"), (2.3, "10"), (4.6, "99"),
      (4.603, "100"), (9.0, "8,100"), (-3.0, "1"),
    ])
  func figures(points: Double, odds: String) {
    #expect(Percent.odds(points) == odds)
  }
}
