import Testing

@testable import TextReuse

@Suite("Dates")
struct DatesTests {
  /// Published on a Wednesday.
  static let day = "2025-03-05"

  @Test(
    "A date is resolved against the day of publication",
    arguments: [
      ("It opened on March 4.", ["March 4 = 2025-03-04"]),
      ("It opened on 4 March 2019.", ["4 March 2019 = 2019-03-04"]),
      ("It opened on March 4th, 2019.", ["March 4th, 2019 = 2019-03-04"]),
      ("It opened on the 4th of March.", ["4th of March = 2025-03-04"]),
      ("It opened on Sept. 30.", ["Sept. 30 = 2024-09-30"]),
      ("It opened on 2019-03-04.", ["2019-03-04 = 2019-03-04"]),
      ("It opened on 4/3/2019.", ["4/3/2019 = ?"]),
      ("It opened on 25/3/2019.", ["25/3/2019 = 2019-03-25"]),
      ("It opened on Tuesday.", ["Tuesday = 2025-03-04"]),
      ("It opened on Wednesday.", ["Wednesday = 2025-03-05"]),
      ("It opens next Tuesday.", ["next Tuesday = 2025-03-11"]),
      ("It opened on Tuesday, March 4.", ["Tuesday, March 4 = 2025-03-04"]),
      ("It opened last year.", ["last year = 2024"]),
      ("It opened last month.", ["last month = 2025-02"]),
      ("It opened in April last year.", ["April last year = 2024-04"]),
      ("It opened on October 16, last year.", ["October 16, last year = 2024-10-16"]),
      ("It opened last May.", ["May = 2024-05"]),
      ("It opens next February.", ["February = 2026-02"]),
      ("It opened yesterday.", ["yesterday = 2025-03-04"]),
      ("It opened in 2019.", ["2019 = 2019"]),
      ("It opened in May 2019.", ["May 2019 = 2019-05"]),
      ("It opened in May.", ["May = 2025-05"]),
      ("It opened in December.", ["December = 2024-12"]),
      ("May Roe may march. The March on Calder, the march, may help.", []),
      ("They won by 2000 votes, and 2019 homes fell.", []),
      ("The 2010 price of $12 in December fell.", ["December = 2024-12"]),
    ])
  func dates(text: String, expected: [String]) {
    #expect(Annotated(text, published: Self.day).dates == expected)
  }

  @Test("Without a day of publication a weekday stays open")
  func unpublished() {
    #expect(
      Annotated("It opened on Tuesday, last year.").dates == ["Tuesday = ?", "last year = ?"])
  }

  @Test(
    "A date that cannot be says why",
    arguments: [
      ("It opened on 31 April.", "April has no day 31."),
      ("It opened on February 30, 2025.", "February has no day 30."),
      ("It opened on February 29, 2025.", "February 2025 has no day 29."),
      (
        "It opened on Monday, March 4, 2025.", "4 March 2025 was a Tuesday, not a Monday."
      ),
      ("It opened on Tuesday 4 March 2025.", nil),
      ("It opened on February 29.", nil),
      ("It opened on Monday, March 4.", nil),
    ])
  func contradictions(text: String, expected: String?) {
    #expect(Annotated(text).found.dates.first?.contradiction == expected)
  }
}
