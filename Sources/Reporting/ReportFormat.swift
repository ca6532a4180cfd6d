/// The forms in which a report can be written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// A ranked table and its reasons, for a person at a terminal.
  case terminal
  /// The whole report as one JSON object.
  case json
  /// The findings alone, one JSON object a line.
  case jsonl
  /// One page that needs nothing else, for a browser or a mail attachment.
  case html
  /// Text for a ticket, a wiki or a mail.
  case markdown
  /// One row a finding, for a spreadsheet.
  case csv
  /// One row a passage of a finding, for a spreadsheet.
  case csvPassages = "csv-passages"
  /// One row an article of a cluster, for a spreadsheet.
  case csvClusters = "csv-clusters"
  /// SARIF 2.1.0, for programs that collect findings in files.
  case sarif
  /// JUnit XML, for programs that collect tests.
  case junit
  /// Commands that make a GitHub workflow annotate files.
  case github
  /// Articles and their ties as a Graphviz drawing.
  case dot
  /// Articles and their ties as a graph for programs.
  case graphml

  /// What writes a report in this form.
  public func renderer(_ options: RenderingOptions = RenderingOptions()) -> any ReportRenderer {
    switch self {
    case .terminal: TerminalReport(options)
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .html: HTMLReport(options)
    case .markdown: MarkdownReport(options)
    case .csv: CSVReport(options)
    case .csvPassages: PassagesCSV(options)
    case .csvClusters: ClustersCSV()
    case .sarif: SARIFReport(options)
    case .junit: JUnitReport(options)
    case .github: GitHubReport(options)
    case .dot: DOTReport()
    case .graphml: GraphMLReport()
    }
  }

  /// Whether the form is for people, and so shows the first findings only and states the total.
  public var isBounded: Bool {
    switch self {
    case .terminal, .html, .markdown, .github: true
    case .json, .jsonl, .csv, .csvPassages, .csvClusters, .sarif, .junit, .dot, .graphml: false
    }
  }
}
