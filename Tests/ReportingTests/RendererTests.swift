import Foundation
import Reporting
import Testing
import TextReuse

/// What holds of every renderer, whatever it writes.
@Suite("Every renderer") struct RendererTests {
  /// The forms that show every finding, whatever its passages.
  static let ofFindings = ReportFormat.allCases.filter {
    $0 != .csvPassages && $0 != .csvClusters
  }

  @Test("keeps the order of the findings", arguments: ofFindings)
  func order(format: ReportFormat) throws {
    var report = Report()
    report.findings = ["m", "c", "x", "a"].map { SampleReport.verdict("\($0)-one", "\($0)-two") }
    report.total = 4
    let text = report.rendered(as: format)
    let places = try report.findings.map { finding in
      try #require(text.range(of: finding.ids.b)?.lowerBound)
    }
    #expect(places == places.sorted())
  }

  @Test("gives the same bytes for the same report", arguments: ReportFormat.allCases)
  func deterministic(format: ReportFormat) {
    #expect(SampleReport.three.rendered(as: format) == SampleReport.three.rendered(as: format))
  }

  @Test("ends an empty report with a line break, or writes none", arguments: ReportFormat.allCases)
  func empty(format: ReportFormat) {
    let text = Report().rendered(as: format)
    #expect(text.isEmpty || text.hasSuffix("\n"))
    #expect(text.isEmpty == (format == .jsonl))
  }

  @Test(
    "states the total where it shows only the top",
    arguments: ReportFormat.allCases.filter(\.isBounded))
  func top(format: ReportFormat) {
    var report = Report()
    report.findings = (0..<1500).map {
      SampleReport.verdict("a-\($0)", "b-\($0)-", probability: $0 < 5 ? 0.94 : 0.8)
    }
    report.total = 1500
    let text = report.rendered(as: format, options: RenderingOptions(top: 10))
    #expect(text.contains("1,500 findings"))
    #expect(text.contains("b-9-") && !text.contains("b-10-"))
  }

  @Test("hands a long report over in small pieces", arguments: ofFindings)
  func streaming(format: ReportFormat) {
    let evidence = SampleReport.tariff.evidence
    var report = Report()
    report.findings = (0..<5000).map {
      SampleReport.verdict("a-\($0)", "b-\($0)", evidence: evidence)
    }
    report.total = 5000
    var stream = Measure()
    report.render(as: format, options: RenderingOptions(top: 5000, detailed: 5000), to: &stream)
    // A workflow shows the first few only; the table of a page is written at once.
    #expect(stream.total > (format == .github ? 2000 : 500_000))
    #expect(stream.largest < (format == .html ? stream.total / 2 : 4000))
  }

  @Test("lets no control character and no bidirectional control through")
  func hostile() {
    for format in ReportFormat.allCases {
      let text = HostileReport.report.rendered(as: format)
      let raw = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
          || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
          || (0x200B...0x200F).contains($0.value) || $0.value == 0xFEFF
      }
      #expect(raw.isEmpty, "\(format)")
    }
  }

  @Test(
    "quotes no more of an article than is allowed",
    arguments: [ReportFormat.markdown, .csv, .csvPassages, .sarif, .junit])
  func excerpts(format: ReportFormat) {
    func quoted(_ excerpt: Int?) -> String {
      SampleReport.three.rendered(as: format, options: RenderingOptions(excerpt: excerpt))
    }
    // Both stand in the longest passage of the third finding.
    let (start, end) = ("The seed library at Orrin", "gardeners bring some back")
    #expect(quoted(nil).contains(start) && quoted(nil).contains(end))
    #expect(quoted(40).contains(start) && !quoted(40).contains(end))
    #expect(!quoted(0).contains(start))
  }

  @Test("uses neutral words", arguments: ReportFormat.allCases)
  func neutral(format: ReportFormat) {
    let text = SampleReport.three.rendered(as: format).lowercased()
    for word in ["plagiar", "stolen", "theft", "guilt", "offend", "violat", "suspect"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(
    "says what likeness cannot prove",
    arguments: ReportFormat.allCases.filter { $0.isBounded || $0 == .sarif || $0 == .junit })
  func limits(format: ReportFormat) {
    let options = RenderingOptions(width: 400, detailed: 0)
    let text = SampleReport.three.rendered(as: format, options: options)
    #expect(text.contains("Likeness alone cannot prove who wrote first"))
  }

  @Test("does not trap on spans that no article has", arguments: ReportFormat.allCases)
  func wrongSpans(format: ReportFormat) {
    let spans = [-9..<3, 2..<5, 0..<0, 5000..<6000, 1..<2, 0..<Int.max]
    var report = Report()
    report.findings = spans.map { range in
      let span = Span(utf8: range, scalars: range)
      let parts = spans.map {
        PassagePart(kind: .edited, a: Span(utf8: $0, scalars: $0), b: span)
      }
      return SampleReport.verdict(
        "a", "b",
        passages: [
          Passage(kind: .verbatim, words: 1, a: span, b: span, parts: parts),
          Passage(kind: .quotation, words: 1, a: span, b: span, parts: []),
        ])
    }
    report.documents = [SampleReport.document("a", "é世\n\n界!"), SampleReport.document("b", "…")]
    #expect(!report.rendered(as: format).isEmpty)
  }
}

/// Counts what is written to it.
private struct Measure: TextOutputStream {
  var total = 0
  var largest = 0

  mutating func write(_ string: String) {
    total += string.utf8.count
    largest = max(largest, string.utf8.count)
  }
}
