/// Cuts text into folded words in one pass over its bytes.
///
/// A word is a run of letters and digits. An apostrophe between letters belongs to it and is dropped,
/// a possessive *'s* is dropped with it, and so are a comma between digits and everything invisible; a point
/// between digits stays. Of scripts written without spaces, katakana makes words of several characters, and
/// a character of any other is a word of its own, as Unicode has it (UAX #29).
public struct Tokenizer: Sendable {
  /// A tokenizer.
  public init() {}

  /// The words of a text.
  ///
  /// - Complexity: O(*n*) in bytes. ASCII takes a table look-up a byte, the rest a decoded scalar.
  public func tokenize(_ text: String) -> TokenizedText {
    tokenize(bytes: Array(text.utf8))
  }

  /// The words of a text given as UTF-8. Ill-formed bytes separate words.
  ///
  /// - Precondition: fewer than 4 GiB.
  public func tokenize(bytes: [UInt8]) -> TokenizedText {
    precondition(bytes.count < Int(UInt32.max), "a text of 4 GiB or more has no 32-bit offsets")
    var run = TokenizerRun(bytes: bytes)
    bytes.withUnsafeBufferPointer { run.scan($0) }
    return run.text
  }
}

/// Tokenizes one short stretch after another with buffers that are kept, for whoever asks for hashes alone.
struct WordHasher {
  private var run = TokenizerRun(bytes: [])

  /// Hands on the hashes of a stretch's words, in their order.
  @inline(__always)
  mutating func forEach(_ stretch: UnsafeBufferPointer<UInt8>, _ each: (UInt64) -> Void) {
    run.restart()
    run.scan(stretch)
    for hash in run.text.hashes { each(hash) }
  }
}

/// The classes of ASCII bytes.
private enum ByteClass {
  static let other: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 3
  static let beyond: UInt8 = 4

  static let table: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x61...0x7A: lower
    case 0x41...0x5A: upper
    case 0x30...0x39: digit
    case 0x80...0xFF: beyond
    default: other
    }
  }
}

/// The state of one pass: the text so far and the word that is being read.
private struct TokenizerRun {
  var text: TokenizedText
  /// Where the current word began in the original, and in `folded`; no word while `isOpen` is false.
  var isOpen = false
  var start = 0
  var end = 0
  var foldedStart = 0
  var marks: TokenMarks = []
  var capitals = 0
  var letters = 0
  var foreign = 0
  var foreignPlaces: [(folded: Int, byte: Int, length: Int, scalar: UInt32)] = []
  /// The folded length at the last apostrophe of the word, to drop a possessive; -1 without one.
  var apostrophe = -1

  init(bytes: [UInt8]) {
    text = TokenizedText(bytes: bytes)
    let words = bytes.count / 6 + 8
    text.starts.reserveCapacity(words)
    text.ends.reserveCapacity(words)
    text.foldedEnds.reserveCapacity(words)
    text.hashes.reserveCapacity(words)
    text.marks.reserveCapacity(words)
    text.folded.reserveCapacity(bytes.count)
  }

  /// Forgets the text, and keeps its buffers.
  mutating func restart() {
    text.starts.removeAll(keepingCapacity: true)
    text.ends.removeAll(keepingCapacity: true)
    text.foldedEnds.removeAll(keepingCapacity: true)
    text.hashes.removeAll(keepingCapacity: true)
    text.marks.removeAll(keepingCapacity: true)
    text.folded.removeAll(keepingCapacity: true)
    text.oddities.removeAll(keepingCapacity: true)
  }

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    ByteClass.table.withUnsafeBufferPointer { table in
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        switch table[Int(byte)] {
        case ByteClass.lower:
          open(position)
          // A run of small letters is most of any text.
          var next = position
          repeat {
            text.folded.append(bytes[next])
            next &+= 1
          } while next < bytes.count && table[Int(bytes[next])] == ByteClass.lower
          letters &+= next &- position
          position = next
          end = next
        case ByteClass.upper:
          open(position)
          if text.folded.count == foldedStart { marks.insert(.capitalised) }
          text.folded.append(byte | 0x20)
          letters &+= 1
          capitals &+= 1
          position &+= 1
          end = position
        case ByteClass.digit:
          open(position)
          text.folded.append(byte)
          marks.insert(.numeric)
          position &+= 1
          end = position
        case ByteClass.other:
          if isOpen, joins(byte, at: position, in: bytes) {
            if byte == 0x27 {
              apostrophe = text.folded.count
            } else if byte == 0x2E {
              text.folded.append(byte)
            }
          } else {
            close()
          }
          position &+= 1
        default:
          position = scanScalar(at: position, in: bytes)
        }
      }
    }
    close()
  }

  /// Whether an ASCII sign inside a word belongs to it: `'` between letters, `.` and `,` between digits.
  @inline(__always)
  private func joins(_ byte: UInt8, at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard position &+ 1 < bytes.count, end == position else { return false }
    let next = bytes[position &+ 1]
    let last = bytes[position &- 1]
    switch byte {
    case 0x27: return isWordByte(next) && letters > 0
    case 0x2C:
      // A comma joins groups of three digits, not the figures of a list.
      return isDigit(last) && isDigit(next) && position &+ 3 < bytes.count
        && isDigit(bytes[position &+ 2]) && isDigit(bytes[position &+ 3])
    case 0x2E: return isDigit(last) && isDigit(next)
    default: return false
    }
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 }

  @inline(__always)
  private mutating func open(_ position: Int) {
    guard !isOpen else { return }
    isOpen = true
    start = position
    foldedStart = text.folded.count
  }

  private mutating func close() {
    guard isOpen else { return }
    isOpen = false
    if foreign > 0 { foldLookAlikes() }
    // "mayor's" is the word "mayor"; "don't" is the word "dont".
    if apostrophe == text.folded.count &- 1, text.folded[apostrophe] == 0x73,
      apostrophe > foldedStart
    {
      text.folded.removeLast()
    }
    if capitals > 1, capitals == letters { marks.insert(.allCapitals) }
    if text.folded.count > foldedStart {
      let from = foldedStart
      let to = text.folded.count
      let hash = text.folded.withUnsafeBufferPointer { StableHash.hash($0, from: from, to: to) }
      text.starts.append(UInt32(truncatingIfNeeded: start))
      text.ends.append(UInt32(truncatingIfNeeded: end))
      text.foldedEnds.append(UInt32(truncatingIfNeeded: to))
      text.hashes.append(hash)
      text.marks.append(marks)
    }
    marks = []
    capitals = 0
    letters = 0
    foreign = 0
    apostrophe = -1
    if !foreignPlaces.isEmpty { foreignPlaces.removeAll(keepingCapacity: true) }
  }
}

// MARK: - Beyond ASCII

extension TokenizerRun {
  /// Reads one scalar beyond ASCII and returns where the next begins.
  private mutating func scanScalar(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (scalar, length) = UTF8Decoding.scalar(at: position, in: bytes)
    let next = position &+ length
    switch CharacterClass(scalar) {
    case .latin(let first, let second, let isUpper):
      open(position)
      if isUpper {
        if text.folded.count == foldedStart { marks.insert(.capitalised) }
        capitals &+= 1
      }
      letters &+= 1
      text.folded.append(first)
      if second != 0 { text.folded.append(second) }
      end = next
    case .letter:
      open(position)
      appendForeign(scalar, at: position, length: length)
      end = next
    case .digit(let value):
      open(position)
      text.folded.append(0x30 &+ value)
      marks.insert(.numeric)
      end = next
    case .mark:
      if isOpen { end = next }
    case .invisible(let kind):
      note(kind, position..<next)
      if isOpen { marks.insert(.hidden) }
    case .softHyphen:
      break
    case .apostrophe:
      if isOpen, letters > 0, end == position, next < bytes.count, isWordByte(bytes[next]) {
        apostrophe = text.folded.count
      } else {
        close()
      }
    case .sign:
      if isOpen {
        append(scalar)
        end = next
      }
    case .voicing:
      if isOpen { end = next }
    case .ideograph: return scanUnspaced(from: position, in: bytes, isRun: false)
    case .katakana: return scanUnspaced(from: position, in: bytes, isRun: true)
    case .other:
      close()
    }
    // An apostrophe or an invisible character does not end the word, so the next byte still joins it.
    if isOpen, end == position { end = next }
    return next
  }

  /// Reads a run of katakana, or one other character of a script without spaces, and the marks on it
  /// as one word; returns where the next begins.
  private mutating func scanUnspaced(
    from position: Int, in bytes: UnsafeBufferPointer<UInt8>, isRun: Bool
  ) -> Int {
    close()
    open(position)
    defer { close() }
    var last: UInt32 = 0
    var at = position
    while at < bytes.count, bytes[at] >= 0x80 {
      let (scalar, length) = UTF8Decoding.scalar(at: at, in: bytes)
      switch CharacterClass(scalar) {
      case .katakana where isRun || at == position, .ideograph where at == position:
        last = Kana.fullWidth(scalar.value)
        append(Unicode.Scalar(last) ?? scalar)
      case .voicing(let isHalf):
        if let voiced = Kana.voiced(last, half: isHalf) {
          // Kana have three bytes each, voiced or not.
          text.folded.removeLast(3)
          append(voiced)
        }
        last = 0
      case .sign: append(scalar)
      case .mark, .softHyphen: break
      case .invisible(let kind):
        note(kind, at..<at + length)
        marks.insert(.hidden)
      default: return at
      }
      at &+= length
      end = at
    }
    return at
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for unit in UTF8.encode(scalar)! { text.folded.append(unit) }
  }

  private mutating func appendForeign(_ scalar: Unicode.Scalar, at position: Int, length: Int) {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    if lower != scalar {
      if text.folded.count == foldedStart { marks.insert(.capitalised) }
      capitals &+= 1
    }
    foreignPlaces.append((text.folded.count, position, length, lower.value))
    foreign &+= 1
    letters &+= 1
    append(lower)
  }

  /// Rewrites look-alikes in a word that also has Latin letters, and notes them.
  private mutating func foldLookAlikes() {
    guard foreign < letters,
      foreignPlaces.allSatisfy({ CharacterFolding.lookAlike($0.scalar) != nil })
    else { return }
    var rewritten: [UInt8] = []
    var copied = foldedStart
    for place in foreignPlaces {
      rewritten += text.folded[copied..<place.folded]
      rewritten.append(CharacterFolding.lookAlike(place.scalar)!)
      copied = place.folded + UTF8.encode(Unicode.Scalar(place.scalar)!)!.count
      note(.lookAlike, place.byte..<place.byte + place.length)
    }
    rewritten += text.folded[copied...]
    text.folded.replaceSubrange(foldedStart..., with: rewritten)
    apostrophe = -1
    marks.insert(.lookAlike)
  }

  /// Notes an oddity, as one with the oddity of the same kind that it continues.
  private mutating func note(_ kind: CharacterOddity.Kind, _ range: Range<Int>) {
    if let last = text.oddities.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      text.oddities[text.oddities.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      text.oddities.append(CharacterOddity(kind: kind, range: range))
    }
  }
}
