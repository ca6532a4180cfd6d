internal import TextReuse

/// What a gate knows of time: nothing but what it is told.
struct GateClock: Sendable {
  /// Now, where somebody said.
  let now: Timestamp?

  /// Whether one moment comes before another, as far as their precisions tell.
  enum Answer: Sendable { case yes, no, unknown }

  /// When a draft comes out: on its own date, else now.
  func publication(of draft: Article) -> Timestamp? { draft.published ?? now }

  /// Whether a moment is over before another begins. A day that holds the other could be either.
  static func isBefore(_ moment: Timestamp, _ other: Timestamp) -> Answer {
    if end(of: moment) <= other.seconds { return .yes }
    return moment.seconds >= other.seconds ? .no : .unknown
  }

  /// Whether a moment comes after the whole of a day.
  static func isAfter(_ moment: Timestamp, day: Timestamp) -> Answer {
    if moment.seconds >= end(of: day) { return .yes }
    return end(of: moment) <= end(of: day) ? .no : .unknown
  }

  /// The second after the last that a moment may mean.
  private static func end(of moment: Timestamp) -> Int64 {
    switch moment.precision {
    case .second: return moment.seconds + 1
    case .minute: return moment.seconds + 60
    case .day: return moment.seconds + 86400
    case .month, .year:
      let (year, month, _) = Timestamp.civil(daysSince1970: Int(moment.seconds / 86400))
      let next =
        moment.precision == .year
        ? (year + 1, 1) : (month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1)
      return Int64(Timestamp.daysSince1970(year: next.0, month: next.1, day: 1)) * 86400
    }
  }
}
