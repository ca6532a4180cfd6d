internal import TextReuse

/// The report of a gate in SARIF 2.1.0, for programs that collect findings in files.
///
/// A result a finding, with the severity of the policy as its level. What the baseline accepts is
/// `unchanged`, a worse version of it `updated`; what is accepted or suppressed carries a suppression.
struct GateSARIF {
  private let options: RenderingOptions

  init(_ options: RenderingOptions) { self.options = options }

  func write(_ report: GateReport, to out: inout some TextOutputStream) {
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
    writeInvocation(report, to: &writer)
    writer.field("columnKind", "unicodeCodePoints")
    writer.key("results")
    writer.begin("[")
    for finding in report.findings {
      write(finding, to: &writer)
      writer.flush(to: &out)
    }
    writer.end("]")
    writer.key("properties")
    writer.object {
      $0.field("outcome", report.outcome.rawValue)
      $0.field("failsAt", report.failsAt.rawValue)
      $0.field("drafts", report.drafts)
      $0.field("weights", VisibleText.line(report.modelVersion))
      $0.field("limits", Wording.limits)
    }
    for bracket in ["}", "]", "}"] as [Unicode.Scalar] { writer.end(bracket) }
    writer.lineBreak()
    writer.flush(to: &out)
  }

  private func writeTool(_ report: GateReport, to writer: inout JSONWriter) {
    writer.key("tool")
    writer.object {
      $0.key("driver")
      $0.object { driver in
        driver.field("name", "Stemma gate")
        if !report.toolVersion.isEmpty {
          driver.field("version", VisibleText.line(report.toolVersion))
        }
        driver.key("rules")
        driver.array(GateRule.allCases) { writer, rule in
          writer.object {
            $0.field("id", rule.rawValue)
            $0.message("shortDescription", GateWording.meaning(rule))
            $0.message("help", Wording.limits)
          }
        }
      }
    }
  }

  private func writeInvocation(_ report: GateReport, to writer: inout JSONWriter) {
    let words = GateWording(report)
    let levels =
      report.skipped.map { _ in "error" } + report.undecided.map { _ in "warning" }
      + words.notes.map { _ in "note" }
    let told = zip(levels, words.open + words.notes)
    writer.key("invocations")
    writer.array([report]) { writer, report in
      writer.object {
        $0.key("executionSuccessful")
        $0.boolean(report.skipped.isEmpty && report.undecided.isEmpty)
        $0.field("exitCode", GateWording.status(report.outcome))
        $0.key("toolExecutionNotifications")
        $0.array(Array(told)) { writer, note in
          writer.object {
            $0.field("level", note.0)
            $0.message("message", note.1)
          }
        }
      }
    }
  }

  private func write(_ finding: GateFinding, to writer: inout JSONWriter) {
    writer.object {
      $0.field("ruleId", finding.rule.rawValue)
      $0.field("ruleIndex", GateRule.allCases.firstIndex(of: finding.rule) ?? 0)
      $0.field("kind", "fail")
      $0.field("level", finding.severity.rawValue)
      $0.message("message", message(finding))
      $0.key("locations")
      $0.array([finding]) { writer, finding in
        writer.object {
          $0.key("physicalLocation")
          $0.object {
            $0.key("artifactLocation")
            $0.object { $0.field("uri", GateWording.uri(finding)) }
            $0.key("region")
            $0.object {
              $0.field("startLine", finding.line ?? 1)
              if let end = finding.lastLine { $0.field("endLine", end) }
            }
          }
        }
      }
      $0.key("partialFingerprints")
      $0.object { $0.field("stemmaGate/v1", finding.fingerprint) }
      $0.field("baselineState", Self.baseline(finding.state))
      $0.key("suppressions")
      $0.array(finding.counts ? [] : [finding.state]) { writer, state in
        writer.object {
          $0.field("kind", "external")
          $0.field("justification", VisibleText.line(GateWording.state(state) ?? ""))
        }
      }
      $0.key("properties")
      $0.properties(finding)
    }
  }

  private func message(_ finding: GateFinding) -> String {
    var lines = GateWording.sentences(finding)
    if let place = finding.place {
      let text = BoundedExcerpt.text(place.text, limit: options.excerpt)
      if !text.isEmpty { lines.append("“\(text)”") }
    }
    return lines.joined(separator: "\n")
  }

  private static func baseline(_ state: GateFinding.State) -> String {
    switch state {
    case .open, .suppressed: "new"
    case .worse: "updated"
    case .accepted: "unchanged"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func properties(_ finding: GateFinding) {
    object {
      $0.field("draft", VisibleText.line(finding.draft))
      $0.field("source", finding.source.map(VisibleText.line))
      $0.field("words", finding.words)
      if let verdict = finding.verdict {
        $0.field("relation", verdict.relation.rawValue)
        $0.key("probability")
        $0.number(verdict.probability)
        $0.field("direction", verdict.direction.verdict.rawValue)
        $0.field("disclosure", verdict.disclosure?.rawValue)
      }
    }
  }
}
