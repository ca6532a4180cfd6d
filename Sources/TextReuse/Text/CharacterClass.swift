/// What a character beyond ASCII is to the tokenizer.
enum CharacterClass {
  /// A Latin letter, folded to one or two ASCII letters (the second 0 where there is none).
  case latin(UInt8, UInt8, isUpper: Bool)
  /// A letter of another alphabet.
  case letter
  /// A decimal digit.
  case digit(UInt8)
  /// A combining mark that a reader may leave out, such as an accent or a vowel point: dropped.
  case mark
  /// A combining mark that spells, such as the vowel signs of India's scripts: kept in its word.
  case sign
  /// A character that a reader cannot see: dropped and reported.
  case invisible(CharacterOddity.Kind)
  /// A permitted place to hyphenate: dropped, and nothing odd.
  case softHyphen
  /// A typographic apostrophe or a closing single quotation mark.
  case apostrophe
  /// A character of a script that is written without spaces: a word of its own.
  case ideograph
  /// A character of katakana, which makes words of several.
  case katakana
  /// A mark that voices the kana before it: full where it may combine.
  case voicing(half: Bool)
  /// Everything else: it separates words.
  case other

  /// The class of a scalar.
  ///
  /// - Complexity: O(1); Unicode's property tables are asked only beyond Latin and punctuation.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAD: self = .softHyphen
    case 0xAA: self = .latin(0x61, 0, isUpper: false)
    case 0xBA: self = .latin(0x6F, 0, isUpper: false)
    case 0x80..<0xC0, 0xD7, 0xF7: self = .other
    case 0xC0..<0x250: self = Self.latin(CharacterFolding.latin, scalar.value &- 0xC0, scalar)
    case 0x300..<0x370: self = .mark
    case 0x1E00..<0x1F00:
      self = Self.latin(CharacterFolding.latinAdditional, scalar.value &- 0x1E00, scalar)
    case 0x2000..<0x2070: self = Self.punctuation(scalar.value)
    case 0x2BC: self = .apostrophe
    case 0xFEFF, 0x180E, 0x115F, 0x1160, 0x3164, 0xFFA0: self = .invisible(.invisible)
    case 0xFE00..<0xFE10, 0xE0100..<0xE01F0: self = .invisible(.invisible)
    case 0xE0000..<0xE0080: self = .invisible(.invisible)
    case 0xFB00..<0xFB07: self = Self.ligature(scalar.value)
    case 0xFF07: self = .apostrophe
    case 0xFF10..<0xFF1A: self = .digit(UInt8(truncatingIfNeeded: scalar.value &- 0xFF10))
    case 0xFF21..<0xFF3B: self = .latin(UInt8(scalar.value &- 0xFF21 &+ 0x61), 0, isUpper: true)
    case 0xFF41..<0xFF5B: self = .latin(UInt8(scalar.value &- 0xFF41 &+ 0x61), 0, isUpper: false)
    case 0x1D400..<0x1D800: self = Self.mathematical(scalar.value &- 0x1D400)
    default: self = Self.unspaced(scalar.value) ?? Self.byProperties(scalar)
    }
  }

  private static func latin(
    _ table: StaticString, _ offset: UInt32, _ scalar: Unicode.Scalar
  ) -> CharacterClass {
    let first = table.utf8Start[Int(offset) * 2]
    let second = table.utf8Start[Int(offset) * 2 + 1]
    if first == 0x5F { return .other }
    if first == 0x3F { return .letter }
    return .latin(first, second == 0x5F ? 0 : second, isUpper: isUpper(scalar))
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    // Latin-1 has its capitals apart; the blocks behind it pair them, mostly at even places.
    scalar.value < 0xDF ? true : scalar.value < 0x100 ? false : scalar.properties.isUppercase
  }

  private static func ligature(_ value: UInt32) -> CharacterClass {
    // The three-letter ligatures lose their last letter: two letters are what a place holds.
    switch value {
    case 0xFB00, 0xFB03, 0xFB04: .latin(0x66, 0x66, isUpper: false)
    case 0xFB01: .latin(0x66, 0x69, isUpper: false)
    case 0xFB02: .latin(0x66, 0x6C, isUpper: false)
    default: .latin(0x73, 0x74, isUpper: false)
    }
  }

  private static func mathematical(_ offset: UInt32) -> CharacterClass {
    let byte = CharacterFolding.mathematical.utf8Start[Int(offset)]
    if byte == 0x3F { return .other }
    return byte < 0x3A ? .digit(byte &- 0x30) : .latin(byte, 0, isUpper: false)
  }

  private static func punctuation(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x2032: .apostrophe
    case 0x200B...0x200D, 0x2060...0x2064: .invisible(.invisible)
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .invisible(.bidirectional)
    default: .other
    }
  }

  /// The classes that scripts without spaces have by Unicode's rules for words (UAX #29): katakana makes
  /// runs; hiragana, Han and the letters of south-east Asia stand alone, each with its marks.
  private static func unspaced(_ value: UInt32) -> CharacterClass? {
    if value < 0x0E01 { return nil }
    switch value {
    case 0x3099, 0xFF9E: return .voicing(half: false)
    case 0x309A, 0xFF9F: return .voicing(half: true)
    case 0x3031..<0x3036, 0x309B, 0x309C, 0x30A0..<0x30FB, 0x30FC..<0x3100, 0x31F0..<0x3200,
      0x32D0..<0x32FF, 0x3300..<0x3358, 0xFF66..<0xFF9E, 0x1AFF0..<0x1B001, 0x1B120..<0x1B123,
      0x1B155, 0x1B164..<0x1B168:
      return .katakana
    case 0x3005..<0x3008, 0x3041..<0x3097, 0x309D..<0x30A0, 0x3400..<0x4DC0, 0x4E00..<0xA000,
      0xF900..<0xFB00, 0x1B001..<0x1B120, 0x1B132, 0x1B150..<0x1B153, 0x20000..<0x33480:
      return .ideograph
    default: return isSouthEastAsian(value) ? .ideograph : nil
    }
  }

  /// Letters of Thai, Lao, Burmese, Khmer, Tai Le, New Tai Lue, Tai Tham, Tai Viet, and Burmese's extensions
  /// (the line-breaking class SA); their marks and digits are told by their properties.
  private static func isSouthEastAsian(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01..<0x0E31, 0x0E32..<0x0E34, 0x0E40..<0x0E47, 0x0E81..<0x0EB1, 0x0EB2..<0x0EB4,
      0x0EBD, 0x0EC0..<0x0EC7, 0x0EDC..<0x0EE0, 0x1000..<0x102B, 0x103F, 0x1050..<0x1056,
      0x105A..<0x105E, 0x1061, 0x1065, 0x1066, 0x106E..<0x1071, 0x1075..<0x1082, 0x108E,
      0x1780..<0x17B4, 0x17D7, 0x17DC, 0x1950..<0x19AC, 0x19B0..<0x19CA, 0x1A20..<0x1A55,
      0xA9E0..<0xA9E5, 0xA9E6..<0xA9F0, 0xA9FA..<0xA9FF, 0xAA60..<0xAA77, 0xAA7A,
      0xAA7E..<0xAAB0, 0xAAB1, 0xAAB5, 0xAAB6, 0xAAB9..<0xAABE, 0xAAC0, 0xAAC2, 0xAADB..<0xAADE:
      return true
    default: return false
    }
  }

  /// Whether a mark may be left out: accents, the points of Hebrew, Arabic and Syriac, and what goes
  /// around symbols. Elsewhere marks spell.
  private static func isOptional(_ value: UInt32) -> Bool {
    value < 0x0900 || (0x1AB0..<0x1B00).contains(value) || (0x1DC0..<0x1E00).contains(value)
      || (0x20D0..<0x2100).contains(value) || (0xFE20..<0xFE30).contains(value)
      || (0x302A..<0x3030).contains(value)
  }

  private static func byProperties(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      .letter
    case .nonspacingMark, .enclosingMark, .spacingMark: isOptional(scalar.value) ? .mark : .sign
    case .decimalNumber: .digit(UInt8(scalar.properties.numericValue ?? 0))
    default: .other
    }
  }
}
