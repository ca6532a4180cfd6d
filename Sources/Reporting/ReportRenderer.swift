public import TextReuse

/// Writes a report in one form.
///
/// Findings keep the order they have in the report. The same report gives the same bytes. Output is
/// handed over a finding at a time, so that a report of any length needs little memory.
public protocol ReportRenderer: Sendable {
  /// Writes the whole of `report` to `out`, with a line break at the end where anything is written.
  func write(_ report: Report, to out: inout some TextOutputStream)
}

extension ReportRenderer {
  /// The report as one string, for short reports and tests.
  public func string(_ report: Report) -> String {
    var text = ""
    write(report, to: &text)
    return text
  }
}

extension Report {
  /// Writes the report to `out` in the given form.
  public func render(
    as format: ReportFormat, options: RenderingOptions = RenderingOptions(),
    to out: inout some TextOutputStream
  ) {
    format.renderer(options).write(stated, to: &out)
  }

  /// The report as one string in the given form, for short reports and tests.
  public func rendered(
    as format: ReportFormat, options: RenderingOptions = RenderingOptions()
  ) -> String {
    format.renderer(options).string(stated)
  }
}
