/// The forms that dates are written in, each read from its first word.
extension DateFinder {
  /// "March 4", "March 4, 2025", "March 2025", "March".
  func month(_ token: Int) -> DateMention? {
    guard let month = monthNumber(token) else { return nil }
    if adjoins(token + 1), let day = day(token + 1) {
      if let year = year(token + 2, afterComma: true) {
        return calendar(token..<token + 3, year, month, day)
      }
      return relativeYear(behind: token..<token + 2, month, day)
        ?? calendar(token..<token + 2, nil, month, day)
    }
    if let year = year(token + 1, afterComma: true) {
      return calendar(token..<token + 2, year, month, nil)
    }
    if let date = relativeYear(behind: token..<token + 1, month, nil) { return date }
    guard isCertainMonth(token) else { return nil }
    return calendar(token..<token + 1, nil, month, nil, side: side(before: token))
  }

  /// "April last year", "October 16, last year".
  func relativeYear(
    behind tokens: Range<Int>, _ month: Int, _ day: Int?
  ) -> DateMention? {
    let place = tokens.upperBound
    guard place + 1 < reading.count, reading.kinds[place].contains(.relative),
      reading.gaps[place].isSubset(of: [.space, .comma, .newline]), adjoins(place + 1),
      language.words.calendar.years.contains(text.hashes[place + 1])
    else { return nil }
    let offset = Int(language.words.vocabulary.value(of: text.hashes[place]))
    let year = today.map { Timestamp.civil(daysSince1970: $0).year + offset }
    var date = calendar(tokens.lowerBound..<place + 2, year, month, day)
    date.isExplicit = false
    if year == nil { date.date = nil }
    return date
  }

  /// Which side of today a month lies on by the word before it: -1 for "last", 1 for "next".
  func side(before token: Int) -> Int {
    guard token > 0, reading.kinds[token - 1].contains(.relative) else { return 0 }
    return Int(language.words.vocabulary.value(of: text.hashes[token - 1]))
  }

  /// "4 March 2025", "4th of March", "2025-03-04", "4/3/2025", "in 2019".
  func numeric(_ token: Int) -> DateMention? {
    if let written = numeral(token) { return written }
    if let day = day(token), reading.gaps[token].isDisjoint(with: .currency) {
      var next = token + 1
      if adjoins(next), reading.kinds[next].contains(.nameLink) { next += 1 }
      if adjoins(next), let month = monthNumber(next) {
        if let year = year(next + 1, afterComma: true) {
          return calendar(token..<next + 2, year, month, day)
        }
        return relativeYear(behind: token..<next + 1, month, day)
          ?? calendar(token..<next + 1, nil, month, day)
      }
    }
    guard token > 0, let year = year(token, afterComma: false),
      reading.kinds[token - 1].contains(.timeCue), !countsSomething(token + 1)
    else { return nil }
    return calendar(token..<token + 1, year, nil, nil)
  }

  /// Three figures joined by hyphens, slashes or points.
  func numeral(_ token: Int) -> DateMention? {
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
  func weekday(_ token: Int) -> DateMention? {
    guard text.marks[token].contains(.capitalised) else { return nil }
    let weekday = Int(language.words.vocabulary.value(of: text.hashes[token]))
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
  func relative(_ token: Int) -> DateMention? {
    let offset = Int(language.words.vocabulary.value(of: text.hashes[token]))
    if language.words.calendar.days.contains(text.hashes[token]) {
      return DateMention(
        tokens: token..<token + 1, date: today.map { Self.stamp($0 + offset) }, precision: .day,
        isExplicit: false)
    }
    let next = token + 1
    guard adjoins(next) else { return nil }
    let tokens = token..<next + 1
    if language.words.calendar.years.contains(text.hashes[next]) {
      let year = today.map { Timestamp.civil(daysSince1970: $0).year + offset }
      return DateMention(
        tokens: tokens, date: year.map { Self.stamp($0, nil, nil) }, precision: .year,
        isExplicit: false)
    }
    if language.words.calendar.months.contains(text.hashes[next]) {
      let civil = today.map { Timestamp.civil(daysSince1970: $0) }
      let month = civil.map { $0.year * 12 + $0.month - 1 + offset }
      return DateMention(
        tokens: tokens, date: month.map { Self.stamp($0 / 12, $0 % 12 + 1, nil) },
        precision: .month, isExplicit: false)
    }
    guard text.marks[next].contains(.capitalised), reading.kinds[next].contains(.weekday) else {
      return nil
    }
    let weekday = Int(language.words.vocabulary.value(of: text.hashes[next]))
    let resolved = today.map { today -> Int in
      let ahead = (weekday - Self.weekday(ofDay: today) + 7) % 7
      if offset > 0 { return today + (ahead == 0 ? 7 : ahead) }
      return offset == 0 ? today + ahead : today - (ahead == 0 ? 7 : 7 - ahead)
    }
    return DateMention(
      tokens: tokens, date: resolved.map(Self.stamp), precision: .day, isExplicit: false)
  }
}
