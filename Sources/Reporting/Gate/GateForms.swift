public import TextReuse

extension ReportFormat {
  /// The forms in which the report of a gate can be written.
  public static let ofGates: [ReportFormat] = [
    .terminal, .json, .html, .markdown, .sarif, .junit, .github,
  ]
}

extension GateReport {
  /// Writes the report to `out` in one of `ReportFormat.ofGates`; nothing in any other.
  ///
  /// HTML is the dossier of the pairs that findings are about, as `check` gives it.
  public func render(
    as format: ReportFormat, options: RenderingOptions = RenderingOptions(),
    to out: inout some TextOutputStream
  ) {
    let stated = stated
    switch format {
    case .terminal: GateTerminal(options).write(stated, to: &out)
    case .json: GateJSON().write(stated, to: &out)
    case .html: stated.dossier.render(as: .html, options: options, to: &out)
    case .markdown: GateMarkdown(options).write(stated, to: &out)
    case .sarif: GateSARIF(options).write(stated, to: &out)
    case .junit: GateJUnit(options).write(stated, to: &out)
    case .github: GateGitHub(options).write(stated, to: &out)
    case .jsonl, .csv, .csvPassages, .csvClusters, .dot, .graphml: break
    }
  }

  /// The report as one string in the given form.
  public func rendered(
    as format: ReportFormat, options: RenderingOptions = RenderingOptions()
  ) -> String {
    var text = ""
    render(as: format, options: options, to: &text)
    return text
  }

  /// The report with every number as it is stated in JSON.
  private var stated: GateReport {
    var report = self
    for index in report.findings.indices {
      report.findings[index].verdict = findings[index].verdict?.stated
    }
    return report
  }

  /// The pairs that findings are about, each once, as a report of a check.
  private var dossier: Report {
    var report = Report()
    var seen: Set<[String]> = []
    report.findings = findings.compactMap(\.verdict)
      .filter { seen.insert([$0.ids.a, $0.ids.b]).inserted }
      .sorted { left, right in
        (right.gap, right.probability, left.ids.a, left.ids.b)
          < (left.gap, left.probability, right.ids.a, right.ids.b)
      }
    report.total = report.findings.count
    report.threshold = report.findings.map(\.probability).min() ?? report.threshold
    report.documents = documents
    report.versions = versions
    report.skipped = skipped + undecided
    report.toolVersion = toolVersion
    report.modelVersion = modelVersion
    report.pairsJudged = report.findings.count
    report.articlesCompared = drafts + (archived ?? 0)
    report.compared =
      "what the gate found in " + Percent.count(drafts, "draft") + " with " + archive
    return report
  }
}
