public import TextReuse

/// A report as comma-separated values (RFC 4180, with line feeds): a heading, then one row a finding.
///
/// Text that a spreadsheet would take for a formula is led by an apostrophe. Every finding is listed.
public struct CSVReport: ReportRenderer {
  private let options: RenderingOptions

  /// A writer that quotes as much of a passage as `options.excerpt` allows.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// The heads of the columns.
  static let columns =
    [
      "rank", "finding", "a", "b", "relation", "probability", "interval_lower", "interval_upper",
      "direction", "a_to_b", "b_to_a", "common_source", "disclosure", "credited_share", "gap",
      "explained_a", "explained_b", "extent_a", "extent_b", "jaccard", "shared_words", "passages",
      "changes",
    ] + ["a_", "b_"].flatMap { side in Self.articleColumns.map { side + $0 } }
    + ["direction_reasons", "disclosure_reason", "longest_passage_a", "longest_passage_b"]

  private static let articleColumns = ["title", "outlet", "published", "byline", "url", "path"]

  /// Writes the heading and the rows.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    Self.write(Self.columns, to: &out)
    for facts in report.facts(ArticleIndex(report.documents)) {
      Self.write(row(facts), to: &out)
    }
  }

  private func row(_ facts: FindingFacts) -> [String] {
    let verdict = facts.verdict
    let direction = verdict.direction
    let figures = [
      verdict.creditedShare, verdict.gap, verdict.explained.a, verdict.explained.b,
    ].map { Figure($0).text }
    return [
      String(facts.rank), facts.isFinding ? "yes" : "no", verdict.ids.a, verdict.ids.b,
      verdict.relation.rawValue, Figure(verdict.probability).text,
      Figure(verdict.interval.lowerBound).text, Figure(verdict.interval.upperBound).text,
      direction.verdict.rawValue, Figure(direction.aToB).text, Figure(direction.bToA).text,
      Figure(direction.commonSource).text, verdict.disclosure?.rawValue ?? "",
    ] + figures + [
      verdict.extent.a.rawValue, verdict.extent.b.rawValue, Figure(verdict.jaccard).text,
      String(facts.answers.sharedWords), String(verdict.passages.count),
      String(verdict.changes.count),
    ] + Self.cells(of: facts.articles.a) + Self.cells(of: facts.articles.b) + [
      verdict.directionReasons.joined(separator: "; "), verdict.disclosureReason,
      excerpt(facts, \.a), excerpt(facts, \.b),
    ]
  }

  /// Title, outlet, time, byline, address and path of an article.
  static func cells(of article: Article) -> [String] {
    [
      article.title, article.outlet, article.published?.iso8601, article.byline, article.url,
      article.path,
    ].map { $0 ?? "" }
  }

  private func excerpt(_ facts: FindingFacts, _ side: KeyPath<Sides<Article>, Article>) -> String {
    guard let passage = facts.mainPassage else { return "" }
    let span = side == \.a ? passage.a : passage.b
    return BoundedExcerpt.text(span, of: facts.articles[keyPath: side], limit: options.excerpt)
  }

  /// Writes a row.
  static func write(_ cells: [String], to out: inout some TextOutputStream) {
    out.write(cells.map(cell).joined(separator: ",") + "\n")
  }

  /// A cell on one line, quoted where it must be.
  static func cell(_ text: String) -> String {
    var text = VisibleText.line(text)
    // Spreadsheets run what begins like this; the apostrophe is their own sign for text.
    if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      text = "'" + text
    }
    let isPlain = !text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == ";" }
    let isTrimmed = text.first != " " && text.last != " "
    return isPlain && isTrimmed ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
