import Testing
import TextReuse

@testable import Newsroom

@Suite("Clusters")
struct ClusterFinderTests {
  private func clusters(_ pairs: [(String, String)]) -> [Cluster] {
    ClusterFinder(pairs.map { Verdict.sample($0, $1) }).clusters()
  }

  @Test("are what findings tie together, the largest first")
  func groups() {
    let found = clusters([("a", "b"), ("x", "y"), ("y", "z")])
    #expect(found.map(\.members) == [["x", "y", "z"], ["a", "b"]])
    #expect(found.map(\.cohesion) == [2.0 / 3, 1])
  }

  @Test("flag the one finding that holds two parts together")
  func bridge() {
    let found = clusters([
      ("a", "b"), ("b", "c"), ("a", "c"), ("c", "x"), ("x", "y"), ("y", "z"), ("x", "z"),
    ])
    #expect(found.map(\.bridges) == [[Sides(a: "c", b: "x")]])
  }

  @Test("do not take a lone copy on its source for a part")
  func star() {
    #expect(clusters([("wire", "a"), ("wire", "b"), ("wire", "c")])[0].bridges == [])
  }

  @Test("of a long chain are found without deep calls")
  func chain() {
    let names = (0..<20_000).map { "n\($0 + 100_000)" }
    let found = clusters(Array(zip(names, names.dropFirst())))
    #expect(found.count == 1 && found[0].bridges.count == 19_997)
  }

  @Test("of nothing are none")
  func none() { #expect(clusters([]) == []) }
}

@Suite("The family tree")
struct FamilyTreeTests {
  private func edges(_ findings: [Verdict]) -> [[String]] {
    FamilyTree(findings).edges().map { [$0.source ?? "?", $0.derived] }
  }

  @Test("gives each derived article its most probable source")
  func sources() {
    #expect(
      edges([
        .sample("wire", "desk", probability: 0.9), .sample("desk", "blog", probability: 0.8),
        .sample("wire", "blog", probability: 0.7), .sample("post", "wire", .bToA),
      ]) == [["desk", "blog"], ["wire", "desk"], ["wire", "post"]])
  }

  @Test("makes none its own ancestor")
  func circles() {
    #expect(
      edges([
        .sample("a", "b", probability: 0.9), .sample("b", "c", probability: 0.8),
        .sample("c", "a", probability: 0.7),
      ]) == [["a", "b"], ["b", "c"]])
  }

  @Test("gives an unseen source where none is at hand")
  func unseen() {
    #expect(
      edges([.sample("a", "b", .commonSource), .sample("a", "c", .aToB, probability: 0.6)])
        == [["?", "a"], ["?", "b"], ["a", "c"]])
    #expect(
      edges([.sample("a", "b", .commonSource), .sample("w", "b", .aToB, probability: 0.6)])
        == [["?", "a"], ["w", "b"]])
  }

  @Test("says nothing where the direction is undecided")
  func undecided() { #expect(edges([.sample("a", "b", .undecided)]) == []) }

  @Test("states the probability of descent times that of the direction")
  func probability() {
    let edge = FamilyTree([.sample("a", "b", probability: 0.5, share: 0.8)]).edges()
    #expect(edge == [StemmaEdge(source: "a", derived: "b", probability: 0.4)])
  }
}
