import Testing

@testable import TextReuse

@Suite("Days of the calendar in common")
struct ConflictingDaysTests {
  private func measure(_ a: String, _ b: String) -> Double {
    let analyser = ArticleAnalyser()
    return ConflictingDays.measure(
      PairComparison(
        analyser.analyse(Article(id: "a", text: a)), analyser.analyse(Article(id: "b", text: b))))
  }

  @Test(
    "Two texts conflict where both name days and none is the same",
    arguments: [
      ("Grain closed higher on 4 March.", "Grain closed higher on March 11.", 0),
      ("Grain closed higher on 4 March.", "Grain closed higher on 4 March 2025.", 1),
      ("Grain closed higher on 4 March.", "Rain on 2 May. Grain closed higher on Mar 4.", 1),
      ("Grain closed higher on 4 March.", "Grain closed higher on Tuesday.", 1),
      ("Grain closed higher in March.", "Grain closed higher in April.", 1),
      ("Grain closed higher on 2025-03-04.", "Grain closed higher on 2025-03-11.", 0),
      ("", "Grain closed higher on 4 March.", 1),
    ] as [(String, String, Double)])
  func conflict(_ a: String, _ b: String, _ expected: Double) {
    #expect(measure(a, b) == expected)
    #expect(measure(b, a) == expected)
  }
}
