/// A JSON value, read without Foundation: for the weights, which the tool carries itself.
///
/// Texts may have no escapes and nesting is limited to eight levels: the weights need no more.
indirect enum PlainJSON: Equatable {
  case object([String: PlainJSON])
  case array([PlainJSON])
  case string(String)
  case numeral(Double)

  /// The value that a text holds.
  static func parse(_ text: String) throws(WeightsError) -> PlainJSON {
    var parser = Parser(bytes: Array(text.utf8))
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == parser.bytes.count else {
      throw .malformed(byte: parser.position)
    }
    return value
  }

  func value(_ key: String) throws(WeightsError) -> PlainJSON {
    guard case .object(let members) = self, let value = members[key] else { throw .missing(key) }
    return value
  }

  func text(_ key: String) throws(WeightsError) -> String {
    guard case .string(let text) = try value(key) else { throw .missing(key) }
    return text
  }

  func number(_ key: String) throws(WeightsError) -> Double {
    guard case .numeral(let number) = try value(key) else { throw .missing(key) }
    return number
  }

  func list(_ key: String) throws(WeightsError) -> [PlainJSON] {
    guard case .array(let items) = try value(key) else { throw .missing(key) }
    return items
  }

  func numbers(_ key: String) throws(WeightsError) -> [Double] { try value(key).numbers() }

  func numbers() throws(WeightsError) -> [Double] {
    guard case .array(let items) = self else { throw .missing("numbers") }
    var numbers: [Double] = []
    for item in items {
      guard case .numeral(let number) = item else { throw .missing("numbers") }
      numbers.append(number)
    }
    return numbers
  }
}

private struct Parser {
  let bytes: [UInt8]
  var position = 0

  mutating func value(depth: Int) throws(WeightsError) -> PlainJSON {
    skipBlanks()
    guard depth < 8, position < bytes.count else { throw .malformed(byte: position) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    default: return .numeral(try number())
    }
  }

  mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func object(_ depth: Int) throws(WeightsError) -> PlainJSON {
    position += 1
    var members: [String: PlainJSON] = [:]
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      let key = try string()
      guard take(":") else { throw .malformed(byte: position) }
      members[key] = try value(depth: depth + 1)
    } while take(",")
    guard take("}") else { throw .malformed(byte: position) }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(WeightsError) -> PlainJSON {
    position += 1
    var items: [PlainJSON] = []
    if take("]") { return .array(items) }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw .malformed(byte: position) }
    return .array(items)
  }

  private mutating func string() throws(WeightsError) -> String {
    guard take("\"") else { throw .malformed(byte: position) }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] != UInt8(ascii: "\\") else { throw .malformed(byte: position) }
      position += 1
    }
    guard position < bytes.count else { throw .malformed(byte: position) }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  private mutating func number() throws(WeightsError) -> Double {
    let start = position
    while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) { position += 1 }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)),
      number.isFinite
    else { throw .malformed(byte: start) }
    return number
  }
}
