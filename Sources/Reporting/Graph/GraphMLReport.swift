public import TextReuse

/// A report as GraphML: the same graph as the drawing, with all figures, for programs.
///
/// Every edge is directed, since readers do not take mixed graphs; `direction` says what is claimed,
/// and an open pair goes from `a` to `b`.
public struct GraphMLReport: ReportRenderer {
  /// A writer of graphs.
  public init() {}

  private static let keys: [(id: String, owner: String, type: String)] = [
    ("id", "node", "string"), ("title", "node", "string"), ("outlet", "node", "string"),
    ("published", "node", "string"), ("unseen", "node", "boolean"), ("cluster", "node", "int"),
    ("probability", "edge", "double"), ("directed", "edge", "boolean"),
    ("stemma", "edge", "boolean"), ("relation", "edge", "string"), ("direction", "edge", "string"),
    ("disclosure", "edge", "string"), ("gap", "edge", "double"), ("words", "edge", "int"),
  ]

  /// Writes one graph.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    let graph = ReportGraph(report)
    out.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """)
    for key in Self.keys {
      out.write(
        "<key id=\"\(key.id)\" for=\"\(key.owner)\" attr.name=\"\(key.id)\" "
          + "attr.type=\"\(key.type)\"/>\n")
    }
    out.write("<graph id=\"stemma\" edgedefault=\"directed\">\n")
    var clusters: [String: Int] = [:]
    for (index, members) in graph.clusters.enumerated() {
      for member in members { clusters[member] = index + 1 }
    }
    for node in graph.nodes { write(node, cluster: clusters[node.key], to: &out) }
    for (index, edge) in graph.edges.enumerated() { write(edge, number: index + 1, to: &out) }
    out.write("</graph>\n</graphml>\n")
  }

  private func write(
    _ node: ReportGraph.Node, cluster: Int?, to out: inout some TextOutputStream
  ) {
    let article = node.article
    out.write("<node id=\"\(node.key)\">")
    out.write(Self.data("id", node.id) + Self.data("title", article?.title))
    out.write(Self.data("outlet", article?.outlet))
    out.write(Self.data("published", article?.published?.iso8601))
    out.write(Self.data("unseen", node.id == nil) + Self.data("cluster", cluster))
    out.write("</node>\n")
  }

  private func write(
    _ edge: ReportGraph.Edge, number: Int, to out: inout some TextOutputStream
  ) {
    let verdict = edge.verdict
    out.write("<edge id=\"e\(number)\" source=\"\(edge.from)\" target=\"\(edge.to)\">")
    out.write(Self.data("probability", Figure(edge.probability).text))
    out.write(Self.data("directed", edge.isDirected) + Self.data("stemma", edge.isStemma))
    out.write(Self.data("relation", verdict?.relation.rawValue))
    out.write(Self.data("direction", verdict?.direction.verdict.rawValue))
    out.write(Self.data("disclosure", verdict?.disclosure?.rawValue))
    out.write(Self.data("gap", verdict.map { Figure($0.gap).text }))
    out.write(Self.data("words", verdict.map { Answers($0, names: $0.ids).sharedWords }))
    out.write("</edge>\n")
  }

  /// A value under its key; nothing where it is not known.
  private static func data(_ key: String, _ value: (some CustomStringConvertible)?) -> String {
    value.map { "<data key=\"\(key)\">\(XMLEscape.text($0.description))</data>" } ?? ""
  }
}
