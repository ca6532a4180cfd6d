internal import TextReuse

/// The report of a gate as one JSON object; every key is always present.
///
/// `Documentation/Formats/gate-json.md` and `gate.schema.json` beside it specify it.
struct GateJSON {
  func write(_ report: GateReport, to out: inout some TextOutputStream) {
    var writer = JSONWriter(layout: .open(levels: 2))
    writer.begin("{")
    writer.field("outcome", report.outcome.rawValue)
    writer.field("status", GateWording.status(report.outcome))
    writer.field("failsAt", report.failsAt.rawValue)
    writer.key("findings")
    writer.begin("[")
    for finding in report.findings {
      write(finding, to: &writer)
      writer.flush(to: &out)
    }
    writer.end("]")
    for (key, entries) in [("skipped", report.skipped), ("undecided", report.undecided)] {
      writer.key(key)
      writer.array(entries) { $0.entry($1) }
    }
    writer.key("versions")
    writer.array(report.versions) { writer, pair in
      writer.object {
        $0.field("a", pair.ids.a)
        $0.field("b", pair.ids.b)
        $0.field("reason", pair.reason)
      }
    }
    writeFrame(report, to: &writer)
    writer.end("}")
    writer.lineBreak()
    writer.flush(to: &out)
  }

  private func writeFrame(_ report: GateReport, to writer: inout JSONWriter) {
    writer.key("notes")
    writer.array(GateWording(report).notes) { $0.string($1) }
    writer.field("drafts", report.drafts)
    writer.field("undated", report.undated)
    writer.field("archive", report.archive)
    writer.key("archived")
    if let count = report.archived { writer.integer(count) } else { writer.null() }
    writer.field("policy", report.policy.isEmpty ? nil : report.policy)
    writer.field("now", report.now?.iso8601)
    writer.key("tool")
    writer.object {
      $0.field("name", "stemma")
      $0.field("version", report.toolVersion)
    }
    writer.key("model")
    writer.object { $0.field("version", report.modelVersion) }
  }

  private func write(_ finding: GateFinding, to writer: inout JSONWriter) {
    writer.object {
      $0.field("rule", finding.rule.rawValue)
      $0.field("severity", finding.severity.rawValue)
      $0.field("state", GateWording.label(finding.state))
      $0.key("suppression")
      $0.suppression(finding.state)
      $0.field("draft", finding.draft)
      $0.field("path", finding.path)
      for (key, line) in [("line", finding.line), ("lastLine", finding.lastLine)] {
        $0.key(key)
        if let line { $0.integer(line) } else { $0.null() }
      }
      $0.field("source", finding.source)
      $0.field("partner", finding.partner.isEmpty ? nil : finding.partner)
      $0.field("says", finding.says)
      $0.field("cure", finding.cure)
      $0.key("details")
      $0.array(finding.details) { $0.string($1) }
      $0.key("place")
      if let place = finding.place { $0.mark(place) } else { $0.null() }
      $0.field("words", finding.words)
      $0.key("sentences")
      $0.array(finding.sentences) { $0.string($1) }
      $0.field("fingerprint", finding.fingerprint)
      $0.key("verdict")
      if let verdict = finding.verdict {
        VerdictJSON.write(verdict, to: &$0)
      } else {
        $0.null()
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func entry(_ skipped: Skipped) {
    object {
      $0.field("path", skipped.path)
      $0.field("place", skipped.place)
      $0.field("reason", skipped.reason)
    }
  }

  fileprivate mutating func suppression(_ state: GateFinding.State) {
    guard case .suppressed(let reason, let by, let expires) = state else {
      null()
      return
    }
    object {
      $0.field("reason", reason)
      $0.field("by", by)
      $0.field("expires", expires)
    }
  }
}
