internal import Foundation

/// Words of headers in other encodings than ASCII: `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  /// A header's text with its encoded words resolved; what is none stays as it is.
  static func decode(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var lastWasEncoded = false
    while let start = rest.range(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let (word, end) = word(rest[start.upperBound...]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        lastWasEncoded = false
        continue
      }
      // The space between two encoded words is there only to part them.
      if !(lastWasEncoded && before.allSatisfy({ $0 == " " })) { result += before }
      result += word
      rest = rest[end...]
      lastWasEncoded = true
    }
    return result + rest
  }

  /// The word whose name of an encoding begins here, and where it ends.
  private static func word(_ text: Substring) -> (String, String.Index)? {
    let parts = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].hasPrefix("="), parts[1].utf8.count == 1 else { return nil }
    let bytes: [UInt8]
    switch parts[1].lowercased() {
    case "b": bytes = TransferEncoding.base64(Array(parts[2].utf8)[...])
    case "q":
      bytes = TransferEncoding.quotedPrintable(
        parts[2].utf8.map { $0 == 95 ? 32 : $0 }[...], soft: false)
    default: return nil
    }
    // A language may stand behind the name, with a star.
    let charset = String(parts[0].prefix { $0 != "*" })
    guard let decoded = Charset.decode(bytes, from: charset) else { return nil }
    return (decoded, text.index(after: parts[3].startIndex))
  }
}
