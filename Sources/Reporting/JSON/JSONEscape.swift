/// How the characters that cannot stand as they are in a JSON string are written.
enum JSONEscape {
  /// The escape of `scalar`, or `nil` where it may stand as it is.
  ///
  /// JSON itself asks only for quotation marks, backslashes and the characters below U+0020. The
  /// others can make a terminal, a browser or an editor show something else than what is there.
  static func escape(of scalar: Unicode.Scalar, markup: Bool) -> String? {
    switch scalar.value {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0x26, 0x3C, 0x3E: markup ? hexadecimal(scalar.value) : nil
    case 0x20...0x7E: nil
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      hexadecimal(scalar.value)
    default: nil
    }
  }

  /// Whether an ASCII character stands as it is, markup aside.
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
