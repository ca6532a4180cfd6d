internal import TextReuse

/// Groups the articles that findings tie together, and finds the ties that a group hangs on.
struct ClusterFinder {
  /// The ids, in order of their bytes.
  private let ids: [String]
  /// For each article the findings it stands in: the other article, and the finding.
  private let ties: [[(other: Int, edge: Int)]]
  private let findings: [Verdict]

  /// The groups of some findings, no two of which are of one pair.
  init(_ findings: [Verdict]) {
    self.findings = findings
    ids = Set(findings.flatMap { [$0.ids.a, $0.ids.b] })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var ties = [[(other: Int, edge: Int)]](repeating: [], count: ids.count)
    for (edge, finding) in findings.enumerated() {
      guard let a = places[finding.ids.a], let b = places[finding.ids.b] else { continue }
      ties[a].append((b, edge))
      ties[b].append((a, edge))
    }
    self.ties = ties
  }

  /// The clusters, the largest first, then by their first members.
  ///
  /// - Complexity: O(*n* log *n*) in articles and findings.
  func clusters() -> [Cluster] {
    var walk = Walk(count: ids.count)
    var clusters: [Cluster] = []
    for start in ids.indices where walk.order[start] < 0 {
      let (members, bridges) = walk.component(from: start, ties)
      let edges = members.reduce(0) { $0 + ties[$1].count } / 2
      let possible = members.count * (members.count - 1) / 2
      clusters.append(
        Cluster(
          members: members.sorted().map { ids[$0] },
          cohesion: Double(edges) / Double(max(1, possible)),
          bridges: bridges.map { findings[$0].ids }.sorted { $0.precedes($1) }))
    }
    // Each cluster was found from its first member: the stable order is that of first members.
    return clusters.enumerated().sorted {
      ($1.element.members.count, $0.offset) < ($0.element.members.count, $1.offset)
    }.map(\.element)
  }

  /// A walk in depth that numbers articles and tells which ties have no way round.
  /// Source: Tarjan, "A note on finding the bridges of a graph", 1974.
  private struct Walk {
    /// The number of each article in the order of the walk; -1 before it is reached.
    var order: [Int]
    /// The least number that an article and what was reached from it have a way back to.
    private var lowest: [Int]
    /// How many articles were reached from each, itself included.
    private var sizes: [Int]
    private var next = 0

    init(count: Int) {
      order = [Int](repeating: -1, count: count)
      lowest = order
      sizes = [Int](repeating: 1, count: count)
    }

    /// The articles of a component, and its bridges between parts of two articles or more: a lone
    /// copy on its source is no second part.
    mutating func component(
      from start: Int, _ ties: [[(other: Int, edge: Int)]]
    ) -> (members: [Int], bridges: [Int]) {
      var members: [Int] = []
      var ways: [(article: Int, edge: Int, tie: Int)] = []
      var cuts: [(edge: Int, size: Int)] = []
      func enter(_ article: Int, by edge: Int) {
        order[article] = next
        lowest[article] = next
        next += 1
        members.append(article)
        ways.append((article, edge, 0))
      }
      enter(start, by: -1)
      while let (article, edge, tie) = ways.last {
        if tie < ties[article].count {
          ways[ways.count - 1].tie += 1
          let (other, taken) = ties[article][tie]
          if taken == edge { continue }
          if order[other] < 0 {
            enter(other, by: taken)
          } else {
            lowest[article] = min(lowest[article], order[other])
          }
          continue
        }
        ways.removeLast()
        guard let parent = ways.last?.article else { continue }
        lowest[parent] = min(lowest[parent], lowest[article])
        sizes[parent] += sizes[article]
        if lowest[article] > order[parent] { cuts.append((edge, sizes[article])) }
      }
      let whole = members.count
      return (members, cuts.filter { $0.size > 1 && whole - $0.size > 1 }.map(\.edge))
    }
  }
}
