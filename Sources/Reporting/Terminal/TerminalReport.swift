public import TextReuse

/// A report for a person at a terminal: what was compared, a ranked table, and the first few findings
/// with their reasons and passages.
///
/// Text from articles is shown safe: nothing in it can move the cursor or turn the writing direction.
/// Skipped things are counted; naming them is left to the caller.
public struct TerminalReport: ReportRenderer {
  private let options: RenderingOptions

  /// A writer for the terminal that `options` describe.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// Writes the report.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    let paint = Paint(color: options.color)
    for sentence in Self.heading(of: report) {
      for line in Wrapping.plain(sentence, width: options.width) { out.write(line + "\n") }
    }
    let shown = report.findings.prefix(options.top)
    if shown.isEmpty { return }
    let table = TerminalTable(
      width: options.width, paint: paint, total: report.total, findings: shown)
    out.write("\n")
    table.writeHeading(to: &out, count: shown.count)
    for (index, verdict) in shown.enumerated() {
      table.write(verdict, rank: index + 1, count: shown.count, to: &out)
    }
    if shown.count < report.findings.count {
      let rest = Percent.count(report.findings.count - shown.count)
      out.write(paint("… and \(rest) more\n", .faint))
    }
    writeDetails(of: shown.prefix(options.detailed), in: report, paint, to: &out)
    out.write("\n")
    for line in Wrapping.plain(Wording.limits, width: options.width) {
      out.write(paint(line, .faint) + "\n")
    }
  }

  private func writeDetails(
    of detailed: ArraySlice<Verdict>, in report: Report, _ paint: Paint,
    to out: inout some TextOutputStream
  ) {
    if detailed.isEmpty { return }
    let finding = TerminalFinding(options)
    let articles = ArticleIndex(report.documents)
    out.write("\n")
    for line in Wrapping.plain(TerminalPassages.legend, width: options.width) {
      out.write(paint(line, .faint) + "\n")
    }
    for (index, verdict) in detailed.enumerated() {
      finding.write(verdict, rank: index + 1, articles: articles, to: &out)
    }
  }

  /// What was compared and what came of it, a sentence a line.
  static func heading(of report: Report) -> [String] {
    let summary = ReportSummary(report)
    return [summary.compared, summary.findings, summary.others].filter { !$0.isEmpty }
  }
}
