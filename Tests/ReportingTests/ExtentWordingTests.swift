import Testing
import TextReuse

@testable import Reporting

/// How much of the derived side is derived, in words.
@Suite("Extent in words") struct ExtentWordingTests {
  private func shares(
    _ direction: DirectionVerdict, _ extent: Sides<Extent>, probability: Double = 0.94
  ) -> String {
    var verdict = SampleReport.verdict(
      "wire-17", "desk-4", probability: probability,
      direction: Direction(verdict: direction, aToB: 0.5, bToA: 0.3, commonSource: 0.2))
    verdict.extent = extent
    return Answers(verdict, names: Sides(a: "wire-17", b: "desk-4")).shares
  }

  private let passages = "31 % of wire-17 and 74 % of desk-4 lies in shared passages."

  @Test("is told of the derived side, whichever it is")
  func derivedSide() {
    let extent = Sides<Extent>(a: .partly, b: .wholly)
    #expect(
      shares(.aToB, extent)
        == passages
        + " By its words, desk-4 is wholly derived: no stretch of it goes without those of wire-17."
    )
    #expect(
      shares(.bToA, extent)
        == passages
        + " By its words, wire-17 is derived in part at least: some of it is not in those of desk-4."
    )
  }

  @Test("is not told where no side is known to derive, nor where little is common")
  func untold() {
    let extent = Sides<Extent>(a: .wholly, b: .wholly)
    #expect(shares(.undecided, extent) == passages)
    #expect(shares(.commonSource, extent) == passages)
    #expect(shares(.aToB, extent, probability: 0.49) == passages)
    #expect(shares(.aToB, Sides(a: .wholly, b: .none)) == passages)
  }
}
