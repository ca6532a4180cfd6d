public import TextReuse

/// The clusters of a report as comma-separated values: a heading, then one row an article of a cluster.
///
/// Clusters and their articles come in the order of the report. Where a family tree names an article's
/// source, it stands in the article's row; `unseen` stands for one that is not among the articles.
public struct ClustersCSV: ReportRenderer {
  /// A writer.
  public init() {}

  /// The heads of the columns.
  static let columns = [
    "cluster", "articles", "cohesion", "bridges", "id", "source", "source_probability", "title",
    "outlet", "published", "byline", "url", "path",
  ]

  /// Writes the heading and the rows.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    CSVReport.write(Self.columns, to: &out)
    let articles = ArticleIndex(report.documents)
    let sources = Dictionary(
      report.stemma.map { ($0.derived, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, cluster) in report.clusters.enumerated() {
      for id in cluster.members {
        let edge = sources[id]
        let cells =
          [
            String(index + 1), String(cluster.members.count), Figure(cluster.cohesion).text,
            String(cluster.bridges.count), id, edge.map { $0.source ?? "unseen" } ?? "",
            edge.map { Figure($0.probability).text } ?? "",
          ] + CSVReport.cells(of: articles[Sides(a: id, b: id)].a)
        CSVReport.write(cells, to: &out)
      }
    }
  }
}
