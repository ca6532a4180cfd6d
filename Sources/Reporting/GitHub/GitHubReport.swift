public import TextReuse

/// A report as commands that make a GitHub workflow annotate the files that findings are about.
///
/// GitHub shows 10 errors, 10 warnings and 10 notices of a step and drops what comes after, so no more
/// are written: the first of each level in the order of the report. The first notice states the total.
/// Every line is a command: nothing in a text can become one of its own.
public struct GitHubReport: ReportRenderer {
  private let options: RenderingOptions

  /// How many annotations of one level a step may have (GitHub's documentation of problem matchers).
  static let limit = 10

  /// A writer of annotations about the first `options.top` findings.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// Writes one command a line.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    let shown = shown(report)
    let rest = report.findings.count - shown.count
    let more = rest > 0 ? " \(Percent.count(rest)) more are not annotated." : ""
    out.write(
      Self.command(
        "notice", [("title", "Stemma")],
        "\(summary.compared) \(summary.findings)\(more) \(Wording.limits)"))
    for facts in shown { write(facts, to: &out) }
  }

  /// The findings that are annotated, in the order of the report.
  private func shown(_ report: Report) -> [FindingFacts] {
    // One notice is taken by the summary.
    var left: [CheckLevel: Int] = [
      .error: Self.limit, .warning: Self.limit, .note: Self.limit - 1,
    ]
    return report.facts(ArticleIndex(report.documents), first: options.top).filter { facts in
      left[facts.level, default: 0] -= 1
      return left[facts.level, default: 0] >= 0
    }
  }

  private func write(_ facts: FindingFacts, to out: inout some TextOutputStream) {
    let file = ArticlePlace.path(facts.subject)
    let line = String(ArticlePlace.line(facts.subjectSpan, of: facts.subject))
    let properties = [("file", file), ("line", line), ("title", facts.title)]
    let lines = facts.sentences + facts.reasons + facts.changes(excerpt: options.excerpt)
    let text = lines.joined(separator: "\n")
    out.write(
      Self.command(facts.level == .note ? "notice" : facts.level.rawValue, properties, text))
  }

  /// A command on a line of its own, with the escapes of GitHub's runner.
  static func command(
    _ name: String, _ properties: [(String, String)], _ message: String
  ) -> String {
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    return "::\(name)\(list.isEmpty ? "" : " " + list)::\(data(message))\n"
  }

  private static func data(_ text: String) -> String {
    VisibleText.block(text).replacing("%", with: "%25").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(VisibleText.line(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
