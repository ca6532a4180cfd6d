internal import TextReuse

/// One article of a pair on a page: its text in paragraphs, its passages marked by kind and linked to
/// their partners on the other side.
struct HTMLArticle {
  /// Which of the two it is: `a` or `b`.
  enum Side: String { case a, b }

  let finding: Int
  let side: Side
  let article: Article
  let passages: [Passage]
  let longArticle: Int

  // A stretch of a long article this many bytes long is cut to so many at either end.
  private static let longStretch = 4000
  private static let keptStretch = 1500

  private var partner: Side { side == .a ? .b : .a }

  /// The name of the place of a passage on one side.
  static func anchor(finding: Int, side: Side, passage: Int) -> String {
    "f\(finding)-\(side.rawValue)\(passage + 1)"
  }

  /// Writes the text.
  func write(to html: inout HTMLWriter) {
    let text = Excerpt(article.text)
    if text.isEmpty {
      html.element("p", .class("absent"), text: "The report does not carry this text.")
      writeAnchors(passages.indices, to: &html)
      return
    }
    let segments = Segmentation(
      text, passages: passages, whole: side == .a ? \.a : \.b, part: side == .a ? \.a : \.b
    ).segments
    var paragraphs = Paragraphs()
    var seen: Set<Int> = []
    var last: Segmentation.Mark?
    for segment in segments {
      let isFirst = segment.mark.map { seen.insert($0.passage).inserted } ?? false
      let opener = opener(of: segment.mark, isFirst: isFirst, after: last)
      for (index, piece) in pieces(of: segment.range, in: text).enumerated() {
        write(
          piece, mark: segment.mark, isFirst: isFirst && index == 0,
          opener: index == 0 ? opener : nil, in: &paragraphs, to: &html)
      }
      last = segment.mark
    }
    paragraphs.close(&html)
    writeAnchors(passages.indices.filter { !seen.contains($0) }, to: &html)
  }

  /// What stands before a marked stretch: the passage's number and sign where it begins, the sign
  /// alone where its kind changes.
  private func opener(
    of mark: Segmentation.Mark?, isFirst: Bool, after last: Segmentation.Mark?
  ) -> String? {
    guard let mark, mark != last else { return nil }
    let sign = Wording.sign(mark.kind)
    return isFirst || last?.passage != mark.passage ? "\(mark.passage + 1)\(sign)" : sign
  }

  /// Passages that have no stretch of their own still need a place that links can lead to.
  private func writeAnchors(_ passages: some Sequence<Int>, to html: inout HTMLWriter) {
    for passage in passages {
      let anchor = Self.anchor(finding: finding, side: side, passage: passage)
      html.element("span", .id(anchor), text: "")
    }
  }

  private enum Piece {
    case text(String)
    case cut(bytes: Int)
  }

  private func pieces(of range: Range<Int>, in text: Excerpt) -> [Piece] {
    guard text.count > longArticle, range.count > Self.longStretch else {
      return [.text(text[range])]
    }
    let head = text.boundary(range.lowerBound + Self.keptStretch)
    let tail = text.boundary(range.upperBound - Self.keptStretch)
    return [
      .text(text[range.lowerBound..<head]), .cut(bytes: tail - head),
      .text(text[tail..<range.upperBound]),
    ]
  }

  private func write(
    _ piece: Piece, mark: Segmentation.Mark?, isFirst: Bool, opener: String?,
    in paragraphs: inout Paragraphs, to html: inout HTMLWriter
  ) {
    switch piece {
    case .cut(let bytes):
      paragraphs.close(&html)
      let text = "… \(Percent.count(bytes, "byte")) of text not shown …"
      html.element("p", .class("cut"), text: text)
    case .text(let text):
      var isFirst = isFirst
      var opener = opener
      for (index, line) in Self.lines(text).enumerated() {
        if index > 0 { paragraphs.close(&html) }
        if line.isEmpty { continue }
        paragraphs.open(&html)
        guard let mark else {
          html.text(line)
          continue
        }
        write(line, mark, isFirst: isFirst, opener: opener, to: &html)
        isFirst = false
        opener = nil
      }
      // A passage of line breaks alone still has a place.
      if isFirst, let mark { writeAnchors([mark.passage], to: &html) }
    }
  }

  private static func lines(_ text: String) -> [String] {
    VisibleText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func write(
    _ line: String, _ mark: Segmentation.Mark, isFirst: Bool, opener: String?,
    to html: inout HTMLWriter
  ) {
    let passage = mark.passage
    let partner = Self.anchor(finding: finding, side: partner, passage: passage)
    let kind = Wording.label(mark.kind)
    let words = Percent.count(passages[passage].words, "word")
    html.raw("<a")
    html.attribute(.class("m \(mark.kind.rawValue)"))
    html.attribute(.href("#" + partner))
    html.attribute(.data("data-p", passage + 1))
    if let opener { html.attribute(.data("data-n", opener)) }
    if isFirst {
      html.attribute(.id(Self.anchor(finding: finding, side: side, passage: passage)))
      html.attribute(.title("Passage \(passage + 1): \(kind), \(words). Go to the other side."))
    } else {
      html.attribute(.data("tabindex", -1))
    }
    html.raw(">")
    html.text(line)
    html.raw("</a>")
  }
}

/// Opens and closes paragraphs where text needs them, so that none is empty.
private struct Paragraphs {
  private var isOpen = false

  mutating func open(_ html: inout HTMLWriter) {
    if !isOpen { html.raw("<p>") }
    isOpen = true
  }

  mutating func close(_ html: inout HTMLWriter) {
    if isOpen { html.raw("</p>\n") }
    isOpen = false
  }
}
