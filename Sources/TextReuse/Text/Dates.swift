/// A date that the text mentions.
public struct DateMention: Sendable, Equatable {
  /// The words.
  public var tokens: Range<Int>
  /// The date as far as it is said, resolved against the publication date where it needs one.
  public var date: Timestamp?
  /// How much the words say, whether or not the date could be resolved.
  public var precision: Timestamp.Precision
  /// Whether the words give the date in full, so that nothing was resolved.
  public var isExplicit: Bool
  /// Why the date cannot be, in words; `nil` where it can.
  public var contradiction: String?
  /// The month and day that the words give, as 32 times the one and the other; 0 where they give none.
  var monthAndDay: UInt16 = 0
}

/// Finds dates: "March 4", "4 March 2025", "2025-03-04", "4/3/2025", "on Tuesday", "last year",
/// "in 2019", "May 2019".
///
/// A month must have a capital; those that are words too (*May*, *March*) also need a day, a year or
/// a word such as *in* beside them. A date without a year is the nearest such to the publication date, a
/// weekday the nearest not after it; without a publication date both stay unresolved.
struct DateFinder {
  let reading: Reading
  let text: TokenizedText
  let language: LanguagePack
  /// The day of publication, counted from 1970, where it is known to the day.
  let today: Int?

  /// A finder in a text that was published at a time.
  init(
    reading: Reading, text: TokenizedText, language: LanguagePack, published: Timestamp?
  ) {
    self.reading = reading
    self.text = text
    self.language = language
    today = published.flatMap { $0.precision >= .day ? Self.dayOf($0) : nil }
  }

  /// The dates in order, not overlapping.
  ///
  /// - Complexity: O(*n*) in tokens.
  func dates() -> [DateMention] {
    var found: [DateMention] = []
    var token = 0
    while token < reading.count {
      let isCandidate =
        text.marks[token].contains(.numeric)
        || !reading.kinds[token].isDisjoint(with: [.month, .weekday, .relative])
      guard isCandidate, let date = date(at: token), date.tokens.upperBound > token else {
        token &+= 1
        continue
      }
      found.append(date)
      token = date.tokens.upperBound
    }
    return found
  }

  func date(at token: Int) -> DateMention? {
    let kinds = reading.kinds[token]
    if kinds.contains(.relative) { return relative(token) }
    if kinds.contains(.weekday) { return weekday(token) }
    if kinds.contains(.month) { return month(token) }
    return numeric(token)
  }
}
