/// A number with its unit.
public struct NumberMention: Sendable, Equatable {
  /// The words: digits or number words, multiplier and unit.
  public var tokens: Range<Int>
  /// The value, multiplier applied ("2.5 million" is 2500000).
  public var value: Double
  /// The stable hash of the unit's stem, such as percent or of the noun that is counted; 0 without one.
  public var unit: UInt64
}

/// Finds numbers in digits and words, with what they count.
///
/// Not numbers in this sense: dates, years, clock times, ordinals and the figures of a score.
struct NumberFinder {
  let reading: Reading
  let text: TokenizedText
  let language: LanguagePack
  let stems: [UInt64]
  /// The dates of the text, in order: their words are no numbers.
  let dates: [DateMention]

  /// The numbers in order.
  ///
  /// - Complexity: O(*n*) in tokens.
  func numbers() -> [NumberMention] {
    var found: [NumberMention] = []
    var token = 0
    var date = 0
    while token < reading.count {
      let isNumber =
        text.marks[token].contains(.numeric)
        || !reading.kinds[token].isDisjoint(with: [.numberWord, .multiplier])
      guard isNumber else {
        token &+= 1
        continue
      }
      while date < dates.count, dates[date].tokens.upperBound <= token { date += 1 }
      if date < dates.count, dates[date].tokens.contains(token) {
        token = dates[date].tokens.upperBound
        continue
      }
      guard let number = number(at: token) else {
        token &+= 1
        continue
      }
      if let number = number.mention { found.append(number) }
      token = number.end
    }
    return found
  }

  /// The number that begins at a token, and where to go on; `nil` where none begins.
  private func number(at start: Int) -> (mention: NumberMention?, end: Int)? {
    guard var value = value(at: start) else { return nil }
    if isClockOrScore(start) { return (nil, start + 1) }
    var end = start + 1
    var unit = value.unit
    readWords(&value.number, &end, from: start)
    while end < reading.count, joins(end), reading.kinds[end].contains(.multiplier) {
      value.number *= language.words.vocabulary.value(of: text.hashes[end])
      end += 1
    }
    if isAndAHalf(end) {
      value.number += 0.5
      end += 3
    }
    let sign = currency(before: start) ?? percent(behind: end)
    let counted = sign == nil && unit == 0 ? self.unit(behind: end) : nil
    unit = sign ?? counted?.unit ?? unit
    if unit == 0, isBare(start, end, value.number) { return (nil, end) }
    let last = counted.map { $0.token + 1 } ?? end
    return (NumberMention(tokens: start..<last, value: value.number, unit: unit), end)
  }

  /// A year, or a lone number word such as the pronoun "one": no number where it counts nothing.
  private func isBare(_ start: Int, _ end: Int, _ value: Double) -> Bool {
    guard end == start + 1 else { return false }
    if reading.kinds[start].contains(.numberWord) { return value <= 1 }
    if reading.kinds[start].contains(.multiplier) { return true }
    return text.foldedRange(start).count == 4 && value >= 1800 && value < 2100
      && text.ends[start] - text.starts[start] == 4
  }
}

// MARK: - Values

extension NumberFinder {
  /// The value of one token, and the unit that is written with it, as in "40mph".
  private func value(at token: Int) -> (number: Double, unit: UInt64)? {
    let kinds = reading.kinds[token]
    if kinds.contains(.numberWord) {
      return (language.words.vocabulary.value(of: text.hashes[token]), 0)
    }
    if kinds.contains(.multiplier) {
      // "a dozen", "a hundred"
      guard token > 0, reading.kinds[token - 1].contains(.article), joins(token) else { return nil }
      return (language.words.vocabulary.value(of: text.hashes[token]), 0)
    }
    return digits(text.foldedRange(token))
  }

  /// Digits with an optional fraction, and a multiplier or unit of letters behind them.
  private func digits(_ range: Range<Int>) -> (number: Double, unit: UInt64)? {
    var value = 0.0
    var scale = 1.0
    var points = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text.folded[position]
      if byte == 0x2E {
        points += 1
      } else if byte &- 0x30 < 10 {
        value = value * 10 + Double(byte &- 0x30)
        if points > 0 { scale *= 10 }
      } else {
        break
      }
      position += 1
    }
    // 15 digits and more are no counts but codes; two points make a version or a date.
    guard position > range.lowerBound, position - range.lowerBound < 16, points < 2 else {
      return nil
    }
    value /= scale
    if position == range.upperBound { return (value, 0) }
    let suffix = Array(text.folded[position..<range.upperBound])
    let hash = StableHash.hash(suffix)
    if let factor = language.words.numbers.factors[hash] { return (value * factor, 0) }
    if let unit = language.words.numbers.units[hash] { return (value, unit) }
    return nil
  }

  /// Reads on over number words: "twenty-three", "three hundred and five", "two thirds".
  private func readWords(_ value: inout Double, _ end: inout Int, from start: Int) {
    guard reading.kinds[start].contains(.numberWord) else { return }
    while end < reading.count, joins(end) {
      let kinds = reading.kinds[end]
      let next = language.words.vocabulary.value(of: text.hashes[end])
      if kinds.contains(.numberWord), next > 0, next < 10, value >= 20,
        value.truncatingRemainder(dividingBy: 10) == 0
      {
        value += next
      } else if kinds.contains(.numberWord), next > 0, next < 100, value >= 100,
        value.truncatingRemainder(dividingBy: 100) == 0
      {
        value += next
      } else if kinds.contains(.multiplier), next == 100, value < 100 {
        value *= next
      } else if kinds.contains(.ordinal), next > 1, value > 0, value < next, next < 11 {
        value /= next
      } else if kinds.contains(.conjunction), value >= 100, end + 1 < reading.count,
        reading.kinds[end + 1].contains(.numberWord), joins(end + 1)
      {
        // The word behind "and" is read next.
      } else {
        break
      }
      end += 1
    }
  }

  /// "… and a half"
  private func isAndAHalf(_ token: Int) -> Bool {
    token + 2 < reading.count && reading.kinds[token].contains(.conjunction)
      && reading.kinds[token + 1].contains(.article) && reading.kinds[token + 2].contains(.ordinal)
      && language.words.vocabulary.value(of: text.hashes[token + 2]) == 2
      && joins(token) && joins(token + 1) && joins(token + 2)
  }

  private func joins(_ token: Int) -> Bool {
    reading.gaps[token].isSubset(of: [.space, .newline, .hyphen])
  }

  /// Whether a number belongs to a clock time (10:30) or a score or range (3-2).
  private func isClockOrScore(_ token: Int) -> Bool {
    guard text.marks[token].contains(.numeric) else { return false }
    func tied(_ place: Int, to other: Int) -> Bool {
      guard place > 0, place < reading.count, text.marks[other].contains(.numeric) else {
        return false
      }
      return reading.gaps[place] == .colon || reading.gaps[place] == .hyphen
    }
    return tied(token, to: max(0, token - 1))
      || tied(token + 1, to: min(token + 1, reading.count - 1))
  }
}

// MARK: - Units

extension NumberFinder {
  private func currency(before token: Int) -> UInt64? {
    let gap = reading.gaps[token]
    guard !gap.isDisjoint(with: .currency) else { return nil }
    if gap.contains(.dollar) { return language.words.numbers.dollar }
    return gap.contains(.pound) ? language.words.numbers.pound : language.words.numbers.euro
  }

  private func percent(behind end: Int) -> UInt64? {
    reading.gaps[end].contains(.percent) ? language.words.numbers.percent : nil
  }

  /// The noun behind a number: its stem and its place.
  private func unit(behind end: Int) -> (unit: UInt64, token: Int)? {
    var token = end
    var skipped = 0
    while token < reading.count, skipped < 3, joins(token),
      reading.kinds[token].contains(.countSkip)
    {
      token += 1
      skipped += 1
    }
    guard token < reading.count, joins(token) else { return nil }
    if language.words.numbers.percentWords.contains(text.hashes[token]) {
      return (language.words.numbers.percent, token)
    }
    if language.words.numbers.perWords.contains(text.hashes[token]), token + 1 < reading.count,
      language.words.numbers.percentWords.contains(text.hashes[token + 1])
    {
      return (language.words.numbers.percent, token + 1)
    }
    let isNational = text.marks[token].contains(.capitalised)
    if isNational, token + 1 < reading.count, joins(token + 1),
      text.marks[token + 1].isDisjoint(with: [.stop, .numeric, .capitalised])
    {
      // "12 British soldiers" counts soldiers.
      return (stem(token + 1), token + 1)
    }
    guard text.marks[token].isDisjoint(with: [.stop, .numeric]),
      reading.kinds[token].isDisjoint(with: [.month, .weekday])
    else { return nil }
    return (stem(token), token)
  }

  private func stem(_ token: Int) -> UInt64 {
    if token < stems.count { return stems[token] }
    var word = Array(text.folded[text.foldedRange(token)])
    language.stem(&word)
    return StableHash.hash(word)
  }
}
