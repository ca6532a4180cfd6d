/// A word of ASCII letters, digits and accented letters of Latin-1, folded without being stored.
struct AccentedWord {
  /// The stable hash of the folded letters.
  private(set) var hash: UInt64 = 0
  /// Where the word's letters end in the text.
  private(set) var end: Int
  private var letters: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var count = 0

  /// Longer words are left to the tokenizer.
  private static let longest = 24

  /// The word at a place; `nil` where there is none, or one that is too long or nears the end of what is read.
  @inline(__always)
  init?(at place: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) {
    end = place
    while end < limit {
      let byte = bytes[end]
      if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
        add(byte | (byte & 0x40) &>> 1)
        end &+= 1
      } else if byte == 0xC3, bytes[end &+ 1] & 0xC0 == 0x80 {
        let folded = Self.latin1[Int(bytes[end &+ 1] & 0x3F)]
        if folded == 0 { break }
        add(UInt8(truncatingIfNeeded: folded))
        if folded >> 8 != 0 { add(UInt8(truncatingIfNeeded: folded >> 8)) }
        end &+= 2
      } else {
        break
      }
      if count > Self.longest - 2 { return nil }
    }
    if count == 0 || end >= limit { return nil }
    hash = made()
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    let bits = UInt64(byte) &<< UInt64(truncatingIfNeeded: (count & 7) &* 8)
    switch count &>> 3 {
    case 0: letters.0 |= bits
    case 1: letters.1 |= bits
    default: letters.2 |= bits
    }
    count &+= 1
  }

  /// As `StableHash.hash` of the same bytes.
  @inline(__always)
  private func made() -> UInt64 {
    var state = StableHash.first ^ UInt64(truncatingIfNeeded: count)
    var rest = letters.0
    if count >= 8 {
      state = StableHash.mix(state ^ letters.0, StableHash.second)
      rest = letters.1
    }
    if count >= 16 {
      state = StableHash.mix(state ^ letters.1, StableHash.second)
      rest = letters.2
    }
    return StableHash.mix(state ^ rest, StableHash.second)
  }

  /// The one or two letters that U+00C0 to U+00FF fold to; 0 for what is no letter.
  private static let latin1: [UInt16] = (0xC0...0xFF as ClosedRange<UInt32>).map { value in
    guard case .latin(let first, let second, _) = CharacterClass(Unicode.Scalar(value)!) else {
      return 0
    }
    return UInt16(first) | UInt16(second) << 8
  }
}
