internal import Foundation

/// The encoding of a page that has no byte order mark.
enum HTMLEncoding {
  /// How far a declaration is looked for; the standard says 1024, but pages have it later.
  private static let prefix = 8192

  /// The page as text: by its declaration, else as `TextDecoding` finds.
  ///
  /// - Parameter transport: the encoding that came with the page from elsewhere; it counts first.
  static func decode(_ bytes: [UInt8], transport: String? = nil) throws(ReadingError) -> String {
    guard let label = transport?.lowercased() ?? declared(in: bytes) else {
      return try TextDecoding.decode(bytes)
    }
    switch label {
    // A page that can be read cannot be in UTF-16 without a mark; the standard says UTF-8 too.
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be":
      return try TextDecoding.decode(bytes)
    case "windows-1252", "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii", "cp1252",
      "x-cp1252", "l1", "iso_8859-1", "iso-8859-15":
      // Many pages say so and are UTF-8 all the same.
      let isUTF8 = bytes.withUnsafeBytes { UTF8Coding.firstInvalid(in: $0) == nil }
      if isUTF8 || bytes.contains(0) { return try TextDecoding.decode(bytes) }
      let text = TextDecoding.windows1252(bytes)
      return label == "iso-8859-15" ? text.replacingOccurrences(of: "\u{A4}", with: "€") : text
    default:
      guard !bytes.contains(0) else { return try TextDecoding.decode(bytes) }
      // Bytes that are none of the encoding declared belie it.
      guard let text = Charset.decode(bytes, from: label) else {
        if Charset.isKnown(label) { return try TextDecoding.decode(bytes) }
        throw .charset(label)
      }
      return text
    }
  }

  /// What `<meta charset=...>` or its older form says, in small letters.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(prefix).map(\.lowercasedASCII)
    var tokens = HTMLTokens(head)
    while let token = tokens.next() {
      guard case .start("meta", let attributes) = token else { continue }
      func value(_ name: String) -> String? {
        attributes.first { $0.name == name }
          .map { String(decoding: head[$0.value], as: UTF8.self) }
      }
      if let label = value("charset") { return trimmed(label) }
      if value("http-equiv") == "content-type", let content = value("content"),
        let range = content.range(of: "charset=")
      {
        return trimmed(String(content[range.upperBound...].prefix { $0 != ";" }))
      }
    }
    return nil
  }

  private static func trimmed(_ label: String) -> String? {
    let name = label.filter { !" \t\r\n\"'".contains($0) }
    return name.isEmpty || name.utf8.count > 40 ? nil : name
  }
}
