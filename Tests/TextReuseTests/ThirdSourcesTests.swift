import Testing

@testable import TextReuse

@Suite("Third sources")
struct ThirdSourcesTests {
  /// A finding whose second side shares stretches of its bytes, word for word or restated.
  private func finding(
    _ a: String, _ b: String, _ direction: DirectionVerdict = .aToB,
    verbatim: [Range<Int>] = [], rewritten: [Range<Int>] = [], probability: Double = 0.9
  ) -> Verdict {
    func passage(_ kind: PassageKind, _ range: Range<Int>) -> Passage {
      let span = Span(utf8: range, scalars: range)
      return Passage(
        kind: kind, words: range.count / 6, a: span, b: span,
        parts: [PassagePart(kind: kind, a: span, b: span)])
    }
    var verdict = Verdict(
      ids: Sides(a: a, b: b), relation: .rewrite, probability: probability,
      interval: probability...probability, explained: Sides(a: 0.5, b: 0.5),
      extent: Sides(a: .partly, b: .wholly), jaccard: 0.1,
      direction: Direction(
        verdict: direction, aToB: direction == .aToB ? 0.8 : direction == .undecided ? 0.6 : 0.01,
        bToA: direction == .bToA ? 0.8 : 0.01,
        commonSource: direction == .undecided ? 0.39 : 0.19),
      directionReasons: [DirectionFinder.textAlone], disclosure: .credited,
      disclosureReason: "b credits a", creditedShare: 1, gap: 0,
      passages: verbatim.map { passage(.verbatim, $0) }
        + rewritten.map { passage(.rewritten, $0) },
      evidence: [])
    verdict.disclosures = Sides(
      a: DisclosureAnswer(disclosure: .uncredited, creditedShare: 0, reason: "a names nobody"),
      b: DisclosureAnswer(disclosure: .credited, creditedShare: 1, reason: "b credits a"))
    return verdict
  }

  @Test("of closer wording make what two share common")
  func closer() {
    let found = ThirdSources.resolve([
      finding("copy", "desk", verbatim: [0..<200], rewritten: [200..<600]),
      finding("wire", "desk", verbatim: [0..<600]),
    ])
    #expect(found[0].direction.verdict == .commonSource)
    #expect(found[0].relation == .commonSource)
    #expect(
      found[0].directionReasons == ["In what it shares with copy, desk is closer to wire."])
    #expect(found[1].direction.verdict == .aToB)
  }

  @Test("change the disclosure with the direction: then the less open side counts")
  func disclosure() {
    let found = ThirdSources.resolve([
      finding("copy", "desk", rewritten: [0..<600]), finding("wire", "desk", verbatim: [0..<600]),
    ])
    #expect(found[0].disclosure == .uncredited)
    #expect(found[0].disclosureReason == "a names nobody")
    #expect(found[0].gap == found[0].probability)
    #expect(found[1].disclosure == .credited)
  }

  @Test("leave a source alone that has matter of its own to give")
  func residual() {
    let findings = [
      finding("feature", "desk", verbatim: [0..<200], rewritten: [600..<1200]),
      finding("wire", "desk", verbatim: [0..<600]),
    ]
    #expect(ThirdSources.resolve(findings) == findings)
  }

  @Test("that are the source of a source with the same to give are likelier")
  func later() {
    let found = ThirdSources.resolve([
      finding("copy", "desk", verbatim: [0..<600]), finding("wire", "desk", verbatim: [0..<600]),
      finding("wire", "copy", verbatim: [0..<900]),
    ])
    #expect(
      found[0].directionReasons.first
        == "In what it shares with copy, desk finds all of it in wire.")
    #expect(found[0].direction.aToB < 0.5)
    #expect(found[1].direction.verdict == .aToB && found[2].direction.verdict == .aToB)
  }

  @Test("do not choose between two texts with the same to give and no order")
  func alike() {
    let findings = [
      finding("copy", "desk", verbatim: [0..<600]), finding("wire", "desk", verbatim: [0..<600]),
    ]
    #expect(ThirdSources.resolve(findings) == findings)
  }

  @Test("that are the source of a source may be any other text's too")
  func open() {
    let found = ThirdSources.resolve([
      finding("copy", "desk", rewritten: [0..<600]),
      finding("wire", "desk", .undecided, rewritten: [0..<600]),
      finding("wire", "copy", verbatim: [0..<900]),
    ])
    #expect(
      found[0].directionReasons.first
        == "In what it shares with copy, desk finds all of it in wire.")
    #expect(found[1].direction.verdict == .undecided)
  }

  @Test("of closer wording count only where they are decided to be sources")
  func undecided() {
    let findings = [
      finding("copy", "desk", rewritten: [0..<600]),
      finding("wire", "desk", .undecided, verbatim: [0..<600]),
    ]
    #expect(ThirdSources.resolve(findings) == findings)
  }

  @Test("mean the same whichever side is named first")
  func sides() {
    let findings = [
      finding("copy", "desk", rewritten: [0..<600]), finding("wire", "desk", verbatim: [0..<600]),
    ]
    let turned = ThirdSources.resolve(findings.map(\.swapped))
    #expect(turned.map(\.swapped) == ThirdSources.resolve(findings))
  }
}

@Suite("Sets of spans")
struct SpanSetTests {
  @Test("join what touches and count each place once")
  func union() {
    let set = SpanSet([5..<9, 0..<3, 2..<6, 20..<20, 12..<14])
    #expect(set.ranges == [0..<9, 12..<14])
    #expect(set.count == 11)
  }

  @Test("count what another does not hold")
  func outside() {
    #expect(SpanSet([0..<10, 20..<30]).count(outside: SpanSet([5..<22, 28..<40])) == 11)
    #expect(SpanSet([0..<10]).count(outside: SpanSet([])) == 10)
    #expect(SpanSet([]).count(outside: SpanSet([0..<10])) == 0)
  }
}
