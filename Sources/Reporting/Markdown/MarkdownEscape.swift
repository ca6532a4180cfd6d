/// How text is written in Markdown so that it stays text (CommonMark and GitHub's tables).
///
/// Every character that can begin markup inside a line is escaped; those that act only where a line
/// begins are escaped by `paragraph` alone.
enum MarkdownEscape {
  /// The text on one line, made visible and escaped.
  static func text(_ text: String) -> String {
    var escaped: [UInt8] = []
    let bytes = Array(VisibleText.line(text).utf8)
    for (index, byte) in bytes.enumerated() {
      if acts(byte) || opensAddress(bytes, index) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The text where a line or a list item begins: it cannot open a list, a rule or a heading there.
  static func paragraph(_ text: String) -> String {
    let escaped = self.text(text)
    let start = escaped.drop { $0 == " " }
    let digits = start.prefix { $0.isASCII && $0.isNumber }
    let mark = start.dropFirst(digits.count).first
    switch mark {
    case "-", "+", "=": return digits.isEmpty ? "\\" + start : String(start)
    case ".", ")": return digits + "\\" + start.dropFirst(digits.count)
    default: return String(start)
    }
  }

  private static func acts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether the byte is the one that makes an address a link by itself: `http://` and `www.`.
  private static func opensAddress(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ":"): index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "."):
      index >= 3 && bytes[index - 3..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: false
    }
  }
}
