internal import Foundation

/// The search for the end of a run of plain characters in a JSON string, eight bytes at a
/// time.
enum JSONScan {
  /// The offset of the next quotation mark or backslash from `start` on; the count where none is.
  static func plainEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var at = start
    while at + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let found =
        zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      // Only bytes above the first zero can be marked wrongly, so the first is right.
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < bytes.count, bytes[at] != 34, bytes[at] != 92 { at += 1 }
    return min(at, bytes.count)
  }

  /// The offset of the quotation mark that ends the string whose inside begins at `start`; `nil` where it
  /// does not end.
  ///
  /// A quotation mark behind an odd number of backslashes is part of the string.
  static func stringEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = start
    while at < bytes.count, let found = memchr(base + at, 34, bytes.count - at) {
      let end = UnsafeRawPointer(found) - base
      var first = end
      while first > start, bytes[first - 1] == 92 { first -= 1 }
      if (end - first) % 2 == 0 { return end }
      at = end + 1
    }
    return nil
  }

  /// The offset of the first backslash in a range.
  static func backslash(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    guard let base = bytes.baseAddress, !range.isEmpty,
      let found = memchr(base + range.lowerBound, 92, range.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
