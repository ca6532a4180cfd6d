/// The inside of a JSON string with its escapes resolved.
struct JSONUnescaper {
  private let bytes: UnsafeRawBufferPointer
  private let range: Range<Int>
  private var at: Int
  private var output: [UInt8] = []

  /// The range lies within the bytes and between two quotation marks.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    at = range.lowerBound
  }

  /// The text; a surrogate without its other half becomes U+FFFD.
  mutating func text() throws(ReadingError) -> String {
    output.reserveCapacity(range.count)
    while at < range.upperBound {
      let start = at
      while at < range.upperBound, bytes[at] != 92 { at += 1 }
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<at]))
      if at < range.upperBound { try escape() }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func escape() throws(ReadingError) {
    guard at + 1 < range.upperBound else { throw failure() }
    let letter = bytes[at + 1]
    if letter == UInt8(ascii: "u") { return try hexadecimal() }
    switch letter {
    case 34, 47, 92: output.append(letter)
    case UInt8(ascii: "b"): output.append(8)
    case UInt8(ascii: "f"): output.append(12)
    case UInt8(ascii: "n"): output.append(10)
    case UInt8(ascii: "r"): output.append(13)
    case UInt8(ascii: "t"): output.append(9)
    default: throw failure()
    }
    at += 2
  }

  private mutating func hexadecimal() throws(ReadingError) {
    guard let unit = unit(at: at) else { throw failure() }
    at += 6
    var scalar = unit
    if (0xD800..<0xDC00).contains(unit), let low = self.unit(at: at),
      (0xDC00..<0xE000).contains(low)
    {
      scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      at += 6
    }
    UTF8Coding.append(scalar, to: &output)
  }

  /// The number that `\uXXXX` at an offset writes; `nil` where there is none.
  private func unit(at start: Int) -> UInt32? {
    guard start + 6 <= range.upperBound, bytes[start] == 92,
      bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start + 2..<start + 6] {
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70, 97...102: value = value << 4 | UInt32((byte | 32) - 87)
      default: return nil
      }
    }
    return value
  }

  private func failure() -> ReadingError { .badJSON(expected: "an escape", offset: at) }
}
