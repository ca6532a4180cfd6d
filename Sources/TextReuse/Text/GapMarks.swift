/// What stands between two tokens: the punctuation and breaks that annotations go by.
struct GapMarks: OptionSet, Sendable, Hashable {
  var rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(bit: UInt32) { rawValue = 1 << bit }

  static let space = GapMarks(bit: 0)
  /// One line break or more.
  static let newline = GapMarks(bit: 1)
  /// An empty line, or a paragraph separator.
  static let blankLine = GapMarks(bit: 2)
  /// A point.
  static let point = GapMarks(bit: 3)
  /// An exclamation or question mark, or an ellipsis.
  static let exclamation = GapMarks(bit: 4)
  static let comma = GapMarks(bit: 5)
  static let colon = GapMarks(bit: 6)
  static let semicolon = GapMarks(bit: 7)
  /// A dash, or a hyphen with space on a side.
  static let dash = GapMarks(bit: 8)
  /// A hyphen that joins.
  static let hyphen = GapMarks(bit: 9)
  static let opensBracket = GapMarks(bit: 10)
  static let closesBracket = GapMarks(bit: 11)
  /// A quotation mark, or an apostrophe outside a word.
  static let quote = GapMarks(bit: 12)
  static let ampersand = GapMarks(bit: 13)
  static let slash = GapMarks(bit: 14)
  static let percent = GapMarks(bit: 15)
  static let dollar = GapMarks(bit: 16)
  static let pound = GapMarks(bit: 17)
  static let euro = GapMarks(bit: 18)
  static let copyright = GapMarks(bit: 19)
  /// Anything else.
  static let other = GapMarks(bit: 20)

  /// What no fixed phrase runs over.
  static let breaks: GapMarks = [.point, .exclamation, .opensBracket, .closesBracket, .blankLine]
  static let terminal: GapMarks = [.point, .exclamation]
  static let currency: GapMarks = [.dollar, .pound, .euro]
  /// What may stand between two words of one name.
  static let insideName: GapMarks = [.space, .newline, .hyphen, .ampersand, .slash]
}

/// One quotation mark, as its neighbours let it be read.
struct QuoteMark {
  enum Family: UInt8 { case double, angle, single }

  /// The token that the gap with the mark stands before; the count of tokens behind the last.
  var token: Int
  var family: Family
  var canOpen: Bool
  var canClose: Bool
  /// A letter before and a space behind: as well the apostrophe of a plural.
  var isWeak: Bool
  /// Whether a line break stands between the token before and the mark.
  var isBehindBreak: Bool
}

/// Reads one gap.
struct GapScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Reads the gap `from..<to` before a token, and appends its quotation marks.
  func scan(
    _ from: Int, _ to: Int, before token: Int, _ quotes: inout [QuoteMark]
  ) -> GapMarks {
    var marks: GapMarks = []
    var position = from
    var newlines = 0
    while position < to {
      let byte = bytes[position]
      var length = 1
      switch byte {
      case 0x20, 0x09, 0x0D: marks.insert(.space)
      case 0x0A:
        newlines &+= 1
        marks.insert([.space, .newline])
      case 0x2E: marks.insert(.point)
      case 0x21, 0x3F: marks.insert(.exclamation)
      case 0x2C: marks.insert(.comma)
      case 0x3A: marks.insert(.colon)
      case 0x3B: marks.insert(.semicolon)
      case 0x28, 0x5B: marks.insert(.opensBracket)
      case 0x29, 0x5D: marks.insert(.closesBracket)
      case 0x26: marks.insert(.ampersand)
      case 0x2F: marks.insert(.slash)
      case 0x25: marks.insert(.percent)
      case 0x24: marks.insert(.dollar)
      case 0x2D: marks.insert(isDash(position) ? .dash : .hyphen)
      case 0x22, 0x27, 0x60:
        let isPair = byte != 0x22 && byteAt(position &+ 1) == byte
        length = isPair ? 2 : 1
        let family: QuoteMark.Family = byte == 0x22 || isPair ? .double : .single
        quotes.append(mark(position, length, family, byte == 0x60 ? true : nil, token, newlines))
        marks.insert(.quote)
      case 0xC2, 0xE2:
        length = scanScalar(position, token, &marks, &quotes, &newlines)
      default: marks.insert(.other)
      }
      position &+= length
    }
    if newlines > 1 { marks.insert(.blankLine) }
    return marks
  }

  /// Reads a scalar that begins with C2 or E2, where most typographic signs live.
  private func scanScalar(
    _ position: Int, _ token: Int, _ marks: inout GapMarks, _ quotes: inout [QuoteMark],
    _ newlines: inout Int
  ) -> Int {
    let second = byteAt(position &+ 1)
    if bytes[position] == 0xC2 {
      switch second {
      case 0xA0: marks.insert(.space)
      case 0xA3: marks.insert(.pound)
      case 0xA9: marks.insert(.copyright)
      case 0xAB, 0xBB:
        quotes.append(mark(position, 2, .angle, second == 0xAB, token, newlines))
        marks.insert(.quote)
      default: marks.insert(.other)
      }
      return 2
    }
    let third = byteAt(position &+ 2)
    switch (second, third) {
    case (0x80, 0x90...0x91): marks.insert(.hyphen)
    case (0x80, 0x92...0x95): marks.insert(.dash)
    case (0x80, 0x98), (0x80, 0x9A), (0x80, 0x9B):
      quotes.append(mark(position, 3, .single, true, token, newlines))
      marks.insert(.quote)
    case (0x80, 0x99):
      quotes.append(mark(position, 3, .single, false, token, newlines))
      marks.insert(.quote)
    case (0x80, 0x9C), (0x80, 0x9E), (0x80, 0x9F):
      quotes.append(mark(position, 3, .double, true, token, newlines))
      marks.insert(.quote)
    case (0x80, 0x9D):
      quotes.append(mark(position, 3, .double, false, token, newlines))
      marks.insert(.quote)
    case (0x80, 0xA6): marks.insert(.exclamation)
    case (0x80, 0xA8):
      newlines &+= 1
      marks.insert([.space, .newline])
    case (0x80, 0xA9):
      newlines &+= 2
      marks.insert([.space, .newline])
    case (0x82, 0xAC): marks.insert(.euro)
    case (0x80, 0x80...0x8A), (0x80, 0xAF): marks.insert(.space)
    default: marks.insert(.other)
    }
    return 3
  }

  private func byteAt(_ position: Int) -> UInt8 {
    position >= 0 && position < bytes.count ? bytes[position] : 0
  }

  private func isDash(_ position: Int) -> Bool {
    let before = byteAt(position &- 1)
    let after = byteAt(position &+ 1)
    return before <= 0x20 || after <= 0x20 || before == 0x2D || after == 0x2D || before == 0x29
  }

  /// The mark at a place; `opens` is what its form says: opening, closing, or `nil` for either.
  private func mark(
    _ position: Int, _ length: Int, _ family: QuoteMark.Family, _ opens: Bool?, _ token: Int,
    _ newlines: Int
  ) -> QuoteMark {
    let before = Side(byteAt(position &- 1))
    let after = Side(byteAt(position &+ length))
    var canOpen = before != .word && after != .space
    // Behind a comma or a point it may close even where the space is missing.
    var canClose = before != .space && (after != .word || before == .stop)
    // The form decides where the neighbours do not: in "„Ja“" the mark that opens elsewhere closes.
    if let opens, canOpen == canClose {
      canOpen = opens
      canClose = !opens
    } else if family == .double, canOpen == canClose {
      canOpen = true
      canClose = true
    } else if family == .single, canOpen == canClose {
      canOpen = false
      canClose = before == .sign || before == .stop
    }
    // 6" is a measure, and '90s a decade.
    if before == .digit, family != .single, opens == nil { canOpen = false }
    if after == .digit, family == .single { canOpen = false }
    let isWeak = before == .word && after == .space && byteAt(position &- 1) | 0x20 == 0x73
    return QuoteMark(
      token: token, family: family, canOpen: canOpen, canClose: canClose, isWeak: isWeak,
      isBehindBreak: newlines > 0)
  }

  /// What stands on one side of a quotation mark.
  private enum Side {
    case space, word, digit, stop, sign

    init(_ byte: UInt8) {
      switch byte {
      case 0x21, 0x2C, 0x2E, 0x3F: self = .stop
      case 0...0x20, 0x28, 0x5B: self = .space
      case 0x30...0x39: self = .digit
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: self = .word
      default: self = .sign
      }
    }
  }
}
