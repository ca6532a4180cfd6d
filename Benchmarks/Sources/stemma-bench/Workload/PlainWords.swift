/// A text as the judge of planted workloads reads it: words are runs of letters, digits and low
/// lines, in small letters, with nothing of the tool's own reading.
struct PlainWords {
  /// A word.
  struct Word {
    /// A hash of its letters.
    var hash: UInt64
    /// A hash of its stem.
    var stem: UInt64
    /// Whether it only holds sentences together.
    var isCommon: Bool
    /// Whether it stands in quoted speech.
    var isQuoted: Bool
    /// Whether it is the first of a sentence.
    var opensSentence: Bool
  }

  /// The words in their order.
  private(set) var words: [Word] = []

  init(_ text: String) {
    var isQuoted = false
    var opens = true
    var letters: [UInt8] = []
    var stop = false
    words.reserveCapacity(text.utf8.count / 5)
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let byte = bytes[place]
        let length = Self.letter(at: place, in: bytes)
        if length > 0 {
          for unit in bytes[place..<place + length] {
            letters.append(unit &- 0x41 < 26 ? unit | 0x20 : unit)
          }
          place += length
          continue
        }
        place += 1
        if !letters.isEmpty {
          words.append(Self.word(letters, isQuoted, opens))
          letters.removeAll(keepingCapacity: true)
          opens = false
        }
        if byte == 0x22 { isQuoted.toggle() }
        if byte == 0x2E || byte == 0x21 || byte == 0x3F {
          stop = true
        } else if byte == 0x20 || byte == 0x0A {
          opens = opens || stop
          stop = false
        } else if byte != 0x22 {
          stop = false
        }
      }
      if !letters.isEmpty { words.append(Self.word(letters, isQuoted, opens)) }
    }
  }

  /// How many bytes the letter or digit at a place has; 0 for anything else, signs beyond ASCII among them.
  private static func letter(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[place]
    if byte < 0x80 {
      return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F ? 1 : 0
    }
    // Letters of two and three bytes begin at U+00C0; U+2000 to U+2FFF are signs.
    guard byte >= 0xC3, byte != 0xE2 else { return 0 }
    return min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, bytes.count - place)
  }

  private static func word(_ letters: [UInt8], _ isQuoted: Bool, _ opens: Bool) -> Word {
    let hash = Self.hash(letters[...])
    return Word(
      hash: hash, stem: stemHash(letters), isCommon: common.contains(hash), isQuoted: isQuoted,
      opensSentence: opens)
  }

  /// The hashes of all runs of *n* words.
  func shingles(_ width: Int) -> [UInt64] {
    guard words.count >= width else { return [] }
    return (0...words.count - width).map { start in
      words[start..<start + width].reduce(0) { Chance.mixed($0 &* 31 &+ $1.hash) }
    }
  }

  /// Unordered pairs of unlike stems of content words, each with the next three of its sentence.
  func contentPairs() -> [UInt64] {
    var pairs: [UInt64] = []
    var recent: [UInt64] = []
    for word in words {
      if word.opensSentence { recent.removeAll(keepingCapacity: true) }
      if word.isCommon || word.isQuoted { continue }
      for other in recent.suffix(3) where other != word.stem {
        let (low, high) = (min(other, word.stem), max(other, word.stem))
        pairs.append(Chance.mixed(low &* 31 &+ high))
      }
      recent.append(word.stem)
    }
    return pairs
  }

  private static func stemHash(_ letters: [UInt8]) -> UInt64 {
    for tail in tails
    where letters.count >= tail.count + 3 && letters.suffix(tail.count) == tail[...] {
      return hash(letters.dropLast(tail.count))
    }
    return hash(letters[...])
  }

  private static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
    Chance.mixed(letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  private static let tails = ["ings", "ing", "edly", "ied", "ies", "ed", "ly", "es", "s"].map {
    Array($0.utf8)
  }

  private static let common = Set(
    """
    a about after all also an and any are as at be because been before being between but by can could \
    did do does for from had has have he her him his how i if in into is it its just like may more most \
    mr ms new no not now of on one only or other our out over said say says she should so some than \
    that the their them then there these they this those through to two under up us was we were what \
    when which while who will with would year years you your
    """.split(separator: " ").map { hash(Array($0.utf8)[...]) })
}
