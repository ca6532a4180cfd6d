/// Letters and digits of ASCII, eight bytes at a time.
enum ASCIIRun {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes, the first the lowest.
  @inline(__always)
  static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(
        fromByteOffset: place, as: UInt64.self))
  }

  /// How many of eight bytes, from the first on, are letters and digits.
  @inline(__always)
  static func count(_ bytes: UInt64) -> Int {
    (~alphanumeric(bytes) & tops).trailingZeroBitCount &>> 3
  }

  /// Small letters of the letters among letters and digits: only letters have the bit of 0x40.
  @inline(__always)
  static func folded(_ bytes: UInt64) -> UInt64 { bytes | (bytes & (ones &* 0x40)) &>> 1 }

  /// The top bit of each byte that is a letter or a digit.
  @inline(__always)
  private static func alphanumeric(_ bytes: UInt64) -> UInt64 {
    let ascii = ~bytes & tops
    let low = bytes & ~tops
    // Adding lifts the top bit of bytes from a bound on; no byte carries into the next, as all are below 128.
    let folded = low | ones &* 0x20
    let fromA = folded &+ ones &* (0x80 - 0x61)
    let beyondZ = folded &+ ones &* (0x80 - 0x7B)
    let from0 = low &+ ones &* (0x80 - 0x30)
    let beyond9 = low &+ ones &* (0x80 - 0x3A)
    return (fromA & ~beyondZ | from0 & ~beyond9) & ascii
  }
}
