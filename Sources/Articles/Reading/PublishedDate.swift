internal import TextReuse

extension Timestamp {
  /// Reads a time as feeds and pages write it: ISO 8601, RFC 822 (`Fri, 14 Mar 2025 06:30:00 GMT`),
  /// `March 14, 2025` and `14 March 2025`, each with or without a weekday and a clock.
  ///
  /// `nil` for anything else, an impossible date included.
  init?(published text: String) {
    guard text.utf8.count <= 100 else { return nil }
    if let iso = Timestamp(iso8601: Self.trimmed(text)) {
      self = iso
      return
    }
    let words = text.split { ", \t\r\n".contains($0) }.map { $0.lowercased() }
    if let worded = WordedDate(words) {
      self = worded.timestamp
    } else {
      return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.first?.isASCIISpace == true || bytes.last?.isASCIISpace == true
    else { return text }
    let rest = bytes.drop(while: \.isASCIISpace)
    guard let last = rest.lastIndex(where: { !$0.isASCIISpace }) else { return "" }
    return String(text[rest.startIndex...last])
  }
}

/// A date with an English month name, read word by word.
private struct WordedDate {
  private(set) var timestamp: Timestamp

  init?(_ given: [String]) {
    var words = given[...]
    if let first = words.first, Self.isWeekday(first) { words.removeFirst() }
    guard words.count >= 3, let date = Self.date(Array(words.prefix(3))) else { return nil }
    let (year, month, day) = date
    guard day >= 1, day <= Timestamp.days(inMonth: month, of: year) else { return nil }
    let midnight = Int64(Timestamp.daysSince1970(year: year, month: month, day: day)) * 86_400
    words = words.dropFirst(3)
    if words.first == "at" || words.first == "-" { words.removeFirst() }
    guard let clockWord = words.first else {
      timestamp = Timestamp(seconds: midnight, precision: .day, hasZone: false)
      return
    }
    words.removeFirst()
    let half = words.first.flatMap(Self.half)
    if half != nil { words.removeFirst() }
    guard let clock = Self.clock(clockWord, half: half) else { return nil }
    let zone = words.first.flatMap(Self.zone)
    guard words.count == (zone == nil ? 0 : 1) else { return nil }
    timestamp = Timestamp(
      seconds: midnight + Int64(clock.seconds) - Int64(zone ?? 0) * 60,
      precision: clock.precision, hasZone: zone != nil, zoneMinutes: zone ?? 0)
  }

  private static func date(_ words: [String]) -> (year: Int, month: Int, day: Int)? {
    guard let year = year(words[2]) else { return nil }
    if let month = month(words[0]), let day = day(words[1]) { return (year, month, day) }
    if let month = month(words[1]), let day = day(words[0]) { return (year, month, day) }
    return nil
  }

  private static func isWeekday(_ word: String) -> Bool {
    let days = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    return word.utf8.count >= 3 && days.contains { $0.hasPrefix(word.prefix { $0 != "." }) }
  }

  private static func month(_ word: String) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let bare = word.prefix { $0 != "." }
    guard bare.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(bare) }.map { $0 + 1 }
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.utf8.prefix { $0.isASCIIDigit }
    guard digits.count <= 2,
      ["", "st", "nd", "rd", "th", "."].contains(word.dropFirst(digits.count))
    else { return nil }
    return Int(String(Substring(digits)))
  }

  /// Four digits, or two as RFC 822 wrote them: 70 to 99 are of the last century.
  private static func year(_ word: String) -> Int? {
    guard word.utf8.allSatisfy({ $0.isASCIIDigit }), let year = Int(word) else { return nil }
    switch word.utf8.count {
    case 4: return year
    case 2: return year < 70 ? 2000 + year : 1900 + year
    default: return nil
    }
  }

  private static func half(_ word: String) -> Int? {
    switch word {
    case "am", "a.m.": 0
    case "pm", "p.m.": 12
    default: nil
    }
  }

  private static func clock(
    _ word: String, half: Int?
  ) -> (seconds: Int, precision: Timestamp.Precision)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      numbers.allSatisfy({ $0 >= 0 && $0 < 60 }), numbers[0] < 24
    else { return nil }
    var hour = numbers[0]
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    }
    let minutes = hour * 3600 + numbers[1] * 60
    return numbers.count == 3 ? (minutes + numbers[2], .second) : (minutes, .minute)
  }

  private static func zone(_ word: String) -> Int? {
    let named = [
      "gmt": 0, "ut": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
      "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    ]
    if let minutes = named[word] { return minutes }
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    let digits = word.dropFirst().filter { $0 != ":" }
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ $0.isASCIIDigit }),
      let value = Int(digits), value / 100 <= 18, value % 100 < 60
    else { return nil }
    return (value / 100 * 60 + value % 100) * (sign == "-" ? -1 : 1)
  }
}
