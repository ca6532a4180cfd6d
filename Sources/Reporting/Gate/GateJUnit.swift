internal import TextReuse

/// The report of a gate as JUnit XML: a case a finding. What breaks the policy fails; what is accepted
/// or suppressed is skipped; what could not be read or told is an error; all else passes.
///
/// A report without any of these has one case that passes, since many readers take an empty suite for
/// a failure.
struct GateJUnit {
  private let options: RenderingOptions

  init(_ options: RenderingOptions) { self.options = options }

  func write(_ report: GateReport, to out: inout some TextOutputStream) {
    let open = report.skipped + report.undecided
    let cases = report.findings.count + open.count
    let attributes = [
      XMLEscape.attribute("tests", max(1, cases)),
      XMLEscape.attribute("failures", report.breaking.count),
      XMLEscape.attribute("errors", open.count),
      XMLEscape.attribute("skipped", report.findings.count { !$0.counts }),
    ].joined()
    let all = [
      XMLEscape.attribute("tests", max(1, cases)),
      XMLEscape.attribute("failures", report.breaking.count),
      XMLEscape.attribute("errors", open.count),
    ].joined()
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(all)>\n")
    out.write("<testsuite\(XMLEscape.attribute("name", "stemma gate"))\(attributes) time=\"0\">\n")
    for finding in report.findings {
      write(finding, breaks: finding.counts && finding.severity >= report.failsAt, to: &out)
    }
    for skipped in open { write(skipped, to: &out) }
    if cases == 0 { begin("stemma gate", "the policy is kept", end: "/>", to: &out) }
    let words = GateWording(report)
    let lead = [words.looked, words.counts] + words.notes + [words.outcome, Wording.limits]
    out.write("<system-out>\(XMLEscape.text(lead.joined(separator: " ")))</system-out>\n")
    out.write("</testsuite>\n</testsuites>\n")
  }

  private func begin(
    _ path: String, _ name: String, end: String = ">", to out: inout some TextOutputStream
  ) {
    out.write(
      "<testcase" + XMLEscape.attribute("classname", path) + XMLEscape.attribute("name", name)
        + " time=\"0\"\(end)\n")
  }

  private func write(
    _ finding: GateFinding, breaks: Bool, to out: inout some TextOutputStream
  ) {
    let about = finding.source.map { " (\($0))" } ?? ""
    begin(GateWording.path(finding), finding.rule.rawValue + about, to: &out)
    if !finding.counts {
      let state = GateWording.state(finding.state) ?? ""
      out.write("<skipped\(XMLEscape.attribute("message", state))></skipped>\n</testcase>\n")
      return
    }
    var lines = GateWording.sentences(finding)
    if let place = finding.place {
      let text = BoundedExcerpt.text(place.text, limit: options.excerpt)
      if !text.isEmpty { lines.append("“\(text)”") }
    }
    lines.append("fingerprint \(finding.fingerprint)")
    let element = breaks ? "failure" : "system-out"
    let attributes =
      breaks
      ? XMLEscape.attribute("type", finding.severity.rawValue)
        + XMLEscape.attribute("message", finding.says) : ""
    out.write("<\(element)\(attributes)>")
    for line in lines { out.write(XMLEscape.text(line) + "\n") }
    out.write("</\(element)>\n</testcase>\n")
  }

  private func write(_ skipped: Skipped, to out: inout some TextOutputStream) {
    begin(skipped.path, "can be told", to: &out)
    out.write(
      "<error" + XMLEscape.attribute("type", "not told")
        + XMLEscape.attribute("message", ReportLists.line(skipped)) + "></error>\n</testcase>\n")
  }
}
