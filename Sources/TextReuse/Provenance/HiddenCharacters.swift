/// Which invisible and look-alike characters are worth a reader's notice.
///
/// Not those that writing needs: a byte order mark at the very beginning, the selectors and joiners
/// of emoji, and the joiners of Arabic, Indic and other scripts.
enum HiddenCharacters {
  /// The oddities of a text without those that writing needs.
  ///
  /// - Complexity: O(1) for each oddity.
  static func suspicious(in text: TokenizedText) -> [CharacterOddity] {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.oddities.filter { $0.kind != .invisible || !isNeeded($0.range, bytes) }
    }
  }

  private static func isNeeded(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Three bytes are one character of the basic plane; a longer run hides something.
    guard range.count == 3, range.upperBound <= bytes.count else { return false }
    let (scalar, _) = UTF8Decoding.scalar(at: range.lowerBound, in: bytes)
    if scalar.value == 0xFEFF { return range.lowerBound == 0 }
    guard let before = scalarBefore(range.lowerBound, bytes) else { return false }
    switch scalar.value {
    case 0xFE00...0xFE0F:
      return before >= 0x2000 || [0x23, 0x2A].contains(before) || isDigit(before)
        || before == 0xA9 || before == 0xAE
    case 0x200C, 0x200D: return (0x600..<0x1900).contains(before) || before >= 0x2190
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func scalarBefore(
    _ position: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32? {
    var start = position - 1
    while start > 0, position - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? UTF8Decoding.scalar(at: start, in: bytes).scalar.value : nil
  }
}
