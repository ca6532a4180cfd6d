/// Collects paragraphs, each run of spaces in them as one, with a blank line between them.
struct ParagraphWriter {
  private var output = ""
  private var paragraph = ""
  private var pendingSpace = false

  /// Adds text to the paragraph; where it begins or ends with a space, so does what is added.
  mutating func append(_ text: String) {
    var bytes = text.utf8[...]
    while !bytes.isEmpty {
      let rest = bytes.drop { $0.isASCIISpace }
      if rest.startIndex != bytes.startIndex { pendingSpace = true }
      let end = rest.firstIndex { $0.isASCIISpace } ?? rest.endIndex
      if end != rest.startIndex {
        if pendingSpace, !paragraph.isEmpty, paragraph.utf8.last != 10 { paragraph += " " }
        pendingSpace = false
        paragraph += Substring(rest[..<end])
      }
      bytes = rest[end...]
    }
  }

  /// A space, should more text follow in the paragraph.
  mutating func space() { pendingSpace = true }

  /// Ends a line; the second in a row ends the paragraph.
  mutating func endLine() {
    pendingSpace = false
    if paragraph.utf8.last == 10 { endParagraph() } else if !paragraph.isEmpty { paragraph += "\n" }
  }

  /// Ends the paragraph, if there is one.
  mutating func endParagraph() {
    pendingSpace = false
    while paragraph.utf8.last == 10 { paragraph.unicodeScalars.removeLast() }
    guard !paragraph.isEmpty else { return }
    if !output.isEmpty { output += "\n\n" }
    output += paragraph
    paragraph = ""
  }

  /// All paragraphs.
  mutating func finish() -> String {
    endParagraph()
    return output
  }
}
