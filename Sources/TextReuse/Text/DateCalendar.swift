/// What the calendar makes of a date that was read: its moment, or why it cannot be.
extension DateFinder {
  /// A date from what was said of it, checked against the calendar.
  func calendar(
    _ tokens: Range<Int>, _ year: Int?, _ month: Int?, _ day: Int?, side: Int = 0
  ) -> DateMention {
    let precision: Timestamp.Precision = day != nil ? .day : month != nil ? .month : .year
    var mention = DateMention(
      tokens: tokens, date: nil, precision: precision, isExplicit: year != nil)
    if let day, let month { mention.monthAndDay = UInt16(month * 32 + day) }
    if let day, let month, let reason = impossible(day, month, year) {
      mention.contradiction = reason
      return mention
    }
    if let year {
      mention.date = Self.stamp(year, month, day)
    } else if let month, let today {
      mention.date = nearest(month, day, to: today, side)
    }
    return mention
  }

  func impossible(_ day: Int, _ month: Int, _ year: Int?) -> String? {
    // 2000, a leap year, where no year is said.
    guard day < 1 || day > Timestamp.days(inMonth: month, of: year ?? 2000) else { return nil }
    let name = language.words.calendar.monthNames[month - 1]
    guard let year, month == 2, day == 29 else { return "\(name) has no day \(day)." }
    return "\(name) \(year) has no day 29."
  }

  /// The nearest such day, or the nearest such month, to a day; on one side of it if that is said.
  func nearest(_ month: Int, _ day: Int?, to today: Int, _ side: Int) -> Timestamp? {
    let (year, thisMonth, _) = Timestamp.civil(daysSince1970: today)
    if side < 0 { return Self.stamp(month < thisMonth ? year : year - 1, month, day) }
    if side > 0 { return Self.stamp(month > thisMonth ? year : year + 1, month, day) }
    var best: (distance: Int, year: Int)?
    for candidate in [year, year - 1, year + 1] {
      if let day, day > Timestamp.days(inMonth: month, of: candidate) { continue }
      let place = Timestamp.daysSince1970(year: candidate, month: month, day: day ?? 15)
      let distance = abs(place - today)
      if best == nil || distance < best!.distance { best = (distance, candidate) }
    }
    return best.map { Self.stamp($0.year, month, day) }
  }

  /// Notes that a weekday does not fit the full date behind it. A date without a year is then of
  /// another year than was supposed, and stays unresolved.
  func check(_ date: inout DateMention, _ weekday: Int) {
    guard date.contradiction == nil, let stamp = date.date else { return }
    let day = Self.dayOf(stamp)
    let actual = Self.weekday(ofDay: day)
    guard actual != weekday else { return }
    let civil = Timestamp.civil(daysSince1970: day)
    let names = language.words.calendar.weekdayNames
    if date.isExplicit {
      date.contradiction =
        "\(civil.day) \(language.words.calendar.monthNames[civil.month - 1]) \(civil.year) was a "
        + "\(names[actual]), not a \(names[weekday])."
      return
    }
    // The year is not the one nearest to publication, and none is said.
    date.date = nil
  }

  /// The local day of a moment, counted from 1970; at most some ten thousand years away.
  static func dayOf(_ stamp: Timestamp) -> Int {
    let local = Double(stamp.seconds) + Double(stamp.zoneMinutes) * 60
    return Int(min(3e6, max(-3e6, (local / 86400).rounded(.down))))
  }

  /// The weekday of a day, 0 for Monday. 1970-01-01 was a Thursday.
  static func weekday(ofDay day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

  static func stamp(_ day: Int) -> Timestamp {
    Timestamp(seconds: Int64(day) * 86400, precision: .day, hasZone: false)
  }

  static func stamp(_ year: Int, _ month: Int?, _ day: Int?) -> Timestamp {
    let start = Timestamp.daysSince1970(year: year, month: month ?? 1, day: day ?? 1)
    return Timestamp(
      seconds: Int64(start) * 86400,
      precision: day != nil ? .day : month != nil ? .month : .year, hasZone: false)
  }
}
