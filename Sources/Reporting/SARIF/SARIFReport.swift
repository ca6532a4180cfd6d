public import TextReuse

/// A report in SARIF 2.1.0 (OASIS standard), for programs that collect findings in files.
///
/// A result a finding, at the derived article, with the other as a related location. Its rule is the
/// relation; its level follows from the disclosure gap and its `rank` is that gap in percent. A report
/// knows places in an article's text and not in its file, so the location is the file's first line.
/// Every finding is listed; pairs that are no findings are `informational`.
public struct SARIFReport: ReportRenderer {
  private let options: RenderingOptions

  /// A writer that quotes as much of a passage as `options.excerpt` allows.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// Writes one log with one run.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .open(levels: 4))
    writer.begin("{")
    writer.field(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
    writer.field("version", "2.1.0")
    writer.key("runs")
    writer.begin("[")
    writer.begin("{")
    writeTool(report, to: &writer)
    writer.flush(to: &out)
    writeInvocation(report, to: &writer)
    writer.field("columnKind", "unicodeCodePoints")
    writer.key("results")
    writer.begin("[")
    for facts in report.facts(ArticleIndex(report.documents)) {
      SARIFResult(facts, excerpt: options.excerpt).write(to: &writer)
      writer.flush(to: &out)
    }
    writer.end("]")
    writeProperties(report, to: &writer)
    for bracket in ["}", "]", "}"] as [Unicode.Scalar] { writer.end(bracket) }
    writer.lineBreak()
    writer.flush(to: &out)
  }

  private func writeTool(_ report: Report, to writer: inout JSONWriter) {
    writer.key("tool")
    writer.object {
      $0.key("driver")
      $0.object { driver in
        driver.field("name", "Stemma")
        if !report.toolVersion.isEmpty {
          driver.field("version", VisibleText.line(report.toolVersion))
        }
        driver.key("rules")
        driver.array(Relation.allCases) { $0.rule($1) }
      }
    }
  }

  private func writeInvocation(_ report: Report, to writer: inout JSONWriter) {
    writer.key("invocations")
    writer.array([report.skipped]) { writer, skipped in
      writer.object {
        $0.key("executionSuccessful")
        $0.boolean(skipped.isEmpty)
        $0.key("toolExecutionNotifications")
        $0.array(skipped) { $0.notification($1) }
      }
    }
  }

  private func writeProperties(_ report: Report, to writer: inout JSONWriter) {
    let summary = ReportSummary(report)
    writer.key("properties")
    writer.object {
      $0.field("compared", summary.compared)
      $0.field("findings", summary.findings)
      $0.field("total", report.total)
      $0.field("weights", VisibleText.line(report.modelVersion))
      $0.field("limits", Wording.limits)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func rule(_ relation: Relation) {
    object {
      $0.field("id", relation.rawValue)
      $0.message("shortDescription", Wording.label(relation))
      $0.message("fullDescription", Wording.meaning(relation))
      $0.message("help", Wording.limits)
      $0.key("defaultConfiguration")
      $0.object { $0.field("level", CheckLevel.warning.rawValue) }
    }
  }

  fileprivate mutating func notification(_ skipped: Skipped) {
    object {
      $0.field("level", "error")
      $0.message("message", VisibleText.line(ReportLists.line(skipped)))
    }
  }

  /// A key with a message object. Its text can hold no link and no placeholder (SARIF 3.11.5, 3.11.6).
  mutating func message(_ key: String, _ text: String) {
    self.key(key)
    let plain = text.replacing("](", with: "\\](").replacing(/\{[0-9]/) { "{" + $0.output }
    object { $0.field("text", plain) }
  }
}
