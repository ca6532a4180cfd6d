public import TextReuse

/// The findings alone, one verdict a line, in the order of the report; nothing for an empty report.
public struct JSONLinesReport: ReportRenderer {
  /// A writer of findings.
  public init() {}

  /// Writes one line a finding.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    var writer = JSONWriter()
    for finding in report.findings {
      VerdictJSON.write(finding, to: &writer)
      writer.lineBreak()
      writer.flush(to: &out)
    }
  }
}
