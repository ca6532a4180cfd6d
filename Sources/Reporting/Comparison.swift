public import TextReuse

/// One verdict with the two articles it speaks of: what a comparison of two files reports.
public struct Comparison: Sendable, Equatable {
  /// What is claimed of the pair.
  public var verdict: Verdict
  /// The two articles.
  public var documents: Sides<ReportDocument>

  /// A comparison from its verdict and the two articles.
  public init(_ verdict: Verdict, documents: Sides<ReportDocument>) {
    self.verdict = verdict
    self.documents = documents
  }

  /// The comparison as a report of one pair, which is a finding where it reaches the threshold.
  public var report: Report {
    var report = Report()
    report.findings = [verdict]
    report.total = verdict.probability >= report.threshold ? 1 : 0
    report.documents = [documents.a, documents.b]
    report.articlesCompared = 2
    report.pairsJudged = 1
    return report
  }

  /// Writes the comparison to `out`: the verdict itself in JSON, all there is to say in a terminal,
  /// a report of one finding in every other form.
  public func render(
    as format: ReportFormat, options: RenderingOptions = RenderingOptions(),
    to out: inout some TextOutputStream
  ) {
    switch format {
    case .terminal:
      TerminalComparison(options).write(
        Comparison(verdict.stated, documents: documents), to: &out)
    case .json: out.write(VerdictJSON.text(verdict, layout: .open(levels: 2)) + "\n")
    case .jsonl: out.write(VerdictJSON.text(verdict) + "\n")
    default: report.render(as: format, options: options, to: &out)
    }
  }

  /// The comparison as one string in the given form.
  public func rendered(
    as format: ReportFormat, options: RenderingOptions = RenderingOptions()
  ) -> String {
    var text = ""
    render(as: format, options: options, to: &text)
    return text
  }
}
