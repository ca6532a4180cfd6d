import Testing

@testable import TextReuse

@Suite("The heaviest arborescence")
struct ArborescenceTests {
  private typealias Edge = Arborescence.Edge

  /// The plain version: the best of all choices of one edge for each node that make a tree.
  private func heaviest(_ count: Int, _ edges: [Edge]) -> Double {
    var best = -Double.infinity
    var parents = [Int](repeating: 0, count: count)
    func choose(_ node: Int, _ sum: Double) {
      if node == count {
        let isTree = (1..<count).allSatisfy { start in
          var (at, steps) = (start, 0)
          while at != 0, steps <= count { (at, steps) = (parents[at], steps + 1) }
          return at == 0
        }
        if isTree { best = max(best, sum) }
        return
      }
      for edge in edges where edge.child == node {
        parents[node] = edge.parent
        choose(node + 1, sum + edge.weight)
      }
    }
    choose(1, 0)
    return best
  }

  @Test("is as heavy as the best of all trees", arguments: 0..<150)
  func bruteForce(seed: Int) {
    var numbers = SplitMix(seed: UInt64(seed) &+ 77)
    let count = 2 + Int(numbers.next() % 5)
    var edges = (1..<count).map { Edge(parent: 0, child: $0, weight: -1000) }
    for _ in 0..<Int(numbers.next() % 14) {
      let child = 1 + Int(numbers.next() % UInt64(count - 1))
      let parent = Int(numbers.next() % UInt64(count))
      guard parent != child else { continue }
      edges.append(Edge(parent: parent, child: child, weight: Double(numbers.next() % 40) / 4))
    }
    let steps = Arborescence.steps(count: count, edges: edges)
    #expect(steps[0] == -1)
    for node in 1..<count {
      var (at, passed) = (node, 0)
      while at != 0, passed <= count { (at, passed) = (edges[steps[at]].parent, passed + 1) }
      #expect(at == 0, "node \(node) is its own ancestor")
    }
    let weight = steps.dropFirst().reduce(0) { $0 + edges[$1].weight }
    #expect(abs(weight - heaviest(count, edges)) < 1e-9)
  }

  @Test("of a long ring of rings is found without deep calls")
  func ring() {
    let count = 3_000
    var edges = (1..<count).map { Edge(parent: 0, child: $0, weight: -1000) }
    for node in 1..<count {
      edges.append(Edge(parent: node == count - 1 ? 1 : node + 1, child: node, weight: 1))
      if node > 1 { edges.append(Edge(parent: node - 1, child: node, weight: 0.5)) }
    }
    let steps = Arborescence.steps(count: count, edges: edges)
    #expect(steps.dropFirst().filter { edges[$0].parent == 0 }.count == 1)
  }

  @Test("of the root alone is empty")
  func alone() { #expect(Arborescence.steps(count: 1, edges: []) == [-1]) }
}
