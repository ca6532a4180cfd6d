internal import TextReuse

/// Family trees from left to right: sources before what derives from them, the probability on every
/// step, sources that are not at hand dashed.
struct TreeDrawing {
  private struct Node {
    let name: String?
    let depth: Int
    let row: Int
    let parent: Int?
    let probability: Double
  }

  private var nodes: [Node] = []
  private var rows = 0
  private let children: [String: [StemmaEdge]]

  private static let step = 220.0
  private static let box = 150.0
  private static let line = 40.0

  /// Lays out the trees that the steps make; a step that would close a circle is left out.
  init(_ steps: [StemmaEdge]) {
    var children: [String: [StemmaEdge]] = [:]
    var derived: Set<String> = []
    for step in steps {
      if let source = step.source { children[source, default: []].append(step) }
      derived.insert(step.derived)
    }
    self.children = children
    // Sources that derive from nothing known, in the order in which the steps name them.
    var roots: [String] = []
    for step in steps {
      if let source = step.source, !derived.contains(source), !roots.contains(source) {
        roots.append(source)
      }
    }
    var drawn: Set<String> = []
    for root in roots { add(root, depth: 0, parent: nil, probability: 0, &drawn) }
    for step in steps where step.source == nil {
      let row = rows
      nodes.append(Node(name: nil, depth: 0, row: row, parent: nil, probability: 0))
      add(step.derived, depth: 1, parent: nodes.count - 1, probability: step.probability, &drawn)
      rows = max(rows, row + 1)
    }
  }

  /// Adds an article with all that derives from it; the first child stands on its row.
  private mutating func add(
    _ name: String, depth: Int, parent: Int?, probability: Double, _ drawn: inout Set<String>
  ) {
    // A depth that no family of articles reaches, so that no input can exhaust the stack.
    guard depth < 64, drawn.insert(name).inserted else { return }
    let row = rows
    nodes.append(Node(name: name, depth: depth, row: row, parent: parent, probability: probability))
    let index = nodes.count - 1
    for step in children[name] ?? [] {
      add(step.derived, depth: depth + 1, parent: index, probability: step.probability, &drawn)
    }
    rows = max(rows, row + 1)
  }

  /// Writes the drawing under a label for those who cannot see it.
  func write(label: String, to html: inout HTMLWriter) {
    let depth = (nodes.map(\.depth).max() ?? 0) + 1
    let size = (Double(depth) * Self.step - 70 + 8, Double(max(1, rows)) * Self.line + 8)
    html.raw("<svg")
    html.attribute(.class("tree"))
    html.attribute(.data("viewBox", "0 0 \(Figure(size.0).text) \(Figure(size.1).text)"))
    html.attribute(.data("width", Figure(size.0).text))
    html.attribute(.data("role", "img"))
    html.attribute(.data("aria-label", label))
    html.raw(">")
    for node in nodes { writeStep(to: node, &html) }
    for node in nodes { writeBox(node, to: &html) }
    html.raw("</svg>\n")
  }

  private func place(_ node: Node) -> (x: Double, y: Double) {
    (4 + Double(node.depth) * Self.step, 4 + Double(node.row) * Self.line)
  }

  private func writeStep(to node: Node, _ html: inout HTMLWriter) {
    guard let parent = node.parent.map({ nodes[$0] }) else { return }
    let (start, end) = (place(parent), place(node))
    html.open(
      "line", .class(parent.name == nil ? "edge open" : "edge"),
      .data("x1", Figure(start.x + Self.box).text), .data("y1", Figure(start.y + 14).text),
      .data("x2", Figure(end.x - 2).text), .data("y2", Figure(end.y + 14).text),
      .data("stroke-width", Figure(0.75 + 2 * min(max(node.probability, 0), 1)).text),
      .data("marker-end", SVGArrow.reference))
    html.close("line")
    html.open(
      "text", .class("odds"), .data("x", Figure(end.x - 8).text),
      // Below the tip: lines come from the left or from above.
      .data("y", Figure(end.y + 26).text), .data("text-anchor", "end"))
    html.text(Percent.text(node.probability))
    html.close("text")
  }

  private func writeBox(_ node: Node, to html: inout HTMLWriter) {
    let place = place(node)
    html.open(
      "rect", .class(node.name == nil ? "box unseen" : "box"), .data("x", Figure(place.x).text),
      .data("y", Figure(place.y).text), .data("width", Figure(Self.box).text), .data("height", 28),
      .data("rx", 3))
    html.element("title", text: node.name ?? "a source that is not at hand")
    html.close("rect")
    html.open(
      "text", .data("x", Figure(place.x + 8).text), .data("y", Figure(place.y + 18).text))
    html.text(
      node.name.map { DisplayWidth.fit(VisibleText.line($0), 19, keeping: .end) } ?? "not at hand")
    html.close("text")
  }
}
