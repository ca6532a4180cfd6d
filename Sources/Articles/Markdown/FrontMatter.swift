/// The keys and values between two `---` lines at the beginning of a Markdown file.
struct FrontMatter {
  private(set) var values: [String: String] = [:]
  /// What follows it; the whole text where there is none.
  private(set) var body: Substring

  /// Reads a file's text. A block without its closing line is part of the body.
  init(_ text: String) {
    body = text[...]
    var lines = MarkdownLines(text[...])
    guard let first = lines.next(), Self.isRule(first) else { return }
    var found: [String: String] = [:]
    while let line = lines.next() {
      if Self.isRule(line) || line.utf8.elementsEqual("...".utf8) {
        values = found
        body = lines.rest
        return
      }
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = Self.bare(line[..<colon]).lowercased()
      let value = Self.bare(line[line.utf8.index(after: colon)...])
      if !value.isEmpty, found[key] == nil { found[key] = value }
    }
  }

  private static func isRule(_ line: Substring) -> Bool {
    bare(line) == "---"
  }

  /// A value without spaces and one pair of quotation marks around it.
  private static func bare(_ text: Substring) -> String {
    var bytes = trim(text.utf8[...])
    if let quote = bytes.first, quote == 34 || quote == 39, bytes.count > 1, bytes.last == quote {
      bytes = bytes.dropFirst().dropLast()
    }
    return String(Substring(bytes))
  }

  private static func trim(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    var bytes = bytes.drop { $0.isASCIISpace }
    while let last = bytes.last, last.isASCIISpace { bytes.removeLast() }
    return bytes
  }
}

/// The lines of a text, without their ends.
struct MarkdownLines: Sequence, IteratorProtocol {
  /// What has not been given yet.
  private(set) var rest: Substring
  private var atEnd = false

  init(_ text: Substring) { rest = text }

  mutating func next() -> Substring? {
    guard !atEnd else { return nil }
    let bytes = rest.utf8
    guard let end = bytes.firstIndex(of: 10) else {
      atEnd = true
      defer { rest = rest[rest.endIndex...] }
      return rest
    }
    var line = bytes[..<end]
    if line.last == 13 { line.removeLast() }
    rest = Substring(bytes[bytes.index(after: end)...])
    return Substring(line)
  }
}
