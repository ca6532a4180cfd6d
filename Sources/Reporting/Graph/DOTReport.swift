public import TextReuse

/// A report as a Graphviz drawing: articles as boxes, clusters framed, and an edge a finding.
///
/// A solid edge is a step of a family tree, a dashed one a finding beside it; it has an arrow where the
/// direction is claimed, and its width and label tell the probability. Unseen sources are dashed.
public struct DOTReport: ReportRenderer {
  /// A writer of drawings.
  public init() {}

  /// Writes one directed graph.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    let graph = ReportGraph(report)
    let title = Self.quoted(ReportSummary(report).compared)
    out.write(
      """
      digraph stemma {
      graph [rankdir=LR, labelloc=t, label=\(title), fontname="serif"];
      node [shape=box, fontname="serif"];
      edge [fontname="sans-serif", fontsize=10];

      """)
    for node in graph.nodes { out.write(Self.line(node)) }
    for (index, members) in graph.clusters.enumerated() {
      out.write("subgraph cluster_\(index + 1) {\nstyle=dotted;\n")
      for member in members { out.write("\(member);\n") }
      out.write("}\n")
    }
    for edge in graph.edges { out.write(Self.line(edge)) }
    out.write("}\n")
  }

  private static func line(_ node: ReportGraph.Node) -> String {
    guard let id = node.id else {
      return "\(node.key) [label=\"source not at hand\", style=dashed];\n"
    }
    let facts = [
      node.article?.title, node.article?.outlet, node.article?.published.map(Wording.date),
    ]
    let lines = [id] + facts.compactMap(\.self).filter { !$0.isEmpty && $0 != id }
    let label = lines.map(escaped).joined(separator: "\\n")
    return "\(node.key) [label=\"\(label)\"];\n"
  }

  private static func line(_ edge: ReportGraph.Edge) -> String {
    let label = quoted("\(Percent.text(edge.probability)), \(edge.label)")
    let width = Figure(1 + 2 * min(max(edge.probability, 0), 1)).text
    var attributes = ["label=\(label)", "penwidth=\(width)"]
    if !edge.isStemma || edge.verdict == nil { attributes.append("style=dashed") }
    if !edge.isDirected { attributes.append("dir=none") }
    return "\(edge.from) -> \(edge.to) [\(attributes.joined(separator: ", "))];\n"
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// The text on one line; a backslash would begin an escape, an ampersand an entity.
  private static func escaped(_ text: String) -> String {
    VisibleText.line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("&", with: "&amp;")
  }
}
