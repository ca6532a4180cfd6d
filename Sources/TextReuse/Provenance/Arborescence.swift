/// The heaviest choice of one parent for each node such that none is its own ancestor.
///
/// Source: Edmonds, "Optimum branchings", 1967 (Chu and Liu 1965). Cycles of best choices are drawn
/// together into one node until none is left, then opened again where the way in breaks them.
package struct Arborescence {
  /// A possible step from a parent to a child.
  package struct Edge: Equatable {
    /// The parent; node 0 is the root.
    package var parent: Int
    /// The child, never the root.
    package var child: Int
    /// What the step is worth, such as the logarithm of its probability.
    package var weight: Double

    /// A step from its ends and its worth.
    package init(parent: Int, child: Int, weight: Double) {
      self.parent = parent
      self.child = child
      self.weight = weight
    }
  }

  /// One state of drawing together: its edges, each with the one it stands for in the state before.
  private struct Level {
    var count: Int
    var edges: [Edge]
    var origins: [Int]
    /// The best edge into each node; -1 for the root.
    var best: [Int] = []
    /// The node that each node becomes in the next state, and whether it is part of a cycle.
    var next: [Int] = []
    var isInCycle: [Bool] = []
  }

  /// For each node the index of the edge that leads to it in the heaviest arborescence; -1 for the root.
  ///
  /// Of edges of one weight the first is taken. Every node but the root needs at least one edge, and the
  /// root must reach all: an edge of little worth from the root to each sees to both.
  ///
  /// - Complexity: O(*n* + *m*) in nodes and edges for each state, of which there are as many as cycles lie in
  ///   one another.
  package static func steps(count: Int, edges: [Edge]) -> [Int] {
    var levels = [Level(count: count, edges: edges, origins: Array(edges.indices))]
    while true {
      chooseBest(&levels[levels.count - 1])
      guard let next = drawnTogether(&levels[levels.count - 1]) else { break }
      levels.append(next)
    }
    var chosen = levels[levels.count - 1].best
    for index in levels.indices.dropLast().reversed() {
      chosen = opened(levels[index], levels[index + 1], chosen)
    }
    return chosen
  }

  private static func chooseBest(_ level: inout Level) {
    level.best = [Int](repeating: -1, count: level.count)
    for (index, edge) in level.edges.enumerated() where edge.child != 0 {
      let held = level.best[edge.child]
      if held < 0 || edge.weight > level.edges[held].weight { level.best[edge.child] = index }
    }
  }

  /// The next state, in which each cycle of best choices is one node; `nil` where there is no cycle.
  private static func drawnTogether(_ level: inout Level) -> Level? {
    level.next = [Int](repeating: -1, count: level.count)
    level.isInCycle = [Bool](repeating: false, count: level.count)
    // From which start a node was last passed.
    var passed = [Int](repeating: -1, count: level.count)
    level.next[0] = 0
    var count = 1
    var hasCycle = false
    for start in 1..<max(1, level.count) {
      var node = start
      while node != 0, passed[node] < 0, level.best[node] >= 0 {
        passed[node] = start
        node = level.edges[level.best[node]].parent
      }
      guard node != 0, passed[node] == start, level.next[node] < 0, level.best[node] >= 0 else {
        continue
      }
      hasCycle = true
      var member = node
      repeat {
        level.next[member] = count
        level.isInCycle[member] = true
        member = level.edges[level.best[member]].parent
      } while member != node
      count += 1
    }
    guard hasCycle else { return nil }
    for node in 1..<level.count where level.next[node] < 0 {
      level.next[node] = count
      count += 1
    }
    var next = Level(count: count, edges: [], origins: [])
    for (index, edge) in level.edges.enumerated() {
      let parent = level.next[edge.parent]
      let child = level.next[edge.child]
      guard parent != child, child != 0 else { continue }
      let loss = level.isInCycle[edge.child] ? level.edges[level.best[edge.child]].weight : 0
      next.edges.append(Edge(parent: parent, child: child, weight: edge.weight - loss))
      next.origins.append(index)
    }
    return next
  }

  /// The choice in a state, from that in the state that its cycles were drawn together for.
  private static func opened(_ level: Level, _ next: Level, _ chosen: [Int]) -> [Int] {
    // Inside a cycle all keep their best choice but the one that the way in leads to.
    var steps = level.best
    for edge in chosen where edge >= 0 {
      let origin = next.origins[edge]
      steps[level.edges[origin].child] = origin
    }
    return steps
  }
}
