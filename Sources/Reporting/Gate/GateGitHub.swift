internal import TextReuse

/// The report of a gate as commands that make a GitHub workflow annotate the drafts.
///
/// GitHub drops what exceeds ten annotations of a level in a step, so no more are written; the first
/// notice states how many there are. Findings that do not count are not annotated.
struct GateGitHub {
  private let options: RenderingOptions

  init(_ options: RenderingOptions) { self.options = options }

  func write(_ report: GateReport, to out: inout some TextOutputStream) {
    let words = GateWording(report)
    let open = words.open
    var left = [GateSeverity.error: 10, .warning: 10, .note: 9]
    let shown = report.findings.filter(\.counts).prefix(options.top).filter { finding in
      left[finding.severity, default: 0] -= 1
      return left[finding.severity, default: 0] >= 0
    }
    let rest = report.findings.count(where: \.counts) - shown.count
    let more = rest > 0 ? ["\(Percent.count(rest)) more are not annotated."] : []
    let lead = [words.outcome, words.looked, words.counts] + more + words.notes
    out.write(
      GitHubReport.command("notice", [("title", "Stemma gate")], lead.joined(separator: " ")))
    for finding in shown { write(finding, to: &out) }
    for line in open.prefix(max(0, left[.warning, default: 0])) {
      out.write(GitHubReport.command("warning", [("title", "Stemma gate could not tell")], line))
    }
  }

  private func write(_ finding: GateFinding, to out: inout some TextOutputStream) {
    let line = finding.line ?? 1
    let end = finding.lastLine.flatMap { $0 > line ? [("endLine", String($0))] : nil } ?? []
    let properties =
      [("file", GateWording.path(finding)), ("line", String(line))] + end
      + [("title", finding.rule.rawValue)]
    let command = finding.severity == .note ? "notice" : finding.severity.rawValue
    let text = GateWording.sentences(finding) + ["Fingerprint \(finding.fingerprint)."]
    out.write(GitHubReport.command(command, properties, text.joined(separator: "\n")))
  }
}
