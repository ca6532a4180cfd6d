/// Telling what a file holds from its first bytes.
enum FormatSniffing {
  /// How many bytes are looked at.
  static let length = 65_536

  /// The name of a kind of file that is not text, or `nil`.
  static func binaryKind(of head: [UInt8]) -> String? {
    for (magic, kind) in magics where head.starts(with: magic) { return kind }
    return head.contains(0) ? "it has NUL bytes" : nil
  }

  /// The format that the bytes show, whatever the name; `named` decides where two are possible.
  ///
  /// `nil` where nothing shows: prose, with or without marks.
  static func format(of head: [UInt8], named: InputFormat?) -> InputFormat? {
    let start = firstByte(of: head, from: 0)
    guard start < head.count else { return nil }
    switch head[start] {
    case UInt8(ascii: "<"): return looksLikeHTML(head, from: start) ? .html : nil
    case UInt8(ascii: "{"):
      let inside = firstByte(of: head, from: start + 1)
      guard inside < head.count, head[inside] == UInt8(ascii: "\"") || head[inside] == 125
      else { return nil }
      return objectFormat(head, from: start, named: named)
    case UInt8(ascii: "["):
      let inside = firstByte(of: head, from: start + 1)
      guard inside < head.count, head[inside] == UInt8(ascii: "{") || head[inside] == 93
      else { return nil }
      return named == .jsonl ? .jsonl : .json
    default: return nil
    }
  }

  /// JSON lines if the first object ends with its line and another begins after it.
  private static func objectFormat(
    _ head: [UInt8], from start: Int, named: InputFormat?
  ) -> InputFormat {
    if named == .jsonl { return .jsonl }
    var depth = 0
    var inString = false
    var escaped = false
    for index in start..<head.count {
      let byte = head[index]
      if inString {
        if escaped {
          escaped = false
        } else if byte == 92 {
          escaped = true
        } else if byte == 34 {
          inString = false
        }
        continue
      }
      switch byte {
      case 34: inString = true
      case 123, 91: depth += 1
      case 125, 93:
        depth -= 1
        guard depth <= 0 else { continue }
        let next = firstByte(of: head, from: index + 1)
        return next < head.count && head[next] == 123 ? .jsonl : named ?? .json
      case 10 where depth > 0: return .json
      default: break
      }
    }
    // The first record is larger than what is looked at: a stream of lines unless a name differs.
    return named ?? .jsonl
  }

  private static func looksLikeHTML(_ head: [UInt8], from start: Int) -> Bool {
    var at = start
    while at < head.count, head[at] == 60 {
      if starts(head, at, "<!--") || starts(head, at, "<?xml") {
        let end = head[at...].firstIndex(of: 62) ?? head.count
        at = firstByte(of: head, from: end + 1)
        while at < head.count, head[at] != 60 { at += 1 }
        continue
      }
      return ["<!doctype html", "<html", "<head", "<body"].contains { starts(head, at, $0) }
    }
    return false
  }

  private static func starts(_ head: [UInt8], _ at: Int, _ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= head.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where head[at + offset].lowercasedASCII != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func firstByte(of head: [UInt8], from start: Int) -> Int {
    var at = start
    while at < head.count, head[at].isASCIISpace { at += 1 }
    return at
  }

  private static let magics: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "PNG image"), ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF8".utf8), "GIF image"), (Array("%PDF-".utf8), "PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "zip archive or office document"),
    ([0x50, 0x4B, 0x05, 0x06], "zip archive"), ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
    ([0x1F, 0x8B], "gzip data inside gzip data"), (Array("BZh".utf8), "bzip2 data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive"),
    (Array("SQLite format 3".utf8), "SQLite database"),
    ([0xD0, 0xCF, 0x11, 0xE0], "office document"), (Array("{\\rtf".utf8), "RTF document"),
    (Array("RIFF".utf8), "RIFF media"), ([0x00, 0x61, 0x73, 0x6D], "WebAssembly program"),
  ]
}

extension UInt8 {
  /// The small letter of a capital ASCII letter, else the byte itself.
  var lowercasedASCII: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isASCIISpace: Bool { self == 32 || (self >= 9 && self <= 13) }
  /// An ASCII letter.
  var isASCIILetter: Bool { (self | 32) >= 97 && (self | 32) <= 122 }
  /// An ASCII digit.
  var isASCIIDigit: Bool { self >= 48 && self <= 57 }
}
