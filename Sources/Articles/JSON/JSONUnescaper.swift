internal import TextReuse

/// The inside of a JSON string with its escapes resolved.
///
/// The bytes are UTF-8 and the range lies between two quotation marks.
enum JSONUnescaper {
  /// Finds the escapes of a string; the offset of a backslash that begins none, else `nil`.
  ///
  /// - Parameter places: the offset of every escape is added to it.
  static func find(
    in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, places: inout [Int]
  ) -> Int? {
    var at = range.lowerBound
    while let place = JSONScan.backslash(in: bytes, at..<range.upperBound) {
      guard let (_, length) = scalar(in: bytes, place..<range.upperBound) else { return place }
      places.append(place)
      at = place + length
    }
    return nil
  }

  /// The text. A surrogate without its other half becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - places: where its escapes are, as `find` found them.
  ///   - map: where it is one, the place of every byte of the text is added to it.
  static func text(
    of bytes: UnsafeRawBufferPointer, _ range: Range<Int>, places: ArraySlice<Int>,
    map: inout SourceMap?
  ) -> String {
    map?.reserve(2 * places.count + 1)
    // Escapes are never shorter than what they stand for.
    return withUnsafeTemporaryAllocation(byteCount: range.count, alignment: 1) { buffer in
      let count = write(bytes, range, places, into: buffer, map: &map)
      return String(knownUTF8: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Writes the text; the number of its bytes.
  private static func write(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ places: ArraySlice<Int>,
    into buffer: UnsafeMutableRawBufferPointer, map: inout SourceMap?
  ) -> Int {
    guard let from = bytes.baseAddress, let to = buffer.baseAddress else { return 0 }
    var count = 0
    var at = range.lowerBound
    func copy(until end: Int) {
      (to + count).copyMemory(from: from + at, byteCount: end - at)
      map?.copy(end - at, from: at)
      count += end - at
    }
    for place in places {
      copy(until: place)
      at = place
      guard let (scalar, length) = scalar(in: bytes, place..<range.upperBound) else { break }
      at = place + length
      if scalar.value < 0x80 {
        buffer[count] = UInt8(scalar.value)
        map?.convert(1, from: place..<at)
        count += 1
      } else {
        let units = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        for (offset, unit) in units.enumerated() { buffer[count + offset] = unit }
        map?.convert(units.count, from: place..<at)
        count += units.count
      }
    }
    copy(until: range.upperBound)
    return count
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
