import Testing

@testable import TextReuse

@Suite("Timestamp")
struct TimestampTests {
  @Test(
    "What ISO 8601 says is kept, no more and no less",
    arguments: [
      "2024", "2024-05", "2024-05-17", "2024-02-29", "2024-05-17T08:30", "2024-05-17T08:30:15",
      "2024-05-17T08:30:15Z", "2024-05-17T08:30+02:00", "1969-12-31T23:59:59-03:30",
    ])
  func roundTrip(text: String) throws {
    #expect(try #require(Timestamp(iso8601: text)).iso8601 == text)
  }

  @Test(
    "Other spellings mean the same",
    arguments: [
      ("20240517", "2024-05-17"), ("2024-05-17 08:30:15.123+0200", "2024-05-17T08:30:15+02:00"),
      ("20240517T083015Z", "2024-05-17T08:30:15Z"),
    ])
  func spellings(text: String, same: String) throws {
    #expect(try #require(Timestamp(iso8601: text)).iso8601 == same)
  }

  @Test(
    "Impossible dates and rubbish are refused",
    arguments: [
      "", "May", "2023-02-29", "2024-13-01", "2024-05-32", "2024-05-17T25:00", "2024-05-17Tx",
      "2024-05-17T08:30+99:00", "2024-05-17 noon",
    ])
  func refused(text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }
}
