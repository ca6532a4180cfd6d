/// A moment as a newspaper states it: with a precision, and with or without a time zone.
public struct Timestamp: Sendable, Hashable {
  /// How much of the moment was said.
  public enum Precision: String, Sendable, Comparable, CaseIterable {
    case year, month, day, minute, second

    /// Coarser precisions come first.
    public static func < (left: Precision, right: Precision) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// Seconds since 1970-01-01T00:00:00Z; for a moment without a zone, as if it were in UTC.
  public var seconds: Int64
  /// How much of the moment was said.
  public var precision: Precision
  /// Whether a time zone was said.
  public var hasZone: Bool
  /// The zone's distance from UTC in minutes, 0 where none was said.
  public var zoneMinutes: Int

  /// A moment from its parts.
  public init(seconds: Int64, precision: Precision, hasZone: Bool, zoneMinutes: Int = 0) {
    self.seconds = seconds
    self.precision = precision
    self.hasZone = hasZone
    self.zoneMinutes = zoneMinutes
  }
}

extension Timestamp {
  /// Reads ISO 8601 as news files write it: `2024`, `2024-05`, `2024-05-17`, `20240517`,
  /// `2024-05-17T08:30`, `2024-05-17 08:30:15.123+02:00`, `...Z`.
  ///
  /// Dates are proleptic Gregorian. Returns `nil` for anything else, an impossible date included.
  public init?(iso8601 text: String) {
    var reader = ISOReader(bytes: Array(text.utf8))
    guard let parsed = reader.timestamp() else { return nil }
    self = parsed
  }

  /// The moment in ISO 8601, with just as much as is known: `2024-05`, `2024-05-17T08:30+02:00`.
  public var iso8601: String {
    let local = seconds + Int64(zoneMinutes) * 60
    let days = Int((Double(local) / 86400).rounded(.down))
    let (year, month, day) = Self.civil(daysSince1970: days)
    func pad(_ value: Int, _ width: Int) -> String {
      let digits = String(abs(value))
      return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
        + digits
    }
    var text = pad(year, 4)
    if precision == .year { return text }
    text += "-" + pad(month, 2)
    if precision == .month { return text }
    text += "-" + pad(day, 2)
    if precision == .day { return text }
    let inDay = Int(local - Int64(days) * 86400)
    text += "T" + pad(inDay / 3600, 2) + ":" + pad(inDay / 60 % 60, 2)
    if precision == .second { text += ":" + pad(inDay % 60, 2) }
    guard hasZone else { return text }
    if zoneMinutes == 0 { return text + "Z" }
    let zone = abs(zoneMinutes)
    return text + (zoneMinutes < 0 ? "-" : "+") + pad(zone / 60, 2) + ":" + pad(zone % 60, 2)
  }

  /// The day number of a civil date, 0 for 1970-01-01.
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms".
  public static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The civil date of a day number, 1970-01-01 for 0.
  public static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// How many days a month has; 0 for a month that is none.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }
}

/// The grammar of the ISO 8601 forms that news files use.
private struct ISOReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func timestamp() -> Timestamp? {
    guard let year = digits(4) else { return nil }
    var month = 1
    var day = 1
    var precision = Timestamp.Precision.year
    let dashed = take("-")
    if dashed || position < bytes.count {
      guard let value = digits(2) else { return nil }
      month = value
      precision = .month
      let more = dashed ? take("-") : position < bytes.count
      if more {
        guard let value = digits(2) else { return nil }
        day = value
        precision = .day
      }
    }
    guard (1...12).contains(month), day >= 1, day <= Timestamp.days(inMonth: month, of: year)
    else { return nil }
    var seconds = Int64(Timestamp.daysSince1970(year: year, month: month, day: day)) * 86400
    var zone: Int?
    if precision == .day, take("T") || take("t") || take(" ") {
      guard let clock = clock() else { return nil }
      seconds += Int64(clock.seconds)
      precision = clock.precision
      _ = take(" ")
      guard let read = self.zone() else { return nil }
      zone = read.minutes
    }
    guard position == bytes.count else { return nil }
    seconds -= Int64(zone ?? 0) * 60
    return Timestamp(
      seconds: seconds, precision: precision, hasZone: zone != nil, zoneMinutes: zone ?? 0)
  }

  private mutating func clock() -> (seconds: Int, precision: Timestamp.Precision)? {
    guard let hour = digits(2), hour <= 24 else { return nil }
    let colon = take(":")
    guard let minute = digits(2), minute < 60 else { return nil }
    let hasSecond = colon ? take(":") : position < bytes.count && isDigit(bytes[position])
    guard hasSecond else { return (hour * 3600 + minute * 60, .minute) }
    guard let second = digits(2), second <= 60 else { return nil }
    if take(".") || take(",") {
      while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    }
    return (hour * 3600 + minute * 60 + min(second, 59), .second)
  }

  /// The zone, whose minutes are `nil` where none is said; `nil` for a broken one.
  private mutating func zone() -> (minutes: Int?, Void)? {
    if position == bytes.count { return (nil, ()) }
    if take("Z") || take("z") { return (0, ()) }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours <= 18 else { return nil }
    _ = take(":")
    let minutes = position < bytes.count ? digits(2) : 0
    guard let minutes, minutes < 60 else { return nil }
    return (sign * (hours * 60 + minutes), ())
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for index in position..<position + count {
      guard isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
    }
    position += count
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
