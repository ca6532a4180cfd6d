/// Reads single scalars from UTF-8 that need not be well-formed.
enum UTF8Decoding {
  /// The scalar at a place and its length; U+FFFD of length 1 where the bytes are ill-formed.
  @inline(__always)
  static func scalar(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[position]
    let left = bytes.count &- position
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, left >= length else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F &>> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[position &+ offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value &<< 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}

/// Turns byte offsets of a text into counts of scalars, and into places of the file it is from.
package struct ScalarCounter {
  private let bytes: [UInt8]
  private let isASCII: Bool
  /// The scalars before each block of 256 bytes.
  private let blocks: [UInt32]
  private let place: SourcePlace?

  /// A counter over a text in UTF-8, which stands at a place of a file.
  ///
  /// - Complexity: O(*n*) in bytes; later look-ups O(1).
  package init(_ bytes: [UInt8], at place: SourcePlace? = nil) {
    self.bytes = bytes
    self.place = place
    var blocks: [UInt32] = []
    blocks.reserveCapacity(bytes.count / 256 + 1)
    var count: UInt32 = 0
    bytes.withUnsafeBufferPointer { buffer in
      var position = 0
      while position < buffer.count {
        blocks.append(count)
        let end = min(position &+ 256, buffer.count)
        while position < end {
          count &+= buffer[position] & 0xC0 == 0x80 ? 0 : 1
          position &+= 1
        }
      }
    }
    isASCII = Int(count) == bytes.count
    self.blocks = blocks
  }

  /// How many scalars begin before a byte offset.
  func scalars(before offset: Int) -> Int {
    if isASCII { return offset }
    guard offset < bytes.count else {
      return scalars(before: bytes.count - 1) + (bytes[bytes.count - 1] & 0xC0 == 0x80 ? 0 : 1)
    }
    var count = Int(blocks[offset / 256])
    for position in (offset & ~255)..<offset where bytes[position] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// A stretch of bytes as a span in both counts.
  package func span(_ range: Range<Int>) -> Span {
    let lower = scalars(before: range.lowerBound)
    return Span(
      utf8: range, scalars: lower..<max(lower, scalars(before: range.upperBound)),
      source: place?.span(of: range))
  }
}
