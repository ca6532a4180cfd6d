internal import TextReuse

/// The inside of a JSON string with its escapes resolved.
///
/// The bytes are UTF-8 and the range lies between two quotation marks.
enum JSONUnescaper {
  /// The text, written once; `nil` where an escape is none. A surrogate without its other half
  /// becomes U+FFFD.
  ///
  /// - Parameter map: where it is one, the place of every byte of the text is added to it.
  static func text(
    of bytes: UnsafeRawBufferPointer, _ range: Range<Int>, map: inout SourceMap?
  ) -> String? {
    // Escapes are never shorter than what they stand for.
    withUnsafeTemporaryAllocation(byteCount: range.count, alignment: 1) { buffer in
      guard let count = write(bytes, range, into: buffer, map: &map) else { return nil }
      return String(knownUTF8: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// What a string has of escapes.
  enum Escapes: Equatable {
    case none
    case some
    /// A backslash at an offset begins no escape.
    case broken(Int)
  }

  /// Looks through the escapes of a string.
  static func escapes(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Escapes {
    var at = range.lowerBound
    while let place = JSONScan.backslash(in: bytes, at..<range.upperBound) {
      guard let (_, length) = scalar(in: bytes, place..<range.upperBound)
      else { return .broken(place) }
      at = place + length
    }
    return at == range.lowerBound ? .none : .some
  }

  /// Writes the text; the number of its bytes, `nil` where an escape is none.
  private static func write(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>,
    into buffer: UnsafeMutableRawBufferPointer, map: inout SourceMap?
  ) -> Int? {
    guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return 0 }
    var count = 0
    var at = range.lowerBound
    while true {
      let end = JSONScan.backslash(in: bytes, at..<range.upperBound) ?? range.upperBound
      (to + count).copyMemory(from: from + at, byteCount: end - at)
      map?.copy(end - at, from: at)
      count += end - at
      guard end < range.upperBound else { return count }
      guard let (scalar, length) = scalar(in: bytes, end..<range.upperBound) else { return nil }
      at = end + length
      if scalar.value < 0x80 {
        buffer[count] = UInt8(scalar.value)
        map?.convert(1, from: end..<at)
        count += 1
      } else {
        let units = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        for (offset, unit) in units.enumerated() { buffer[count + offset] = unit }
        map?.convert(units.count, from: end..<at)
        count += units.count
      }
    }
  }

  /// What the escape that begins at a backslash stands for, and its number of bytes; `nil` where it
  /// is none.
  private static func scalar(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> (Unicode.Scalar, Int)? {
    let at = range.lowerBound
    guard range.count > 1 else { return nil }
    switch bytes[at + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard let unit = unit(in: bytes, range) else { return nil }
      if UTF16.isLeadSurrogate(unit), let low = self.unit(in: bytes, at + 6..<range.upperBound),
        UTF16.isTrailSurrogate(low)
      {
        let pair = UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF)
        return (Unicode.Scalar(0x10000 + pair) ?? "\u{FFFD}", 12)
      }
      return (Unicode.Scalar(unit) ?? "\u{FFFD}", 6)
    default: return nil
    }
  }

  /// The number that `\uXXXX` at the start of a range writes; `nil` where there is none.
  private static func unit(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt16? {
    let start = range.lowerBound
    guard range.count >= 6, bytes[start] == 92, bytes[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for place in start + 2..<start + 6 {
      let byte = bytes[place]
      switch byte {
      case 48...57: value = value << 4 | UInt16(byte - 48)
      case 65...70, 97...102: value = value << 4 | UInt16((byte | 32) - 87)
      default: return nil
      }
    }
    return value
  }
}
