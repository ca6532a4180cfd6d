import Testing

@testable import TextReuse

@Suite("Counterfactuals")
struct CounterfactualTests {
  private func verdict(_ points: [(String, Double)]) -> Verdict {
    let sum = points.reduce(0) { $0 + $1.1 }
    return Verdict(
      ids: Sides(a: "a", b: "b"), relation: .rewrite, probability: Elementary.logistic(sum),
      interval: 0...1, explained: Sides(a: 0, b: 0), extent: Sides(a: .partly, b: .partly),
      jaccard: 0,
      direction: Direction(verdict: .undecided, aToB: 0.4, bToA: 0.3, commonSource: 0.3),
      directionReasons: [], disclosure: nil, disclosureReason: "", creditedShare: 0, gap: 0,
      passages: [], evidence: points.map { Evidence(name: $0.0, logOdds: $0.1, says: "") })
  }

  @Test("are the probabilities that the other reasons give, the weightiest reason first")
  func others() {
    let found = verdict([("prior", -3), ("x", 1), ("y", 4), ("z", 0)]).counterfactuals
    #expect(found.map(\.name) == ["y", "x"])
    #expect(abs(found[0].probability - Elementary.logistic(-2)) < 1e-12)
    #expect(abs(found[1].probability - Elementary.logistic(1)) < 1e-12)
  }

  @Test("look behind the limit")
  func limit() {
    let found = verdict([("prior", -3), ("x", 20), ("limit", -8)]).counterfactuals
    #expect(found.map(\.name) == ["x"])
    #expect(abs(found[0].probability - Elementary.logistic(-3)) < 1e-12)
  }

  @Test("know how far even odds are")
  func margin() { #expect(verdict([("prior", -3), ("x", 1)]).margin == -2) }
}
