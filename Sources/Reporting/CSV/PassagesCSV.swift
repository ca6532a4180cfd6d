public import TextReuse

/// The passages of a report as comma-separated values: a heading, then one row a passage, in the order of
/// the findings and of their passages.
///
/// Offsets are half-open, in bytes of UTF-8 of the article's text.
public struct PassagesCSV: ReportRenderer {
  private let options: RenderingOptions

  /// A writer that quotes as much of a passage as `options.excerpt` allows.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// The heads of the columns.
  static let columns = [
    "rank", "finding", "a", "b", "relation", "probability", "direction", "disclosure", "passage",
    "kind", "words", "a_start", "a_end", "b_start", "b_end", "a_text", "b_text",
  ]

  /// Writes the heading and the rows.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    CSVReport.write(Self.columns, to: &out)
    for facts in report.facts(ArticleIndex(report.documents)) {
      for (index, passage) in facts.verdict.passages.enumerated() {
        CSVReport.write(row(facts, passage, number: index + 1), to: &out)
      }
    }
  }

  private func row(_ facts: FindingFacts, _ passage: Passage, number: Int) -> [String] {
    let verdict = facts.verdict
    return [
      String(facts.rank), facts.isFinding ? "yes" : "no", verdict.ids.a, verdict.ids.b,
      verdict.relation.rawValue, Figure(verdict.probability).text,
      verdict.direction.verdict.rawValue, verdict.disclosure?.rawValue ?? "", String(number),
      passage.kind.rawValue, String(passage.words), String(passage.a.utf8.lowerBound),
      String(passage.a.utf8.upperBound), String(passage.b.utf8.lowerBound),
      String(passage.b.utf8.upperBound),
      BoundedExcerpt.text(passage.a, of: facts.articles.a, limit: options.excerpt),
      BoundedExcerpt.text(passage.b, of: facts.articles.b, limit: options.excerpt),
    ]
  }
}
