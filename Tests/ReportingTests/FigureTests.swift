import Testing
import TextReuse

@testable import Reporting

@Suite("Figures") struct FigureTests {
  @Test(
    "are written in their shortest form",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (-0.00001, "0"), (1.0, "1"), (0.5, "0.5"), (0.12345, "0.1235"),
      (0.0001, "0.0001"), (-2.2, "-2.2"), (1e-9, "0"), (12345.6789, "12345.6789"),
      (1_000_000, "1000000"), (.nan, "0"), (.infinity, "0"), (-.infinity, "0"),
      (1e300, "900719925474.0992"),
    ])
  func shortestForm(value: Double, text: String) {
    #expect(Figure(value).text == text)
  }

  @Test("never cross a bound that an answer hangs on")
  func bounds() {
    #expect(Figure(0.49996, keepingSideOf: [0.5]).text == "0.4999")
    #expect(Figure(0.5, keepingSideOf: [0.5]).text == "0.5")
    #expect(Figure(0.79999, keepingSideOf: [0.5, 0.8]).text == "0.7999")
    #expect(Figure(0.49994, keepingSideOf: [0.5]).text == "0.4999")
  }

  @Test("round an exact number to itself, up and down", arguments: [0.88, 0.97, 0.29, 0.57, 1, 0])
  func exact(value: Double) {
    #expect(Figure(down: value) == Figure(value))
    #expect(Figure(up: value) == Figure(value))
  }

  @Test("of a direction sum to exactly 1, whichever side is named first")
  func direction() {
    var numbers = Numbers(seed: 1)
    let odd = [(0.50005, 0.49995), (1 / 3, 1 / 3), (0.5, 0.5), (0, 0), (1, 0), (.nan, 2)]
    let random = (0..<2000).map { _ in
      let first = Double.random(in: 0...1, using: &numbers)
      return (first, Double.random(in: 0...1 - first, using: &numbers))
    }
    for (forth, back) in odd + random {
      let direction = Direction(
        verdict: .undecided, aToB: forth, bToA: back, commonSource: 1 - forth - back)
      let rounded = RoundedDirection(direction)
      let swapped = RoundedDirection(
        Direction(
          verdict: .undecided, aToB: back, bToA: forth, commonSource: 1 - forth - back))
      #expect(
        rounded.aToB.units + rounded.bToA.units + rounded.commonSource.units == 10_000,
        "\(forth) and \(back)")
      #expect(rounded.aToB == swapped.bToA && rounded.commonSource == swapped.commonSource)
    }
  }
}
