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

  private func date(at token: Int) -> DateMention? {
    let kinds = reading.kinds[token]
    if kinds.contains(.relative) { return relative(token) }
    if kinds.contains(.weekday) { return weekday(token) }
    if kinds.contains(.month) { return month(token) }
    return numeric(token)
  }
}

// MARK: - The forms

extension DateFinder {
  /// "March 4", "March 4, 2025", "March 2025", "March".
  private func month(_ token: Int) -> DateMention? {
    guard let month = monthNumber(token) else { return nil }
    if adjoins(token + 1), let day = day(token + 1) {
      if let year = year(token + 2, afterComma: true) {
        return calendar(token..<token + 3, year, month, day)
      }
      return calendar(token..<token + 2, nil, month, day)
    }
    if let year = year(token + 1, afterComma: true) {
      return calendar(token..<token + 2, year, month, nil)
    }
    guard isCertainMonth(token) else { return nil }
    return calendar(token..<token + 1, nil, month, nil)
  }

  /// "4 March 2025", "4th of March", "2025-03-04", "4/3/2025", "in 2019".
  private func numeric(_ token: Int) -> DateMention? {
    if let written = numeral(token) { return written }
    if let day = day(token), reading.gaps[token].isDisjoint(with: .currency) {
      var next = token + 1
      if adjoins(next), reading.kinds[next].contains(.nameLink) { next += 1 }
      if adjoins(next), let month = monthNumber(next) {
        if let year = year(next + 1, afterComma: true) {
          return calendar(token..<next + 2, year, month, day)
        }
        return calendar(token..<next + 1, nil, month, day)
      }
    }
    guard token > 0, let year = year(token, afterComma: false),
      reading.kinds[token - 1].contains(.timeCue), !countsSomething(token + 1)
    else { return nil }
    return calendar(token..<token + 1, year, nil, nil)
  }

  /// Three figures joined by hyphens, slashes or points.
  private func numeral(_ token: Int) -> DateMention? {
    guard token + 2 < reading.count, let first = figure(token), let second = figure(token + 1),
      let third = figure(token + 2)
    else { return nil }
    let gap = reading.gaps[token + 1]
    guard gap == .hyphen || gap == .slash, reading.gaps[token + 2] == gap,
      reading.gaps[token] != gap, token + 3 >= reading.count || reading.gaps[token + 3] != gap
    else { return nil }
    let range = token..<token + 3
    if first.digits == 4, second.digits == 2, third.digits == 2, (1000...2100).contains(first.value)
    {
      guard (1...12).contains(second.value) else { return nil }
      return calendar(range, first.value, second.value, third.value)
    }
    guard third.digits == 4, (1800...2100).contains(third.value), (1...31).contains(first.value),
      (1...31).contains(second.value)
    else { return nil }
    // 25/3/2025 can only be read one way, 4/3/2025 is the fourth of March or the third of April.
    if first.value > 12, second.value <= 12 {
      return calendar(range, third.value, second.value, first.value)
    }
    if second.value > 12, first.value <= 12 {
      return calendar(range, third.value, first.value, second.value)
    }
    if first.value == second.value {
      return calendar(range, third.value, first.value, second.value)
    }
    guard first.value <= 12 else { return nil }
    return DateMention(tokens: range, date: nil, precision: .day, isExplicit: false)
  }

  /// "Tuesday", "Tuesday, March 4, 2025", "Tuesday 4 March", "Tuesday the 4th of March".
  private func weekday(_ token: Int) -> DateMention? {
    guard text.marks[token].contains(.capitalised) else { return nil }
    let weekday = Int(language.vocabulary.value(of: text.hashes[token]))
    var next = token + 1
    if next < reading.count, reading.kinds[next].contains(.article) { next += 1 }
    let gap: GapMarks = [.space, .comma]
    if next < reading.count, reading.gaps[token + 1].isSubset(of: gap),
      !reading.kinds[next].contains(.weekday), !reading.kinds[next].contains(.relative),
      reading.kinds[next].contains(.month) || text.marks[next].contains(.numeric),
      var date = date(at: next), date.precision == .day, numeral(next) == nil
    {
      date.tokens = token..<date.tokens.upperBound
      check(&date, weekday)
      return date
    }
    let resolved = today.map { today in
      today - (Self.weekday(ofDay: today) - weekday + 7) % 7
    }
    return DateMention(
      tokens: token..<token + 1, date: resolved.map(Self.stamp), precision: .day,
      isExplicit: false)
  }

  /// "yesterday", "last year", "next Tuesday".
  private func relative(_ token: Int) -> DateMention? {
    let offset = Int(language.vocabulary.value(of: text.hashes[token]))
    if language.calendar.days.contains(text.hashes[token]) {
      return DateMention(
        tokens: token..<token + 1, date: today.map { Self.stamp($0 + offset) }, precision: .day,
        isExplicit: false)
    }
    let next = token + 1
    guard adjoins(next) else { return nil }
    let tokens = token..<next + 1
    if language.calendar.years.contains(text.hashes[next]) {
      let year = today.map { Timestamp.civil(daysSince1970: $0).year + offset }
      return DateMention(
        tokens: tokens, date: year.map { Self.stamp($0, nil, nil) }, precision: .year,
        isExplicit: false)
    }
    if language.calendar.months.contains(text.hashes[next]) {
      let civil = today.map { Timestamp.civil(daysSince1970: $0) }
      let month = civil.map { $0.year * 12 + $0.month - 1 + offset }
      return DateMention(
        tokens: tokens, date: month.map { Self.stamp($0 / 12, $0 % 12 + 1, nil) },
        precision: .month, isExplicit: false)
    }
    guard text.marks[next].contains(.capitalised), reading.kinds[next].contains(.weekday) else {
      return nil
    }
    let weekday = Int(language.vocabulary.value(of: text.hashes[next]))
    let resolved = today.map { today -> Int in
      let ahead = (weekday - Self.weekday(ofDay: today) + 7) % 7
      if offset > 0 { return today + (ahead == 0 ? 7 : ahead) }
      return offset == 0 ? today + ahead : today - (ahead == 0 ? 7 : 7 - ahead)
    }
    return DateMention(
      tokens: tokens, date: resolved.map(Self.stamp), precision: .day, isExplicit: false)
  }
}

// MARK: - Reading words

extension DateFinder {
  /// Whether a token follows the one before it with nothing but space between.
  private func adjoins(_ token: Int) -> Bool {
    token > 0 && token < reading.count
      && reading.gaps[token].isSubset(of: [.space, .newline, .hyphen, .point])
      && (!reading.gaps[token].contains(.point)
        || language.openAbbreviations.contains(text.hashes[token - 1]))
  }

  private func monthNumber(_ token: Int) -> Int? {
    guard token < reading.count, reading.kinds[token].contains(.month),
      text.marks[token].contains(.capitalised)
    else { return nil }
    return Int(language.vocabulary.value(of: text.hashes[token]))
  }

  /// Whether a lone month is a month: not an abbreviation, and a month that is a word or a name too
  /// only behind a word such as "in".
  private func isCertainMonth(_ token: Int) -> Bool {
    guard
      text.foldedRange(token).count > 4
        || !language.calendar.doubtfulMonths.contains(text.hashes[token])
    else { return hasTimeCue(token) }
    return !language.calendar.doubtfulMonths.contains(text.hashes[token]) || hasTimeCue(token)
  }

  private func hasTimeCue(_ token: Int) -> Bool {
    token > 0 && reading.gaps[token] == .space
      && !reading.kinds[token - 1].isDisjoint(with: [.timeCue, .relative])
      && !(token + 1 < reading.count && reading.gaps[token + 1] == .space
        && text.marks[token + 1].contains(.capitalised))
  }

  /// A plain figure of at most four digits.
  private func figure(_ token: Int) -> (value: Int, digits: Int)? {
    guard token < reading.count, text.marks[token].contains(.numeric) else { return nil }
    let range = text.foldedRange(token)
    guard range.count <= 4 else { return nil }
    var value = 0
    for position in range {
      guard text.folded[position] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(text.folded[position] - 0x30)
    }
    return (value, range.count)
  }

  /// A day of a month: 4, 04, 4th. The figure may be too large for any month, but not for a day.
  private func day(_ token: Int) -> Int? {
    guard token < reading.count, text.marks[token].contains(.numeric) else { return nil }
    let range = text.foldedRange(token)
    guard range.count <= 4 else { return nil }
    var value = 0
    var position = range.lowerBound
    while position < range.upperBound, text.folded[position] &- 0x30 < 10 {
      value = value * 10 + Int(text.folded[position] - 0x30)
      position += 1
    }
    let digits = position - range.lowerBound
    let letters = range.upperBound - position
    guard digits >= 1, digits <= 2, letters == 0 || letters == 2 else { return nil }
    if letters == 2 {
      let suffix = (text.folded[position], text.folded[position + 1])
      let isOrdinal =
        suffix == (0x74, 0x68) || suffix == (0x73, 0x74) || suffix == (0x6E, 0x64)
        || suffix == (0x72, 0x64)
      guard isOrdinal else { return nil }
    }
    // "31 April" is a slip, "35 April" another thing.
    return (1...31).contains(value) ? value : nil
  }

  private func year(_ token: Int, afterComma: Bool) -> Int? {
    guard let figure = figure(token), figure.digits == 4, (1000...2100).contains(figure.value),
      text.ends[token] - text.starts[token] == 4
    else { return nil }
    let allowed: GapMarks = afterComma ? [.space, .comma, .newline] : [.space, .newline]
    guard token > 0, reading.gaps[token].isSubset(of: allowed) else { return nil }
    guard afterComma || (1800...2100).contains(figure.value) else { return nil }
    return figure.value
  }

  /// Whether the word behind a bare figure is what it counts, as in "by 2000 votes".
  private func countsSomething(_ token: Int) -> Bool {
    guard token < reading.count, reading.gaps[token].isSubset(of: [.space, .newline]) else {
      return !reading.gaps[min(token, reading.count)].isDisjoint(with: [.percent, .hyphen])
    }
    let word = text.marks[token]
    return word.isDisjoint(with: [.stop, .capitalised, .numeric])
      && !language.calendar.nounsBehindYears.contains(text.hashes[token])
      && text.foldedRange(token).count > 3
      && text.folded[text.foldedRange(token).upperBound - 1] == 0x73
  }
}

// MARK: - The calendar

extension DateFinder {
  /// A date from what was said of it, checked against the calendar.
  private func calendar(
    _ tokens: Range<Int>, _ year: Int?, _ month: Int?, _ day: Int?
  ) -> DateMention {
    let precision: Timestamp.Precision = day != nil ? .day : month != nil ? .month : .year
    var mention = DateMention(
      tokens: tokens, date: nil, precision: precision, isExplicit: year != nil)
    if let day, let month, let reason = impossible(day, month, year) {
      mention.contradiction = reason
      return mention
    }
    if let year {
      mention.date = Self.stamp(year, month, day)
    } else if let month, let today {
      mention.date = nearest(month, day, to: today)
    }
    return mention
  }

  private func impossible(_ day: Int, _ month: Int, _ year: Int?) -> String? {
    // 2000, a leap year, where no year is said.
    guard day < 1 || day > Timestamp.days(inMonth: month, of: year ?? 2000) else { return nil }
    let name = language.calendar.monthNames[month - 1]
    guard let year, month == 2, day == 29 else { return "\(name) has no day \(day)." }
    return "\(name) \(year) has no day 29."
  }

  /// The nearest such day, or the nearest such month, to a day.
  private func nearest(_ month: Int, _ day: Int?, to today: Int) -> Timestamp? {
    let year = Timestamp.civil(daysSince1970: today).year
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
  private func check(_ date: inout DateMention, _ weekday: Int) {
    guard date.contradiction == nil, let stamp = date.date else { return }
    let day = Self.dayOf(stamp)
    let actual = Self.weekday(ofDay: day)
    guard actual != weekday else { return }
    let civil = Timestamp.civil(daysSince1970: day)
    let names = language.calendar.weekdayNames
    if date.isExplicit {
      date.contradiction =
        "\(civil.day) \(language.calendar.monthNames[civil.month - 1]) \(civil.year) was a "
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

  private static func stamp(_ day: Int) -> Timestamp {
    Timestamp(seconds: Int64(day) * 86400, precision: .day, hasZone: false)
  }

  private static func stamp(_ year: Int, _ month: Int?, _ day: Int?) -> Timestamp {
    let start = Timestamp.daysSince1970(year: year, month: month ?? 1, day: day ?? 1)
    return Timestamp(
      seconds: Int64(start) * 86400,
      precision: day != nil ? .day : month != nil ? .month : .year, hasZone: false)
  }
}
