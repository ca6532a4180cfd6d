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
  /// Where the words of the article are, to count them.
  var words: ArticleWords?
  /// How many characters of a passage are shown, and none between passages; `nil` for all.
  var excerpt: Int?

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
    var room = Room(excerpt)
    for segment in segments {
      let isFirst = segment.mark.map { seen.insert($0.passage).inserted } ?? false
      let opener = opener(of: segment.mark, isFirst: isFirst, after: last)
      var count = words?.count(in: segment.range) ?? 0
      let pieces =
        room.isBounded
        ? room.pieces(of: segment, in: text, words: count) : pieces(of: segment.range, in: text)
      for (index, piece) in pieces.enumerated() {
        let opening = Opening(
          isFirst: isFirst && index == 0, sign: index == 0 ? opener : nil, words: count)
        write(piece, mark: segment.mark, opening: opening, in: &paragraphs, to: &html)
        // The words of a stretch are counted where it begins.
        count = 0
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

  fileprivate enum Piece {
    case text(String)
    case cut(String)
  }

  /// What stands where a marked stretch begins.
  private struct Opening {
    var isFirst: Bool
    var sign: String?
    var words: Int
  }

  private func pieces(of range: Range<Int>, in text: Excerpt) -> [Piece] {
    guard text.count > longArticle, range.count > Self.longStretch else {
      return [.text(text[range])]
    }
    let head = text.boundary(range.lowerBound + Self.keptStretch)
    let tail = text.boundary(range.upperBound - Self.keptStretch)
    return [
      .text(text[range.lowerBound..<head]),
      .cut("\(Percent.count(tail - head, "byte")) of text not shown"),
      .text(text[tail..<range.upperBound]),
    ]
  }

  private func write(
    _ piece: Piece, mark: Segmentation.Mark?, opening: Opening,
    in paragraphs: inout Paragraphs, to html: inout HTMLWriter
  ) {
    switch piece {
    case .cut(let text):
      paragraphs.close(&html)
      html.element("p", .class("cut"), text: "… \(text) …")
      if opening.isFirst, let mark { writeAnchors([mark.passage], to: &html) }
    case .text(let text):
      var opening = opening
      for (index, line) in Self.lines(text).enumerated() {
        if index > 0 { paragraphs.close(&html) }
        if line.isEmpty { continue }
        paragraphs.open(&html)
        guard let mark else {
          html.text(line)
          continue
        }
        write(line, mark, opening, to: &html)
        opening = Opening(isFirst: false, sign: nil, words: 0)
      }
      // A passage of line breaks alone still has a place.
      if opening.isFirst, let mark { writeAnchors([mark.passage], to: &html) }
    }
  }

  private static func lines(_ text: String) -> [String] {
    VisibleText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func write(
    _ line: String, _ mark: Segmentation.Mark, _ opening: Opening, to html: inout HTMLWriter
  ) {
    let passage = mark.passage
    let partner = Self.anchor(finding: finding, side: partner, passage: passage)
    let kind = Wording.label(mark.kind)
    let words = Percent.count(passages[passage].words, "word")
    html.raw("<a")
    html.attribute(.class("m \(mark.kind.rawValue)"))
    html.attribute(.href("#" + partner))
    html.attribute(.data("data-p", passage + 1))
    if opening.words > 0 { html.attribute(.data("data-w", opening.words)) }
    if let sign = opening.sign { html.attribute(.data("data-n", sign)) }
    if opening.isFirst {
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

/// How much more of each passage may be quoted, where that is bounded.
private struct Room {
  private let limit: Int?
  private var left: [Int: Int] = [:]

  init(_ limit: Int?) { self.limit = limit }

  var isBounded: Bool { limit != nil }

  /// A marked stretch as far as it may be quoted; nothing of what lies between.
  mutating func pieces(
    of segment: Segmentation.Segment, in text: Excerpt, words: Int
  ) -> [HTMLArticle.Piece] {
    guard let mark = segment.mark, let limit else {
      let isBlank = text[segment.range].allSatisfy(\.isWhitespace)
      return isBlank ? [] : [.cut(Percent.count(words, "word") + " of its own not shown")]
    }
    let room = left[mark.passage] ?? limit
    let shown = BoundedExcerpt.text(text[segment.range], limit: room)
    left[mark.passage] = max(0, room - shown.count)
    return shown.isEmpty ? [.cut(Percent.count(words, "word") + " not shown")] : [.text(shown)]
  }
}

/// Opens and closes paragraphs where text needs them, so that none is empty.
private struct Paragraphs {
  private var isOpen = false

  mutating func open(_ html: inout HTMLWriter) {
    if !isOpen { html.raw("<p dir=\"auto\">") }
    isOpen = true
  }

  mutating func close(_ html: inout HTMLWriter) {
    if isOpen { html.raw("</p>\n") }
    isOpen = false
  }
}
