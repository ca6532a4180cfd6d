/// The words and figures that dates are made of.
extension DateFinder {
  /// Whether a token follows the one before it with nothing but space between.
  func adjoins(_ token: Int) -> Bool {
    token > 0 && token < reading.count
      && reading.gaps[token].isSubset(of: [.space, .newline, .hyphen, .point])
      && (!reading.gaps[token].contains(.point)
        || language.openAbbreviations.contains(text.hashes[token - 1]))
  }

  func monthNumber(_ token: Int) -> Int? {
    guard token < reading.count, reading.kinds[token].contains(.month),
      text.marks[token].contains(.capitalised)
    else { return nil }
    return Int(language.words.vocabulary.value(of: text.hashes[token]))
  }

  /// Whether a lone month is a month: not an abbreviation, and a month that is a word or a name too
  /// only behind a word such as "in".
  func isCertainMonth(_ token: Int) -> Bool {
    guard
      text.foldedRange(token).count > 4
        || !language.words.calendar.doubtfulMonths.contains(text.hashes[token])
    else { return hasTimeCue(token) }
    return !language.words.calendar.doubtfulMonths.contains(text.hashes[token]) || hasTimeCue(token)
  }

  func hasTimeCue(_ token: Int) -> Bool {
    token > 0 && reading.gaps[token] == .space
      && !reading.kinds[token - 1].isDisjoint(with: [.timeCue, .relative])
      && !(token + 1 < reading.count && reading.gaps[token + 1] == .space
        && text.marks[token + 1].contains(.capitalised))
  }

  /// A plain figure of at most four digits.
  func figure(_ token: Int) -> (value: Int, digits: Int)? {
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
  func day(_ token: Int) -> Int? {
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

  func year(_ token: Int, afterComma: Bool) -> Int? {
    guard let figure = figure(token), figure.digits == 4, (1000...2100).contains(figure.value),
      text.ends[token] - text.starts[token] == 4
    else { return nil }
    let allowed: GapMarks = afterComma ? [.space, .comma, .newline] : [.space, .newline]
    guard token > 0, reading.gaps[token].isSubset(of: allowed) else { return nil }
    guard afterComma || (1800...2100).contains(figure.value) else { return nil }
    return figure.value
  }

  /// Whether the word behind a bare figure is what it counts, as in "by 2000 votes".
  func countsSomething(_ token: Int) -> Bool {
    guard token < reading.count, reading.gaps[token].isSubset(of: [.space, .newline]) else {
      return !reading.gaps[min(token, reading.count)].isDisjoint(with: [.percent, .hyphen])
    }
    let word = text.marks[token]
    return word.isDisjoint(with: [.stop, .capitalised, .numeric])
      && !language.words.calendar.nounsBehindYears.contains(text.hashes[token])
      && text.foldedRange(token).count > 3
      && text.folded[text.foldedRange(token).upperBound - 1] == 0x73
  }
}
