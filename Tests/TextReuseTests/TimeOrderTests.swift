import Testing

@testable import TextReuse

@Suite("Time order")
struct TimeOrderTests {
  @Test(
    "An order is known only where it holds whatever was left unsaid",
    arguments: [
      ("2025-03-14T06:30Z", "2025-03-14T06:31Z", TimeOrder.before),
      ("2025-03-14T06:31Z", "2025-03-14T06:30Z", .after),
      ("2025-03-14T08:30+02:00", "2025-03-14T06:30Z", .unknown),
      ("2025-03-14", "2025-03-14T06:30Z", .unknown), ("2025-03-14", "2025-03-15", .unknown),
      ("2025-03-14", "2025-03-17", .before), ("2025-03", "2025-05-02", .before),
      ("2025-03-14T06:30", "2025-03-14T18:30", .unknown),
      ("2025-03-14T06:30", "2025-03-16T06:30", .before),
    ])
  func order(first: String, second: String, expected: TimeOrder) throws {
    let first = try #require(Timestamp(iso8601: first))
    let second = try #require(Timestamp(iso8601: second))
    #expect(first.order(to: second) == expected)
  }
}
