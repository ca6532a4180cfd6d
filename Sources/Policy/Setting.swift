internal import TOMLKit
internal import TextReuse

/// A value of a TOML file.
indirect enum Setting: Equatable {
  case table([String: Setting])
  case list([Setting])
  case text(String)
  case whole(Int)
  case number(Double)
  case truth(Bool)
  /// A date or a date with a time.
  case moment(Timestamp)
  /// A time of day, which no setting takes.
  case clock

  /// What it is, in words.
  var kind: String {
    switch self {
    case .table: "a table"
    case .list: "a list"
    case .text: "a text"
    case .whole, .number: "a number"
    case .truth: "true or false"
    case .moment: "a date"
    case .clock: "a time of day"
    }
  }
}

extension Setting {
  /// Reads a TOML file (version 1.0).
  ///
  /// - Throws: the first error of its grammar.
  static func table(reading text: String) throws(PolicyProblem) -> [String: Setting] {
    // The parser takes texts as C does, up to the first NUL: what follows would be lost without a word.
    let escapes = ["\0", "\\u0000", "\\U00000000"]
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where escapes.contains(where: { line.contains($0) }) {
      throw PolicyProblem(line: number + 1, says: "a NUL character; remove it")
    }
    if let line = HeaderCheck.badLines(text).first {
      throw PolicyProblem(
        line: line, says: "not valid TOML (no table can be called so); correct the line")
    }
    do {
      return table(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      throw PolicyProblem(
        line: error.source.begin.line,
        says: "not valid TOML (\(plain(error.description))); correct the line")
    } catch {
      throw PolicyProblem(line: nil, says: "not valid TOML; correct it")
    }
  }

  /// The parser's words without the line break that some of them have.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func table(_ table: TOMLTable) -> [String: Setting] {
    var settings: [String: Setting] = [:]
    for key in table.keys {
      if let value = table[key] { settings[key] = setting(value) }
    }
    return settings
  }

  private static func setting(_ value: any TOMLValueConvertible) -> Setting {
    switch value.type {
    case .table: value.table.map { .table(table($0)) } ?? .table([:])
    case .array: .list((value.array ?? []).map { setting($0) })
    case .string: .text(value.string ?? "")
    case .int: .whole(value.int ?? 0)
    case .double: .number(value.double ?? 0)
    case .bool: .truth(value.bool ?? false)
    case .date: value.date.map { .moment(moment($0)) } ?? .clock
    case .dateTime: value.dateTime.map { .moment(moment($0)) } ?? .clock
    case .time: .clock
    }
  }

  private static func moment(_ date: TOMLDate) -> Timestamp {
    let days = Timestamp.daysSince1970(year: date.year, month: date.month, day: date.day)
    return Timestamp(seconds: Int64(days) * 86400, precision: .day, hasZone: false)
  }

  private static func moment(_ time: TOMLDateTime) -> Timestamp {
    var moment = moment(time.date)
    let minutes = time.offset?.offset ?? 0
    moment.seconds +=
      Int64(time.time.hour * 3600 + time.time.minute * 60 + time.time.second - minutes * 60)
    moment.precision = .second
    moment.hasZone = time.offset != nil
    moment.zoneMinutes = minutes
    return moment
  }
}
