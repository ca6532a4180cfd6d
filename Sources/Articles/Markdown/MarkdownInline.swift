/// One line of Markdown without emphasis, link addresses, images, code marks and HTML tags.
struct MarkdownInline {
  /// How far the other end of a link or tag is looked for, so that time stays linear.
  private static let reach = 2048

  private let line: [UInt8]
  private var at = 0
  private let start: Int
  private var output = MarkdownLine()
  /// Emphasis marks that wait for their other half: the mark, its length, its place in the output.
  private var openers: [(mark: UInt8, length: Int, place: Int)] = []
  private var dropped: [Range<Int>] = []

  /// - Parameter inComment: whether the line begins within an HTML comment, then whether it ends so.
  static func plain(_ line: ArraySlice<UInt8>, inComment: inout Bool) -> MarkdownLine {
    var reader = MarkdownInline(line)
    if inComment { reader.skipComment(&inComment) }
    while reader.at < reader.line.count { reader.step(&inComment) }
    reader.output.remove(reader.dropped)
    return reader.output
  }

  private init(_ line: ArraySlice<UInt8>) {
    self.line = Array(line)
    start = line.startIndex
  }

  private mutating func step(_ inComment: inout Bool) {
    let byte = line[at]
    switch byte {
    case UInt8(ascii: "\\") where at + 1 < line.count && isPunctuation(line[at + 1]):
      at += 1
      copy()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): emphasis(byte)
    case UInt8(ascii: "`"): at += 1
    case UInt8(ascii: "!") where at + 1 < line.count && line[at + 1] == UInt8(ascii: "["):
      if let end = linkEnd(from: at + 1) { at = end.after } else { copy() }
    case UInt8(ascii: "["): link()
    case UInt8(ascii: "<"): tag(&inComment)
    default: copy()
    }
  }

  private mutating func copy() {
    output.append(line[at], at: start + at)
    at += 1
  }

  /// `[text](address)` and `[text][name]` leave their text, whose own marks are then read.
  private mutating func link() {
    guard let end = linkEnd(from: at) else { return copy() }
    var ignored = false
    let inside = at + 1..<end.text
    for (byte, place) in Self.plain(line[inside], inComment: &ignored).placed {
      output.append(byte, at: start + place)
    }
    at = end.after
  }

  /// Where a link's text ends, and where the link does; `nil` where no link begins here.
  private func linkEnd(from start: Int) -> (text: Int, after: Int)? {
    guard let close = closing(start, 91, 93), close + 1 < line.count else { return nil }
    switch line[close + 1] {
    case 40: return closing(close + 1, 40, 41).map { (close, $0 + 1) }
    case 91: return closing(close + 1, 91, 93).map { (close, $0 + 1) }
    default: return nil
    }
  }

  /// The place of the bracket that closes the one at `start`.
  private func closing(_ start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    for place in start..<min(line.count, start + Self.reach) {
      if line[place] == open { depth += 1 }
      // Nested deeper than any link, it is no link; the text inside is read by recursion.
      if depth > 8 { return nil }
      if line[place] == close {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }

  private mutating func tag(_ inComment: inout Bool) {
    if line[at...].starts(with: "<!--".utf8) { return skipComment(&inComment) }
    guard at + 1 < line.count, line[at + 1].isASCIILetter || line[at + 1] == 47,
      let close = line[at + 1..<min(line.count, at + Self.reach)].firstIndex(where: {
        $0 == 60 || $0 == 62
      }), line[close] == 62
    else { return copy() }
    let inside = line[at + 1..<close]
    // `<https://...>` is an address as text.
    if inside.contains(58), !inside.contains(where: \.isASCIISpace) {
      for place in inside.indices { output.append(line[place], at: start + place) }
    }
    at = close + 1
  }

  private mutating func skipComment(_ inComment: inout Bool) {
    inComment = true
    while at < line.count {
      if line[at...].starts(with: "-->".utf8) {
        inComment = false
        at += 3
        return
      }
      at += 1
    }
  }

  /// Marks are dropped in pairs of one length; a lone mark is text.
  private mutating func emphasis(_ mark: UInt8) {
    let start = at
    while at < line.count, line[at] == mark { at += 1 }
    let length = at - start
    let before = start > 0 ? line[start - 1] : 32
    let after = at < line.count ? line[at] : 32
    let place = output.bytes.count
    for offset in start..<at { output.append(mark, at: self.start + offset) }
    let isWordInside = mark == UInt8(ascii: "_") && isWord(before) && isWord(after)
    guard length <= 3, !isWordInside, mark != UInt8(ascii: "~") || length == 2 else { return }
    if !before.isASCIISpace,
      let opener = openers.suffix(16).lastIndex(where: { $0.mark == mark && $0.length == length })
    {
      let open = openers[opener]
      openers.removeSubrange(opener...)
      dropped.append(open.place..<open.place + length)
      dropped.append(place..<place + length)
    } else if !after.isASCIISpace {
      openers.append((mark, length, place))
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
      || (123...126).contains(byte)
  }
}
