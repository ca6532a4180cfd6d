/// What a language calls days, months and years, beyond the names in its vocabulary.
public struct CalendarWords: Sendable {
  /// Words for a day as seen from today; their values in the vocabulary are -1, 0 and 1.
  public var days: WordSet = ""
  /// Words for a month: "last *month*".
  public var months: WordSet = ""
  /// Words for a year: "last *year*".
  public var years: WordSet = ""
  /// Months that are also other words or names, or are written short.
  public var doubtfulMonths: WordSet = ""
  /// Short forms of months that are given names where no figure follows: "Jan".
  public var givenNames: WordSet = ""
  /// Nouns in the plural that may follow a year without being counted: "the 2019 *talks*".
  public var nounsBehindYears: WordSet = ""
  /// The names of the twelve months, for messages.
  public var monthNames: [String] = Array(repeating: "", count: 12)
  /// The names of the seven days from Monday, for messages.
  public var weekdayNames: [String] = Array(repeating: "", count: 7)

  /// No words.
  public init() {}
}
