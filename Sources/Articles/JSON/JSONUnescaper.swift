internal import TextReuse

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

  /// Whether every escape is one.
  static func isValid(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let place = JSONScan.backslash(in: bytes, at..<range.upperBound) {
      guard place + 1 < range.upperBound else { return false }
      switch bytes[place + 1] {
      case 34, 47, 92, 98, 102, 110, 114, 116: at = place + 2
      case 117:
        let unescaper = JSONUnescaper(bytes, range)
        guard unescaper.unit(at: place) != nil else { return false }
        at = place + 6
      default: return false
      }
    }
    return true
  }

  /// The text between two quotation marks, written where the string keeps it; `nil` where an
  /// escape is none.
  static func text(of bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String? {
    var failed = false
    // Escapes are never shorter than what they stand for.
    let text = String(unsafeUninitializedCapacity: range.count) { buffer in
      var unescaper = JSONUnescaper(bytes, range)
      guard let count = unescaper.write(into: buffer) else {
        failed = true
        return 0
      }
      return count
    }
    return failed ? nil : text
  }

  /// Where the bytes of the text stand; `nil` where an escape is none.
  static func map(of bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> SourceMap? {
    var map = SourceMap()
    var unescaper = JSONUnescaper(bytes, range)
    while unescaper.at < range.upperBound {
      let start = unescaper.at
      let end = JSONScan.backslash(in: bytes, start..<range.upperBound) ?? range.upperBound
      map.copy(end - start, from: start)
      unescaper.at = end
      guard end < range.upperBound else { break }
      unescaper.output.removeAll(keepingCapacity: true)
      do { try unescaper.escape() } catch { return nil }
      map.convert(unescaper.output.count, from: end..<unescaper.at)
    }
    return map
  }

  /// Writes the text; the number of bytes, `nil` where an escape is none.
  private mutating func write(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var count = 0
    while at < range.upperBound {
      let end = JSONScan.backslash(in: bytes, at..<range.upperBound) ?? range.upperBound
      if end > at, let from = bytes.baseAddress, let to = buffer.baseAddress {
        UnsafeMutableRawPointer(to + count).copyMemory(from: from + at, byteCount: end - at)
        count += end - at
      }
      at = end
      guard at < range.upperBound else { break }
      output.removeAll(keepingCapacity: true)
      do { try escape() } catch { return nil }
      for byte in output {
        buffer[count] = byte
        count += 1
      }
    }
    return count
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
