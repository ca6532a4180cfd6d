/// The search for the end of a run of plain characters in a JSON string, eight bytes at a time.
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

  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
