/// A word of ASCII letters, digits and accented letters of Latin-1, folded without being stored.
struct AccentedWord {
  /// The stable hash of the folded letters.
  private(set) var hash: UInt64 = 0
  /// Where the word's letters end in the text.
  private(set) var end: Int
  /// The folded letters, eight in each: those that are full, and the one that is not.
  private var full: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var pending: UInt64 = 0
  private var count = 0

  /// Longer words are left to the tokenizer.
  private static let longest = 22

  /// The word at a place; `nil` where there is none, or one that is too long or nears the end of what is read.
  ///
  /// - Parameter limit: at least twelve bytes before the end of the text, as loads of eight look ahead.
  @inline(__always)
  init?(at place: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) {
    end = place
    while end < limit {
      let next = ASCIIRun.load(bytes, end)
      let run = ASCIIRun.count(next)
      if run > 0 {
        let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- run &* 8)
        add(ASCIIRun.folded(next) & mask, run)
        end &+= run
      } else if bytes[end] == 0xC3, bytes[end &+ 1] & 0xC0 == 0x80 {
        let folded = Self.latin1[Int(bytes[end &+ 1] & 0x3F)]
        if folded == 0 { break }
        add(UInt64(folded), folded >> 8 == 0 ? 1 : 2)
        end &+= 2
      } else {
        break
      }
      if count > Self.longest { return nil }
    }
    if count == 0 || end >= limit { return nil }
    hash = made()
  }

  /// Adds up to eight letters, the first the lowest.
  @inline(__always)
  private mutating func add(_ letters: UInt64, _ added: Int) {
    let filled = count & 7
    pending |= letters &<< UInt64(truncatingIfNeeded: filled &* 8)
    if filled &+ added >= 8 {
      switch count &>> 3 {
      case 0: full.0 = pending
      case 1: full.1 = pending
      default: full.2 = pending
      }
      // Eight letters that began a word of eight leave none over.
      pending = filled == 0 ? 0 : letters &>> UInt64(truncatingIfNeeded: 64 &- filled &* 8)
    }
    count &+= added
  }

  /// As `StableHash.hash` of the same bytes.
  @inline(__always)
  private func made() -> UInt64 {
    var state = StableHash.first ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 { state = StableHash.mix(state ^ full.0, StableHash.second) }
    if count >= 16 { state = StableHash.mix(state ^ full.1, StableHash.second) }
    return StableHash.mix(state ^ pending, StableHash.second)
  }

  /// The one or two letters that U+00C0 to U+00FF fold to; 0 for what is no letter.
  private static let latin1: [UInt16] = (0xC0...0xFF as ClosedRange<UInt32>).map { value in
    guard case .latin(let first, let second, _) = CharacterClass(Unicode.Scalar(value)!) else {
      return 0
    }
    return UInt16(first) | UInt16(second) << 8
  }
}
