/// What is known of a token beyond its letters.
public struct TokenMarks: OptionSet, Sendable, Hashable {
  /// The bits.
  public var rawValue: UInt8
  /// Marks from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Begins with a capital letter.
  public static let capitalised = TokenMarks(rawValue: 1)
  /// Has a digit.
  public static let numeric = TokenMarks(rawValue: 2)
  /// Had look-alike letters of another alphabet, now folded.
  public static let lookAlike = TokenMarks(rawValue: 4)
  /// Had invisible characters inside, now dropped.
  public static let hidden = TokenMarks(rawValue: 8)
  /// A word that only holds sentences together.
  public static let stop = TokenMarks(rawValue: 16)
  /// Stands inside a quotation.
  public static let quoted = TokenMarks(rawValue: 32)
  /// Stands in standing text.
  public static let standing = TokenMarks(rawValue: 64)
  /// All letters are capitals, and there are two or more.
  public static let allCapitals = TokenMarks(rawValue: 128)
}

/// A text as words: flat arrays with one place for each token, and the folded letters in one buffer.
///
/// Two texts that a reader takes for the same words have the same `folded` words whatever their
/// case, accents, typographic signs or invisible characters. Spans are in bytes of the original.
public struct TokenizedText: Sendable {
  /// The original text in UTF-8.
  public internal(set) var bytes: [UInt8]
  /// Where each token begins in `bytes`.
  public internal(set) var starts: [UInt32] = []
  /// Where each token ends in `bytes`.
  public internal(set) var ends: [UInt32] = []
  /// The folded words, one behind the other.
  public internal(set) var folded: [UInt8] = []
  /// Where each folded word ends in `folded`; it begins where the one before it ends.
  public internal(set) var foldedEnds: [UInt32] = []
  /// The stable hash of each folded word.
  public internal(set) var hashes: [UInt64] = []
  /// What else is known of each token.
  public internal(set) var marks: [TokenMarks] = []
  /// Where characters that a reader cannot see, or would take for others, stand in `bytes`.
  public internal(set) var oddities: [CharacterOddity] = []

  /// The number of tokens.
  public var count: Int { starts.count }

  /// The folded word of a token, for people and tests; hot loops use `folded` and `hashes`.
  public func word(_ token: Int) -> String {
    String(decoding: folded[foldedRange(token)], as: UTF8.self)
  }

  /// Where a token's folded word stands in `folded`.
  @inline(__always)
  public func foldedRange(_ token: Int) -> Range<Int> {
    (token == 0 ? 0 : Int(foldedEnds[token &- 1]))..<Int(foldedEnds[token])
  }

  /// The stretch of `bytes` from the beginning of the first to the end of the last token of a range,
  /// empty for an empty one.
  public func byteRange(_ tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else {
      let place = tokens.lowerBound < count ? Int(starts[tokens.lowerBound]) : bytes.count
      return place..<place
    }
    return Int(starts[tokens.lowerBound])..<Int(ends[last])
  }

  /// Tokens as they are printed, with what stands between them.
  func printed(_ tokens: Range<Int>) -> String {
    String(decoding: bytes[byteRange(tokens)], as: UTF8.self)
  }

  /// The tokens that begin inside a stretch of bytes.
  ///
  /// - Complexity: O(log *n*) in the number of tokens.
  public func tokens(in stretch: Range<Int>) -> Range<Int> {
    let lower = firstToken(from: stretch.lowerBound)
    return lower..<max(lower, firstToken(from: stretch.upperBound))
  }

  /// The first token that begins at or after a byte; `count` if none does.
  public func firstToken(from byte: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) / 2
      if Int(starts[middle]) < byte { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

/// A run of characters that hide something: invisible, direction-turning, or look-alike.
public struct CharacterOddity: Sendable, Equatable {
  /// What they are.
  public enum Kind: String, Sendable {
    /// Zero-width characters and variation selectors.
    case invisible = "invisible character"
    /// Characters that turn the direction of writing.
    case bidirectional = "bidirectional control"
    /// A letter of another alphabet inside a Latin word.
    case lookAlike = "look-alike letter"
    /// A C2PA provenance manifest embedded as invisible characters.
    case manifest = "embedded C2PA manifest"
  }

  /// What they are.
  public var kind: Kind
  /// Where they stand, in bytes of the text.
  public var range: Range<Int>
}
