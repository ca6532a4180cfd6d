internal import TextReuse

/// A report as a graph: articles, and the ties between them.
struct ReportGraph {
  /// An article, or a source that is not among them.
  struct Node {
    /// A name without any character that a format would have to escape.
    let key: String
    /// The article's id; `nil` for an unseen source.
    let id: String?
    let article: Article?
  }

  /// A tie from a source to what derives from it, or of two articles whose order is open.
  struct Edge {
    let from: String
    let to: String
    /// Whether the direction is claimed.
    let isDirected: Bool
    /// That it holds: of descent, times that of this direction where it is claimed.
    let probability: Double
    /// Whether it is a step of a family tree.
    let isStemma: Bool
    /// The finding it stands for; `nil` for a step from an unseen source.
    let verdict: Verdict?
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// The keys of the members of each cluster.
  private(set) var clusters: [[String]] = []
  private var keys: [String: String] = [:]

  /// The graph of the findings and the family trees of a report; nodes in the order in which findings
  /// name them, so that the first are those that matter most.
  init(_ report: Report) {
    let articles = ArticleIndex(report.documents)
    let steps = report.stemma.reduce(into: [[String]: Double]()) { steps, edge in
      if let source = edge.source { steps[[source, edge.derived]] = edge.probability }
    }
    for verdict in report.findings.prefix(max(0, report.total)) {
      add(verdict, steps: steps, articles)
    }
    for edge in report.stemma where edge.source == nil {
      let derived = key(of: edge.derived, articles)
      let unseen = "u" + derived.dropFirst()
      nodes.append(Node(key: unseen, id: nil, article: nil))
      edges.append(
        Edge(
          from: unseen, to: derived, isDirected: true, probability: edge.probability,
          isStemma: true, verdict: nil))
    }
    clusters = report.clusters.map { $0.members.map { key(of: $0, articles) } }
  }

  private mutating func add(
    _ verdict: Verdict, steps: [[String]: Double], _ articles: ArticleIndex
  ) {
    let a = key(of: verdict.ids.a, articles)
    let b = key(of: verdict.ids.b, articles)
    let direction = verdict.direction
    let isBack = direction.verdict == .bToA
    let isDirected = isBack || direction.verdict == .aToB
    let share = isBack ? direction.bToA : direction.aToB
    let pair = isBack ? [verdict.ids.b, verdict.ids.a] : [verdict.ids.a, verdict.ids.b]
    let step = isDirected ? steps[pair] : nil
    edges.append(
      Edge(
        from: isBack ? b : a, to: isBack ? a : b, isDirected: isDirected,
        probability: step ?? verdict.probability * (isDirected ? share : 1),
        isStemma: step != nil, verdict: verdict))
  }

  private mutating func key(of id: String, _ articles: ArticleIndex) -> String {
    if let key = keys[id] { return key }
    let key = "n\(keys.count + 1)"
    keys[id] = key
    nodes.append(Node(key: key, id: id, article: articles[id]))
    return key
  }
}

extension ReportGraph.Edge {
  /// What the edge says beside its probability.
  var label: String {
    guard let verdict else { return "not at hand" }
    let credit = verdict.disclosure.map { ", " + Wording.label($0) } ?? ""
    return Wording.label(verdict.relation) + credit
  }
}
