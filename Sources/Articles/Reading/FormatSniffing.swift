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
  ///
  /// - Parameter textKeys: the names that a table's column of texts may have.
  static func format(
    of head: [UInt8], named: InputFormat?, textKeys: [String] = ArticleField.text.keys
  ) -> InputFormat? {
    if starts(head, 0, "warc/") { return .warc }
    if starts(head, 0, "from "), looksLikeMail(head) { return .mbox }
    let start = firstByte(of: head, from: 0)
    guard start < head.count else { return nil }
    switch head[start] {
    case UInt8(ascii: "<"): return markupFormat(head, from: start, named: named)
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
    default: return looksLikeTable(head, named: named, textKeys) ? .csv : nil
    }
  }

  /// Whether the first bytes are the header of a tar archive: its magic, at its place.
  static func isTar(_ head: [UInt8]) -> Bool {
    head.count >= 512 && head[257..<262].elementsEqual("ustar".utf8)
  }

  /// A line `From ` and then headers: prose may begin with that word too.
  private static func looksLikeMail(_ head: [UInt8]) -> Bool {
    guard let end = head.firstIndex(of: 10), head[..<end].contains(58) else { return false }
    let next = head[(end + 1)...].prefix { $0 != 10 }
    guard let colon = next.firstIndex(of: 58) else { return false }
    return colon > next.startIndex
      && next[..<colon].allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 45 }
  }

  /// A first line whose cells are names, one of them that of the text. Prose has no such line.
  private static func looksLikeTable(
    _ head: [UInt8], named: InputFormat?, _ textKeys: [String]
  ) -> Bool {
    guard named == nil, let end = head.firstIndex(of: 10) else { return false }
    let separator = TableRows.separator(in: head)
    let cells = head[..<end].split(separator: separator, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != 34 && $0 != 13 }, as: UTF8.self)
    }
    guard cells.count > 1, cells.allSatisfy({ $0.utf8.count <= 40 }) else { return false }
    return cells.contains { cell in textKeys.contains { $0.lowercased() == cell.lowercased() } }
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

  /// Tells pages from the kinds of XML that hold articles, by the first element.
  private static func markupFormat(
    _ head: [UInt8], from start: Int, named: InputFormat?
  ) -> InputFormat? {
    var at = start
    var isXML = false
    while at < head.count, head[at] == 60 {
      if starts(head, at, "<!doctype html") { return .html }
      guard starts(head, at, "<!") || starts(head, at, "<?") else { break }
      if starts(head, at, "<?xml") { isXML = true }
      at = declarationEnd(head, at)
      while at < head.count, head[at] != 60 { at += 1 }
    }
    guard at < head.count else { return isXML ? .xml : nil }
    let name = head[(at + 1)...].prefix {
      !$0.isASCIISpace && $0 != 62 && $0 != 47 && $0 != 58
    }
    let afterName = at + 1 + name.count
    // Behind a colon, the name proper; a prefix says nothing.
    let local =
      afterName < head.count && head[afterName] == 58
      ? head[(afterName + 1)...].prefix { !$0.isASCIISpace && $0 != 62 && $0 != 47 } : name
    let root = String(decoding: local, as: UTF8.self)
    if ["html", "head", "body"].contains(root.lowercased()) { return .html }
    if XMLFormat(root: root) != nil { return .xml }
    // XML of a kind that is not read is named as that, unless it is called something else.
    return isXML && (named == nil || named == .xml) ? .xml : nil
  }

  /// The place behind a comment, a declaration with its brackets, or an instruction.
  private static func declarationEnd(_ head: [UInt8], _ start: Int) -> Int {
    if starts(head, start, "<!--") {
      var at = start + 4
      while at + 2 < head.count, !(head[at] == 45 && head[at + 1] == 45 && head[at + 2] == 62) {
        at += 1
      }
      return min(head.count, at + 3)
    }
    var inBrackets = false
    var at = start
    while at < head.count {
      if head[at] == 91 { inBrackets = true }
      if head[at] == 93 { inBrackets = false }
      if head[at] == 62, !inBrackets { return at + 1 }
      at += 1
    }
    return head.count
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
    ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
    (Array("BZh".utf8), "bzip2 data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
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
