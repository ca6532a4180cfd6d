public import TextReuse

/// A report as JUnit XML, for programs that collect tests: one test case a finding.
///
/// A finding whose level is a warning or an error fails; a credited one passes. What could not be
/// read is an error. Every finding is listed. The form is that of the `junit-10` schema in common
/// use: `testsuites`, `testsuite`, `testcase`, `failure`, `error`, `system-out`.
public struct JUnitReport: ReportRenderer {
  private let options: RenderingOptions

  /// A writer that quotes as much of a passage as `options.excerpt` allows.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// Writes one suite.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    let articles = ArticleIndex(report.documents)
    let failures = report.facts(articles).reduce(0) { $0 + ($1.level == .note ? 0 : 1) }
    let counts =
      XMLEscape.attribute("tests", report.findings.count + report.skipped.count)
      + XMLEscape.attribute("failures", failures)
      + XMLEscape.attribute("errors", report.skipped.count)
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(counts)>\n")
    out.write("<testsuite\(XMLEscape.attribute("name", "stemma"))\(counts) time=\"0\">\n")
    for facts in report.facts(articles) { write(facts, to: &out) }
    for skipped in report.skipped { write(skipped, to: &out) }
    let summary = ReportSummary(report)
    let lead = [summary.compared, summary.findings, Wording.limits].joined(separator: " ")
    out.write("<system-out>\(XMLEscape.text(lead))</system-out>\n</testsuite>\n</testsuites>\n")
  }

  private func write(_ facts: FindingFacts, to out: inout some TextOutputStream) {
    out.write(
      "<testcase" + XMLEscape.attribute("classname", ArticlePlace.path(facts.subject))
        + XMLEscape.attribute("name", facts.title) + " time=\"0\">\n")
    let element = facts.level == .note ? "system-out" : "failure"
    var attributes = ""
    if facts.level != .note {
      attributes =
        XMLEscape.attribute("type", facts.level.rawValue)
        + XMLEscape.attribute("message", facts.sentences[1] + " " + facts.sentences[3])
    }
    out.write("<\(element)\(attributes)>")
    let lines =
      facts.sentences + facts.reasons + facts.changes(excerpt: options.excerpt)
      + quoted(facts)
    for line in lines { out.write(XMLEscape.text(line) + "\n") }
    out.write("</\(element)>\n</testcase>\n")
  }

  private func quoted(_ facts: FindingFacts) -> [String] {
    guard let passage = facts.mainPassage else { return [] }
    let sides = [
      (facts.names.a, passage.a, facts.articles.a), (facts.names.b, passage.b, facts.articles.b),
    ]
    return sides.compactMap { name, span, article in
      let text = BoundedExcerpt.text(span, of: article, limit: options.excerpt)
      return text.isEmpty ? nil : "\(name): \(text)"
    }
  }

  private func write(_ skipped: Skipped, to out: inout some TextOutputStream) {
    let name = ReportLists.line(skipped)
    out.write(
      "<testcase" + XMLEscape.attribute("classname", skipped.path)
        + XMLEscape.attribute("name", "can be read") + " time=\"0\">\n")
    out.write(
      "<error" + XMLEscape.attribute("type", "skipped") + XMLEscape.attribute("message", name)
        + "></error>\n</testcase>\n")
  }
}
