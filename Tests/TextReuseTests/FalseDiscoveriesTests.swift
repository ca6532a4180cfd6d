import Testing

@testable import TextReuse

@Suite("Findings that chance may have made")
struct FalseDiscoveriesTests {
  /// One unrelated pair in a hundred thousand at even odds, a tenth of them for every 2.3 points more.
  let tail = ChanceTail(from: 0, share: 1e-5, mean: 1)

  private func rule(_ pairs: Double, rate: Double = 0.02) -> FalseDiscoveries {
    FalseDiscoveries(rate: rate, tail: tail, pairs: pairs)
  }

  private func verdict(_ id: Int, _ probability: Double, rare: Double = 0) -> Verdict {
    Verdict(
      ids: Sides(a: "a\(id)", b: "b\(id)"), relation: .rewrite, probability: probability,
      interval: probability...probability, explained: Sides(a: 0, b: 0),
      extent: Sides(a: .none, b: .none), jaccard: 0,
      direction: Direction(verdict: .undecided, aToB: 0.3, bToA: 0.3, commonSource: 0.4),
      directionReasons: [], disclosure: nil, disclosureReason: "", creditedShare: 0, gap: 0,
      passages: [],
      evidence: [Evidence(name: "rare-verbatim", logOdds: rare, says: "")])
  }

  @Test("sets nothing aside where few pairs are searched")
  func few() {
    let all = (0..<20).map { verdict($0, 0.5 + Double($0) / 50) }
    let outcome = rule(703).part(all, threshold: 0.5)
    #expect(outcome.findings == all && outcome.setAside.isEmpty && outcome.bar == 0.5)
  }

  @Test("sets aside the least likely where chance gives as many among very many pairs")
  func many() {
    let all = (0..<400).map { verdict($0, 0.5 + Double($0) / 1000) }
    let pairs = 9e5
    let outcome = rule(pairs).part(all, threshold: 0.5)
    #expect(outcome.findings.count + outcome.setAside.count == all.count)
    #expect(!outcome.findings.isEmpty && !outcome.setAside.isEmpty)
    #expect(outcome.findings.allSatisfy { $0.probability >= outcome.bar })
    #expect(outcome.setAside.allSatisfy { $0.probability < outcome.bar })
    // The share holds at the bar, and would not with one finding more.
    let expected = tail.findings(among: pairs, threshold: outcome.bar)
    #expect(expected <= 0.02 * Double(outcome.findings.count))
    let next = outcome.setAside.map(\.probability).max()!
    #expect(
      tail.findings(among: pairs, threshold: next) > 0.02 * Double(outcome.findings.count + 1))
  }

  @Test("keeps every pair with rare wording in common, whatever its probability")
  func rare() {
    let all = [verdict(0, 0.51, rare: 0.1), verdict(1, 0.51), verdict(2, 0.9999)]
    let outcome = rule(1e12).part(all, threshold: 0.5)
    #expect(outcome.findings.map(\.ids.a).contains("a0"))
    #expect(outcome.setAside.map(\.ids.a).contains("a1"))
  }

  @Test("sets nothing aside at a rate of 1, and takes no order for granted")
  func order() {
    let all = (0..<300).map { verdict($0, 0.5 + Double($0 * 7919 % 400) / 1000) }
    #expect(rule(1e9, rate: 1).part(all, threshold: 0.5).findings == all)
    let one = rule(9e5).part(all, threshold: 0.5)
    let other = rule(9e5).part(all.reversed(), threshold: 0.5)
    #expect(one.bar == other.bar && one.findings == other.findings.reversed())
  }

  @Test("has nothing to part in nothing")
  func empty() {
    let outcome = rule(1e9).part([], threshold: 0.7)
    #expect(outcome.findings.isEmpty && outcome.setAside.isEmpty && outcome.bar == 0.7)
  }
}
