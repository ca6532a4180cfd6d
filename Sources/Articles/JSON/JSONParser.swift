internal import TextReuse

/// A reader of JSON that keeps the wanted members of an object and passes over the rest.
///
/// It takes RFC 8259 and a little more, as real feeds need it: unescaped control characters in
/// strings, and lone surrogate escapes, which become U+FFFD. Numbers are kept as written.
/// Nesting is limited, so that no input can exhaust the call stack.
///
/// - Complexity: O(*n*) in the bytes.
struct JSONParser {
  /// How deep arrays and objects may nest.
  static let deepest = 64

  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads one value that fills the bytes, which must be UTF-8.
  ///
  /// - Parameter wanted: the keys to keep of the outermost object; `nil` keeps everything.
  static func parse(_ bytes: [UInt8], wanted: [String]? = nil) throws(ReadingError) -> JSONValue {
    try parse(bytes[...], wanted: wanted)
  }

  /// The same of a part of some bytes.
  static func parse(
    _ bytes: ArraySlice<UInt8>, wanted: [String]? = nil
  ) throws(ReadingError) -> JSONValue {
    let result: Result<JSONValue, ReadingError> = bytes.withUnsafeBytes { buffer in
      if let offset = UTF8Coding.firstInvalid(in: buffer) {
        return .failure(.badUTF8(offset: offset))
      }
      var parser = JSONParser(buffer)
      return Result { () throws(ReadingError) in try parser.whole(wanted: wanted) }
    }
    return try result.get()
  }

  /// Reads the value that begins at a place inside of an object, and moves the place behind it. The
  /// bytes must be UTF-8.
  static func value(
    in bytes: UnsafeRawBufferPointer, at place: inout Int
  ) throws(ReadingError) -> JSONValue {
    var parser = JSONParser(bytes)
    parser.at = place
    let value = try parser.value(depth: 1, keep: true)
    place = parser.at
    return value
  }

  private mutating func whole(wanted: [String]?) throws(ReadingError) -> JSONValue {
    skipSpace()
    let value = try value(depth: 0, keep: true, wanted: wanted)
    skipSpace()
    guard at == bytes.count else { throw failure("the end") }
    return value
  }

  private mutating func value(
    depth: Int, keep: Bool, wanted: [String]? = nil
  ) throws(ReadingError) -> JSONValue {
    guard at < bytes.count else { throw failure("a value") }
    switch bytes[at] {
    case 34:
      let text = try string(keep: keep)
      return keep ? .string(text) : .other
    case 123: return try object(depth: depth + 1, keep: keep, wanted: wanted)
    case 91: return try array(depth: depth + 1, keep: keep)
    case 45, 48...57: return try number(keep: keep)
    default:
      guard take("true") || take("false") || take("null") else { throw failure("a value") }
      return .other
    }
  }

  private mutating func object(
    depth: Int, keep: Bool, wanted: [String]?
  ) throws(ReadingError) -> JSONValue {
    guard depth <= Self.deepest else { throw .tooDeep(limit: Self.deepest) }
    var members: [JSONValue.Member] = []
    at += 1
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard at < bytes.count, bytes[at] == 34 else { throw failure("a key") }
      let key = try string(keep: keep)
      skipSpace()
      guard take(":") else { throw failure("a colon") }
      skipSpace()
      let kept = keep && wanted?.contains(key) != false
      let value = try value(depth: depth, keep: kept)
      if kept { members.append(.init(key: key, value: value)) }
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("a comma or }") }
    return .object(members)
  }

  private mutating func array(depth: Int, keep: Bool) throws(ReadingError) -> JSONValue {
    guard depth <= Self.deepest else { throw .tooDeep(limit: Self.deepest) }
    var values: [JSONValue] = []
    at += 1
    skipSpace()
    if take("]") { return .array(values) }
    repeat {
      skipSpace()
      let value = try value(depth: depth, keep: keep)
      if keep { values.append(value) }
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("a comma or ]") }
    return .array(values)
  }

  private mutating func number(keep: Bool) throws(ReadingError) -> JSONValue {
    let start = at
    while at < bytes.count, bytes[at].isASCIIDigit || isNumberMark(bytes[at]) { at += 1 }
    guard bytes[at - 1].isASCIIDigit else { throw failure("a digit") }
    guard keep else { return .other }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private func isNumberMark(_ byte: UInt8) -> Bool {
    byte == 43 || byte == 45 || byte == 46 || byte | 32 == 101
  }

  /// The string that begins at the quotation mark here; empty where it is not to be kept.
  private mutating func string(keep: Bool) throws(ReadingError) -> String {
    at += 1
    let start = at
    var escapes = false
    at = JSONScan.plainEnd(in: bytes, from: at)
    while at < bytes.count, bytes[at] == 92 {
      escapes = true
      at = JSONScan.plainEnd(in: bytes, from: at + 2)
    }
    guard at < bytes.count else {
      at = bytes.count
      throw failure("a quotation mark")
    }
    let end = at
    at += 1
    guard escapes else { return keep ? String(decoding: bytes[start..<end], as: UTF8.self) : "" }
    var places: [Int] = []
    if let place = JSONUnescaper.find(in: bytes, start..<end, places: &places) {
      throw .badJSON(expected: "an escape", offset: place)
    }
    guard keep else { return "" }
    var map: SourceMap?
    return JSONUnescaper.text(of: bytes, start..<end, places: places[...], map: &map)
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at].isASCIISpace { at += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] != word.utf8Start[offset] {
      return false
    }
    at += word.utf8CodeUnitCount
    return true
  }

  private func failure(_ expected: String) -> ReadingError {
    .badJSON(expected: expected, offset: at)
  }
}
