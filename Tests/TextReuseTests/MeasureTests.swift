import Testing

@testable import TextReuse

@Suite("Measures")
struct MeasureTests {
  /// The place is read off how a case is kept; it must be that among all cases.
  @Test func everyMeasureStandsAtItsPlace() {
    #expect(Measure.allCases.map(\.place) == Array(Measure.allCases.indices))
  }
}
