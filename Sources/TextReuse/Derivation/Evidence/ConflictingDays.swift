/// That the two texts tell of different days of the calendar.
///
/// Reports of one series, such as those of a market or a court's sittings, are alike in all but their days. Only days
/// given in words count, since "on Tuesday" is another day a week later.
enum ConflictingDays {
  /// One where the two have a day in common or one of them has none, else zero.
  static func measure(_ pair: PairComparison) -> Double {
    let ours = pair.a.days
    let theirs = pair.b.days
    guard !ours.isEmpty, !theirs.isEmpty else { return 1 }
    return ours.contains(where: theirs.contains) ? 1 : 0
  }

  static func says(_ pair: PairComparison) -> String {
    if pair.a.days.isEmpty || pair.b.days.isEmpty {
      return "one of the two names no day of the calendar"
    }
    return measure(pair) == 1
      ? "a day of the calendar is in both" : "the two name different days of the calendar"
  }
}
