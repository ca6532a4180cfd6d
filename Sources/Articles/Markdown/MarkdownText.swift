internal import TextReuse

/// The text of Markdown with its marks taken off, line by line; paragraphs stay as they are.
struct MarkdownText {
  /// The text.
  private(set) var text = ""
  /// Where its bytes stand in the file's text.
  private(set) var map = SourceMap()
  /// The first heading of the first level.
  private(set) var headline: String?

  private var inFence = false
  private var inComment = false
  private var previousIsProse = false

  init(_ body: Substring) {
    let whole = body.base.utf8
    var lines: [MarkdownLine] = []
    for line in MarkdownLines(body) {
      guard var plain = plain(line) else { continue }
      // Lines that were left out leave no gap behind.
      if plain.bytes.isEmpty, lines.last?.bytes.isEmpty != false { continue }
      plain.start = whole.distance(from: whole.startIndex, to: line.startIndex)
      lines.append(plain)
    }
    while lines.last?.bytes.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      if index > 0 { map.insert(1) }
      line.addMap(to: &map)
    }
    text = lines.map(\.text).joined(separator: "\n")
  }

  /// A line without its marks; `nil` for one that is nothing but marks.
  private mutating func plain(_ line: Substring) -> MarkdownLine? {
    let bytes = Array(line.utf8)
    let start = bytes.firstIndex { !$0.isASCIISpace } ?? bytes.count
    if start == bytes.count {
      previousIsProse = false
      return MarkdownLine()
    }
    if bytes[start...].starts(with: "```".utf8) || bytes[start...].starts(with: "~~~".utf8) {
      inFence.toggle()
      return nil
    }
    if inFence { return MarkdownLine(bytes[...]) }
    if isRule(bytes[start...]) {
      defer { previousIsProse = false }
      return nil
    }
    if isDefinition(bytes[start...]) { return nil }
    return prose(bytes[...], from: start)
  }

  private mutating func prose(_ line: ArraySlice<UInt8>, from start: Int) -> MarkdownLine? {
    var at = start
    while at < line.endIndex, line[at] == UInt8(ascii: ">") {
      at += 1
      while at < line.endIndex, line[at].isASCIISpace { at += 1 }
    }
    let marks = line[at...].prefix { $0 == UInt8(ascii: "#") }
    var text = line[at...]
    if (1...6).contains(marks.count),
      marks.endIndex == line.endIndex || line[marks.endIndex].isASCIISpace
    {
      text = heading(line[marks.endIndex...])
    }
    previousIsProse = true
    let plain = MarkdownInline.plain(text, inComment: &inComment)
    let isEmpty = plain.bytes.isEmpty
    if marks.count == 1, headline == nil, !isEmpty, text.startIndex != at { headline = plain.text }
    // A line that was only an image or a comment leaves nothing.
    return isEmpty && !text.isEmpty ? nil : plain
  }

  /// A heading without its spaces and closing marks.
  private func heading(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0.isASCIISpace }
    while let last = text.last, last.isASCIISpace { text.removeLast() }
    let closing = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let before = text.dropLast(closing)
    if closing > 0, before.last?.isASCIISpace != false {
      text = before
      while let last = text.last, last.isASCIISpace { text.removeLast() }
    }
    return text
  }

  /// `---`, `***` or `___` of any length, or the line of `=` or `-` under a heading.
  private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, [42, 45, 61, 95].contains(mark) else { return false }
    let marks = line.filter { !$0.isASCIISpace }
    guard marks.allSatisfy({ $0 == mark }) else { return false }
    return (mark == 61 || marks.count < 3) ? previousIsProse && marks.count > 1 : true
  }

  /// `[name]: address`
  private func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
      close - line.startIndex > 1, close + 2 < line.endIndex, line[close + 1] == 58
    else { return false }
    // A footnote's text is text.
    return line[line.startIndex + 1] != UInt8(ascii: "^")
  }
}
