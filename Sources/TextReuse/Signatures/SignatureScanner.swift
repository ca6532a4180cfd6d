/// Makes the signature of a text straight from its bytes, where nothing else of the text is asked for.
///
/// Law: the signature is that of the shingles of `Tokenizer`'s words. Words of ASCII letters and digits, nearly
/// all of any English text, are folded and hashed eight bytes at a time and never stored; whatever else
/// stands in a word sends it, up to the next space, to the tokenizer.
public struct SignatureScanner {
  private var hasher = WordHasher()
  private var bins = SignatureBins()

  /// A scanner, to be used for one text after another, in one thread.
  public init() {}

  /// The signature of a text given as UTF-8.
  ///
  /// - Complexity: O(*n*) in bytes, without memory of its own.
  public mutating func signature(of bytes: UnsafeBufferPointer<UInt8>) -> Signature {
    bins.clear()
    bins.withBins { bins in
      var words = ShingleRing(bins: bins)
      Self.scan(bytes, &words, &hasher)
    }
    return bins.signature()
  }

  @inline(__always)
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout ShingleRing, _ hasher: inout WordHasher
  ) {
    // The last bytes are read by the tokenizer, as loads of eight would end beyond the text.
    let safe = bytes.count &- 12
    var place = 0
    while place < safe {
      let run = runLength(at: place, in: bytes, safe)
      let end = place &+ run
      if run > 0, end < safe {
        let next = wordEnd(at: end, in: bytes)
        if next > 0 {
          words.add(hash(bytes, from: place, count: run))
          place = next
          continue
        }
      } else if run == 0 {
        let sign = bytes[place] < 0x80 ? 1 : signLength(at: place, in: bytes)
        place &+= sign
        if sign > 0 { continue }
      }
      if let word = AccentedWord(at: place, in: bytes, before: safe) {
        let next = wordEnd(at: word.end, in: bytes)
        if next > 0 {
          words.add(word.hash)
          place = next
          continue
        }
      }
      var space = end
      while space < bytes.count, bytes[space] != 0x20 { space &+= 1 }
      readSlowly(place..<space, of: bytes, &words, &hasher)
      place = space
    }
    if place < bytes.count { readSlowly(place..<bytes.count, of: bytes, &words, &hasher) }
  }

  /// Where to go on behind a run of letters and digits that is a word by itself, or with a possessive *'s*; 0 where it
  /// may be but a part of one.
  @inline(__always)
  private static func wordEnd(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[end]
    if byte == 0x20 { return end &+ 1 }
    if byte == 0x27 { return possessiveEnd(of: end, at: end &+ 1, in: bytes) }
    if byte >= 0x80 {
      let sign = signLength(at: end, in: bytes)
      if sign > 0 { return end &+ sign }
      let isApostrophe = byte == 0xE2 && bytes[end &+ 1] == 0x80 && bytes[end &+ 2] == 0x99
      return isApostrophe ? possessiveEnd(of: end, at: end &+ 3, in: bytes) : 0
    }
    if byte == 0x2C || byte == 0x2E {
      return bytes[end &- 1] &- 0x30 < 10 && bytes[end &+ 1] &- 0x30 < 10 ? 0 : end &+ 1
    }
    return end &+ 1
  }

  /// The end of a possessive *s* that stands behind an apostrophe behind a letter and ends the word; else 0.
  @inline(__always)
  private static func possessiveEnd(
    of word: Int, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let behind = bytes[place &+ 1]
    let isPossessive =
      bytes[place] | 0x20 == 0x73 && bytes[word &- 1] >= 0x40 && behind < 0x30 && behind != 0x27
    return isPossessive ? place &+ 1 : 0
  }

  /// The length of a typographic sign that always ends a word: dashes, double quotation marks, the ellipsis, and the
  /// space that does not break; else 0.
  @inline(__always)
  private static func signLength(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if bytes[place] == 0xC2 { return bytes[place &+ 1] == 0xA0 ? 2 : 0 }
    guard bytes[place] == 0xE2, bytes[place &+ 1] == 0x80 else { return 0 }
    switch bytes[place &+ 2] {
    case 0x93, 0x94, 0x9C, 0x9D, 0xA6: return 3
    default: return 0
    }
  }

  /// Leaves a stretch to the tokenizer; it ends with the text or before a space, which ends any word.
  @inline(never)
  private static func readSlowly(
    _ stretch: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ words: inout ShingleRing,
    _ hasher: inout WordHasher
  ) {
    hasher.forEach(UnsafeBufferPointer(rebasing: bytes[stretch])) { words.add($0) }
  }
}

extension SignatureScanner {
  /// How many letters and digits of ASCII begin at a place; what lies behind `safe` is not looked at.
  @inline(__always)
  private static func runLength(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ safe: Int
  ) -> Int {
    var end = place
    while end < safe {
      let run = ASCIIRun.count(ASCIIRun.load(bytes, end))
      end &+= run
      if run < 8 { return end &- place }
    }
    return end &- place
  }

  /// The stable hash of a run's folded letters.
  @inline(__always)
  private static func hash(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, count: Int
  ) -> UInt64 {
    var state = StableHash.first ^ UInt64(truncatingIfNeeded: count)
    var place = start
    var left = count
    while left >= 8 {
      state = StableHash.mix(
        state ^ ASCIIRun.folded(ASCIIRun.load(bytes, place)), StableHash.second)
      place &+= 8
      left &-= 8
    }
    let mask = (1 as UInt64) &<< UInt64(truncatingIfNeeded: left &* 8) &- 1
    return StableHash.mix(
      state ^ (ASCIIRun.folded(ASCIIRun.load(bytes, place)) & mask), StableHash.second)
  }
}

/// Rolls word hashes into shingles, and drops these into the bins of a signature.
private struct ShingleRing {
  let bins: UnsafeMutableBufferPointer<UInt64>
  private var recent: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  private var rolling: UInt64 = 0
  private var count = 0

  init(bins: UnsafeMutableBufferPointer<UInt64>) { self.bins = bins }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    let base = Shingling.base
    rolling = (rolling &- recent.0 &* (base &* base &* base &* base)) &* base &+ word
    recent = (recent.1, recent.2, recent.3, recent.4, word)
    count &+= 1
    if count >= Fingerprints.width {
      SignatureBins.add(StableHash.mix(rolling ^ StableHash.first, StableHash.second), to: bins)
    }
  }
}
