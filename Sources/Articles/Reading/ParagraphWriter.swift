internal import TextReuse

/// Collects paragraphs, each run of spaces in them as one, with a blank line between them.
struct ParagraphWriter {
  private var output = ""
  private var paragraph = ""
  private var pendingSpace = false
  private var outputMap: SourceMap?
  private var paragraphMap = SourceMap()

  /// - Parameter isMapped: whether it is kept where the text comes from.
  init(isMapped: Bool = false) {
    if isMapped { outputMap = SourceMap() }
  }

  /// Adds text to the paragraph; where it begins or ends with a space, so does what is added.
  ///
  /// - Parameter map: where the text comes from.
  mutating func append(_ text: String, _ map: SourceMap? = nil) {
    var bytes = text.utf8[...]
    while !bytes.isEmpty {
      let rest = bytes.drop { $0.isASCIISpace }
      if rest.startIndex != bytes.startIndex { pendingSpace = true }
      let end = rest.firstIndex { $0.isASCIISpace } ?? rest.endIndex
      if end != rest.startIndex {
        if pendingSpace, !paragraph.isEmpty, paragraph.utf8.last != 10 { add(" ") }
        pendingSpace = false
        paragraph += Substring(rest[..<end])
        if outputMap != nil {
          let start = text.utf8.distance(from: text.startIndex, to: rest.startIndex)
          let length = rest.distance(from: rest.startIndex, to: end)
          if let map {
            paragraphMap.append(map, start..<start + length)
          } else {
            paragraphMap.insert(length)
          }
        }
      }
      bytes = rest[end...]
    }
  }

  /// A space, should more text follow in the paragraph.
  mutating func space() { pendingSpace = true }

  /// Ends a line; the second in a row ends the paragraph.
  mutating func endLine() {
    pendingSpace = false
    if paragraph.utf8.last == 10 { endParagraph() } else if !paragraph.isEmpty { add("\n") }
  }

  /// Ends the paragraph, if there is one.
  mutating func endParagraph() {
    pendingSpace = false
    while paragraph.utf8.last == 10 {
      paragraph.unicodeScalars.removeLast()
      paragraphMap.removeLast(1)
    }
    guard !paragraph.isEmpty else { return }
    if !output.isEmpty {
      output += "\n\n"
      outputMap?.insert(2)
    }
    output += paragraph
    outputMap?.append(paragraphMap, 0..<paragraphMap.count)
    paragraph = ""
    paragraphMap = SourceMap()
  }

  /// All paragraphs.
  mutating func finish() -> String {
    endParagraph()
    return output
  }

  /// Where the bytes of all paragraphs come from, if that is kept.
  mutating func finishMap() -> SourceMap? {
    endParagraph()
    return outputMap
  }

  /// Adds a sign that the source does not have there.
  private mutating func add(_ sign: String) {
    paragraph += sign
    if outputMap != nil { paragraphMap.insert(1) }
  }
}
