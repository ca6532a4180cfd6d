/// How many columns of a terminal a text takes, and how to make it take fewer.
enum DisplayWidth {
  /// The columns that `text` takes: 2 for wide East Asian characters and emoji, 0 for marks that
  /// stand on another character, 1 for all else.
  ///
  /// The text must have been made visible before: control characters are not counted.
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for character in text { width += of(character) }
    return width
  }

  /// The columns that one character takes.
  static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    return character.unicodeScalars.map(of).max() ?? 0
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// The blocks that Unicode's East Asian Width calls wide or full-width (UAX #11), by block.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Which end of a text that does not fit is kept.
  enum Kept { case start, end }

  /// The text in at most `width` columns, with … where something is left out.
  static func fit(_ text: String, _ width: Int, keeping kept: Kept = .start) -> String {
    if of(text) <= width { return text }
    if width <= 1 { return String(repeating: "…", count: max(0, width)) }
    switch kept {
    case .start: return prefix(text, width - 1) + "…"
    case .end: return "…" + String(prefix(String(text.reversed()), width - 1).reversed())
    }
  }

  /// As many whole characters from the start as fit.
  static func prefix(_ text: some StringProtocol, _ width: Int) -> String {
    var left = width
    var kept = ""
    for character in text {
      left -= of(character)
      if left < 0 { break }
      kept.append(character)
    }
    return kept
  }

  /// The text with blanks after it, or before it, up to `width` columns; cut where it is longer.
  static func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let text = fit(text, width)
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blanks + text : text + blanks
  }
}
