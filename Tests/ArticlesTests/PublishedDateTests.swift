import Testing
import TextReuse

@testable import Articles

@Suite struct PublishedDateTests {
  @Test(arguments: [
    ("2025-03-14T06:30:00+01:00", "2025-03-14T06:30:00+01:00"),
    (" 2025-03-14\n", "2025-03-14"),
    ("Fri, 14 Mar 2025 06:30:00 GMT", "2025-03-14T06:30:00Z"),
    ("14 Mar 2025 06:30 -0500", "2025-03-14T06:30-05:00"),
    ("Fri, 14 Mar 25 06:30:00 EDT", "2025-03-14T06:30:00-04:00"),
    ("March 14, 2025", "2025-03-14"),
    ("14 March 2025", "2025-03-14"),
    ("Sept. 3, 2024", "2024-09-03"),
    ("Friday, March 14th, 2025", "2025-03-14"),
    ("March 14, 2025 at 6:30 PM", "2025-03-14T18:30"),
    ("March 14, 2025, 12:05 a.m. EST", "2025-03-14T00:05-05:00"),
  ])
  func `times are read as feeds and pages write them`(text: String, iso: String) {
    #expect(Timestamp(published: text)?.iso8601 == iso)
  }

  @Test(arguments: [
    "", "yesterday", "14.3.2025", "3/14/2025", "March 32, 2025", "30 February 2024", "March 2025 x",
    "14 Mar 2025 25:00", "14 Mar 2025 06:30 XYZ", "Ma 14, 2025", "March , 2025", "٣ March 2025",
  ])
  func `anything else is no time`(text: String) {
    #expect(Timestamp(published: text) == nil)
  }
}
