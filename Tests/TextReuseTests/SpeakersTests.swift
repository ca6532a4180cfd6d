import Testing

@testable import TextReuse

@Suite("Speakers")
struct SpeakersTests {
  @Test(
    "The speaker is the name beside the attribution verb",
    arguments: [
      ("\"The bridge is shut,\" said Jane Roe.", ["Jane Roe"]),
      ("\"The bridge is shut,\" Jane Roe said.", ["Jane Roe"]),
      ("Jane Roe said: \"The bridge is shut.\"", ["Jane Roe"]),
      ("Mr Tom Dow told the inquiry: \"The bridge is shut.\"", ["Tom Dow"]),
      ("\"The bridge is shut,\" said the mayor, Jane Roe, on Monday.", ["Jane Roe"]),
      ("\"The bridge is shut,\" said harbour spokesman Tom Dow.", ["Tom Dow"]),
      (
        "Jane Roe, the mayor of Calder, said the work was \"a total waste of money\".", ["Jane Roe"]
      ),
      ("\"The bridge is shut,\" said a spokesman for Calder Port.", ["-"]),
      ("\"The bridge is shut,\" said an engineer.", ["-"]),
      ("\"The bridge is shut,\" Calder Bank analysts said.", ["-"]),
      ("\"No way,\" Jane Roe said, \"not for all of us.\"", ["Jane Roe"]),
      ("\"It is all over,\" Jane Roe said, \"for all of us.\"", ["Jane Roe", "Jane Roe"]),
      ("\"It is all over,\" Jane Roe said. \"For all of us.\"", ["Jane Roe", "Jane Roe"]),
      ("The bridge opened. \"Nobody told me that,\" according to Jane Roe.", ["Jane Roe"]),
      ("\"They lied to us.\" The crowd left the square.", ["-"]),
    ])
  func speakers(text: String, expected: [String]) {
    #expect(Annotated(text).speakers == expected)
  }

  @Test(
    "A pronoun is the last speaker named, where that is plain",
    arguments: [
      (
        "Jane Roe said the bridge was old. \"We shut it for good,\" she said.",
        ["Jane Roe"]
      ),
      (
        "\"We shut it for good,\" said Jane Roe.\n\n\"It was an old bridge,\" she added.",
        ["Jane Roe", "Jane Roe"]
      ),
      ("The bridge was old. \"We shut it for good,\" she said.", ["-"]),
      (
        "Jane Roe said the bridge was old.\n\nIt rained.\n\nIt snowed.\n\n\"We shut it now,\" she said.",
        ["-"]
      ),
    ])
  func pronouns(text: String, expected: [String]) {
    #expect(Annotated(text).speakers == expected)
  }
}
