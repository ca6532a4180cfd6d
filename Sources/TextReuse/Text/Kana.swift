/// Kana as the tokenizer folds them: in full width, each voiced kana as one character.
enum Kana {
  /// U+FF66 to U+FF9D in full width, in order.
  private static let full: [UInt32] = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      .unicodeScalars.map(\.value))

  /// A katakana of half width in full width; any other scalar as it is.
  static func fullWidth(_ value: UInt32) -> UInt32 {
    (0xFF66..<0xFF9E).contains(value) ? full[Int(value - 0xFF66)] : value
  }

  /// A kana and the mark that voices it as one character; `nil` where there is none.
  ///
  /// - Parameter half: whether the mark is the small circle, which makes *p* of *h*.
  static func voiced(_ value: UInt32, half: Bool) -> Unicode.Scalar? {
    // Katakana stand as hiragana do, 0x60 further on.
    let hiragana = (0x30A1..<0x30FF).contains(value) ? value - 0x60 : value
    switch hiragana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return Unicode.Scalar(value + (half ? 2 : 1))
    case _ where half: return nil
    case 0x304B...0x3061 where hiragana % 2 == 1: return Unicode.Scalar(value + 1)
    case 0x3064, 0x3066, 0x3068, 0x309D: return Unicode.Scalar(value + 1)
    case 0x3046: return Unicode.Scalar(value + 0x4E)
    case 0x308F...0x3092 where value > 0x30A0: return Unicode.Scalar(value + 8)
    default: return nil
    }
  }
}
