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

  /// What writes a report in this form.
  public func renderer(_ options: RenderingOptions = RenderingOptions()) -> any ReportRenderer {
    switch self {
    case .terminal: TerminalReport(options)
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .html: HTMLReport(options)
    }
  }
}
