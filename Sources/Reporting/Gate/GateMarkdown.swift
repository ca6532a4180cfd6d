internal import TextReuse

/// The report of a gate as Markdown, for the summary of a job or a comment on a change.
struct GateMarkdown {
  private let options: RenderingOptions

  init(_ options: RenderingOptions) { self.options = options }

  func write(_ report: GateReport, to out: inout some TextOutputStream) {
    let words = GateWording(report)
    out.write("# Stemma gate: \(Self.title(report.outcome))\n\n")
    for line in [words.looked, words.counts] + words.notes {
      out.write(MarkdownEscape.paragraph(line) + "\n\n")
    }
    writeList("Could not be told", words.open, to: &out)
    let counting = report.findings.filter(\.counts)
    writeTable(Array(counting.prefix(options.top)), to: &out)
    let rest = counting.count - options.top
    if rest > 0 { out.write("… and \(Percent.count(rest)) more.\n\n") }
    for (index, finding) in counting.prefix(options.top).enumerated() {
      write(finding, index + 1, to: &out)
    }
    writeList(
      "Accepted or suppressed",
      report.findings.filter { !$0.counts }.map {
        let state = GateWording.state($0.state) ?? ""
        return "\(GateWording.path($0)): \($0.rule.rawValue). \(state)"
      }, to: &out)
    out.write("*\(MarkdownEscape.text(Wording.limits))*\n")
  }

  private static func title(_ outcome: GateReport.Outcome) -> String {
    switch outcome {
    case .kept: "policy kept"
    case .broken: "policy broken"
    case .unknown: "could not tell"
    }
  }

  private func writeTable(_ findings: [GateFinding], to out: inout some TextOutputStream) {
    if findings.isEmpty { return }
    out.write("| # | severity | rule | draft | source |\n| ---: | --- | --- | --- | --- |\n")
    for (index, finding) in findings.enumerated() {
      let cells = [
        finding.severity.rawValue, finding.rule.rawValue, GateWording.path(finding),
        finding.source ?? "–",
      ]
      out.write(
        "| \(index + 1) | " + cells.map(MarkdownEscape.text).joined(separator: " | ") + " |\n")
    }
    out.write("\n")
  }

  private func write(
    _ finding: GateFinding, _ number: Int, to out: inout some TextOutputStream
  ) {
    let title = "\(finding.rule.rawValue) in \(GateWording.path(finding))"
    out.write("## \(number). \(MarkdownEscape.text(title))\n\n")
    for sentence in GateWording.sentences(finding) {
      out.write("- \(MarkdownEscape.paragraph(sentence))\n")
    }
    if let place = finding.place {
      let text = BoundedExcerpt.text(place.text, limit: options.excerpt)
      if !text.isEmpty { out.write("\n> \(MarkdownEscape.paragraph(text))\n") }
    }
    out.write("\nFingerprint: `\(finding.fingerprint)`\n\n")
  }

  private func writeList(
    _ title: String, _ lines: [String], to out: inout some TextOutputStream
  ) {
    if lines.isEmpty { return }
    out.write("## \(title) (\(Percent.count(lines.count)))\n\n")
    for line in lines.prefix(options.top) { out.write("- \(MarkdownEscape.paragraph(line))\n") }
    let rest = lines.count - options.top
    if rest > 0 { out.write("- … and \(Percent.count(rest)) more\n") }
    out.write("\n")
  }
}
