/// How the text of a page is spread over its elements, furniture left out.
struct HTMLContent {
  let tree: HTMLTree
  /// Whether a node lies in furniture.
  private(set) var isOut: [Bool]
  /// Bytes of text outside of links before each node, and after the last.
  private var prose: [Int] = [0]
  /// Bytes of text in links before each node, and after the last.
  private var linked: [Int] = [0]

  /// - Parameter byName: whether what is called furniture is left out, or only what is it by kind.
  init(_ tree: HTMLTree, byName: Bool) {
    self.tree = tree
    isOut = Array(repeating: false, count: tree.nodes.count)
    markFurniture(byName: byName)
    measure()
  }

  /// Bytes of text outside of links in a node.
  func prose(_ node: Int) -> Int { prose[tree.nodes[node].end] - prose[node] }

  /// The share of a node's text that stands in links, from 0 to 1; 0 where it has none.
  func linkShare(_ node: Int) -> Double {
    let inLinks = linked[tree.nodes[node].end] - linked[node]
    let all = inLinks + prose(node)
    return all == 0 ? 0 : Double(inLinks) / Double(all)
  }

  /// The element or elements that hold the article: those marked as its body, else the `article`
  /// with most text, else `main`, else the innermost element that has three quarters of the text
  /// of each element around it.
  func roots() -> [Int] {
    let nodes = tree.nodes
    guard !nodes.isEmpty else { return [] }
    let bodies = outermost {
      nodes[$0].attributes["itemprop"]?.lowercased().contains("articlebody") == true
    }
    if bodies.contains(where: { prose($0) > 0 }) { return bodies }
    // A page may have teasers as articles; one that is little of the page's text is not it.
    let enough = max(1, prose(0) / 4)
    if let best = best({ nodes[$0].name == "article" }), prose(best) >= enough { return [best] }
    if let best = best({ isMain(nodes[$0]) }), prose(best) >= enough { return [best] }
    return [densest()]
  }

  private func isMain(_ node: HTMLTree.Node) -> Bool {
    node.name == "main" || node.attributes["role"]?.lowercased() == "main"
  }

  private func outermost(_ accept: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var at = 0
    while at < tree.nodes.count {
      if !isOut[at], accept(at) {
        found.append(at)
        at = tree.nodes[at].end
      } else {
        at += 1
      }
    }
    return found
  }

  /// The innermost of those with most text, a tenth given away.
  private func best(_ accept: (Int) -> Bool) -> Int? {
    let found = tree.nodes.indices.filter { !isOut[$0] && accept($0) }
    guard let most = found.map(prose).max() else { return nil }
    let good = found.filter { prose($0) * 10 >= most * 9 }
    guard var best = good.first else { return nil }
    for node in good where node < tree.nodes[best].end { best = node }
    return best
  }

  private func densest() -> Int {
    let blocks: Set = ["html", "body", "div", "section", "table", "tbody", "tr", "td", "article"]
    var node = 0
    while true {
      var child = node + 1
      var next: Int?
      while child < tree.nodes[node].end {
        if blocks.contains(tree.nodes[child].name), prose(child) * 4 >= prose(node) * 3 {
          next = child
        }
        child = tree.nodes[child].end
      }
      guard let next, prose(next) > 0 else { return node }
      node = next
    }
  }

  private mutating func markFurniture(byName: Bool) {
    let landmarks = landmarksBefore()
    var known: [String: Bool] = [:]
    var at = 0
    while at < tree.nodes.count {
      let node = tree.nodes[at]
      guard node.name.isEmpty == false else {
        at += 1
        continue
      }
      let holdsLandmark = landmarks[node.end] > landmarks[at]
      if HTMLFurniture.isFurniture(byKind: node)
        || (byName && !holdsLandmark && HTMLFurniture.isFurniture(byName: node, known: &known))
      {
        for index in at..<node.end { isOut[index] = true }
        at = node.end
      } else {
        at += 1
      }
    }
  }

  /// How many headlines, mains and bodies stand before each node, and before the end.
  private func landmarksBefore() -> [Int] {
    var counts = [0]
    counts.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      let isLandmark =
        node.name == "h1" || isMain(node)
        || node.attributes["itemprop"]?.lowercased().contains("articlebody") == true
      counts.append((counts.last ?? 0) + (isLandmark ? 1 : 0))
    }
    return counts
  }

  private mutating func measure() {
    var linkEnd = 0
    for (index, node) in tree.nodes.enumerated() {
      if node.attributes["role"] == "link" { linkEnd = max(linkEnd, node.end) }
      let size = isOut[index] ? 0 : node.text.utf8.lazy.filter { !$0.isASCIISpace }.count
      prose.append((prose.last ?? 0) + (index < linkEnd ? 0 : size))
      linked.append((linked.last ?? 0) + (index < linkEnd ? size : 0))
    }
  }
}
