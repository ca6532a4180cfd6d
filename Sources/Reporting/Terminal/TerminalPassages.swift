internal import TextReuse

/// Shared passages in two columns, one a side, each piece with the sign of its kind.
struct TerminalPassages {
  private let width: Int
  private let paint: Paint
  /// How many lines of a passage are shown at most; `nil` for all.
  private let lines: Int?
  /// How many characters of a side are quoted at most; `nil` for all.
  private let excerpt: Int?

  init(width: Int, paint: Paint, lines: Int?, excerpt: Int? = nil) {
    self.width = width
    self.paint = paint
    self.lines = lines
    self.excerpt = excerpt
  }

  /// What the signs mean.
  static let legend =
    "Signs: "
    + PassageKind.allCases.map { Wording.sign($0) + " " + Wording.label($0) }
    .joined(separator: ", ") + ", [words] of one side alone"

  /// Writes the passages under the names of the two articles.
  func write(
    _ passages: some Sequence<Passage>, of articles: Sides<Article>,
    to out: inout some TextOutputStream
  ) {
    let texts = Sides(a: Excerpt(articles.a.text), b: Excerpt(articles.b.text))
    let names = Sides(
      a: VisibleText.line(articles.a.id), b: VisibleText.line(articles.b.id))
    if texts.a.isEmpty && texts.b.isEmpty {
      out.write("  The report does not carry the texts.\n")
    } else if columns >= 24 {
      out.write("  " + paint(sideBySide(names), .underlined) + "\n")
    }
    for (index, passage) in passages.enumerated() {
      let sign = Wording.sign(passage.kind)
      let words = Percent.count(passage.words, "word")
      let title = "  \(index + 1) \(sign) \(Wording.label(passage.kind)), \(words)"
      out.write(paint(title, passage.kind) + "\n")
      if texts.a.isEmpty && texts.b.isEmpty || excerpt == 0 { continue }
      if columns >= 24 {
        writeColumns(passage, texts: texts, to: &out)
      } else {
        writeStacked(passage, texts: texts, names: names, to: &out)
      }
    }
  }

  /// The width of one column: an indent of four, and a rule with blanks between the two.
  private var columns: Int { (width - 4 - 3) / 2 }

  private func sideBySide(_ names: Sides<String>) -> String {
    let left = DisplayWidth.pad(DisplayWidth.fit(names.a, columns, keeping: .end), columns)
    return "  " + left + " │ " + DisplayWidth.fit(names.b, columns, keeping: .end)
  }

  private func writeColumns(
    _ passage: Passage, texts: Sides<Excerpt>, to out: inout some TextOutputStream
  ) {
    let sides = wrapped(passage, in: texts, width: columns)
    for row in 0..<max(sides.a.count, sides.b.count) {
      let (leftText, leftWidth) = row < sides.a.count ? painted(sides.a[row]) : ("", 0)
      let rightText = row < sides.b.count ? painted(sides.b[row]).text : ""
      let blanks = String(repeating: " ", count: max(0, columns - leftWidth))
      out.write("    " + leftText + blanks + (rightText.isEmpty ? " │" : " │ ") + rightText + "\n")
    }
  }

  private func writeStacked(
    _ passage: Passage, texts: Sides<Excerpt>, names: Sides<String>,
    to out: inout some TextOutputStream
  ) {
    let sides = wrapped(passage, in: texts, width: width - 4)
    for (name, lines) in [(names.a, sides.a), (names.b, sides.b)] {
      out.write("   " + paint(DisplayWidth.fit(name, width - 3, keeping: .end), .underlined) + "\n")
      for line in lines { out.write("    " + painted(line).text + "\n") }
    }
  }

  /// Both sides of a passage in lines; where it has pieces of several kinds, each opens with its
  /// sign. In edited pieces and quotations the words of one side alone stand in brackets.
  private func wrapped(
    _ passage: Passage, in texts: Sides<Excerpt>, width: Int
  ) -> Sides<[[Wrapping.Word]]> {
    var sides = Sides(a: Wrapping(width: width), b: Wrapping(width: width))
    var room = Sides(a: excerpt ?? .max, b: excerpt ?? .max)
    let whole = PassagePart(kind: passage.kind, a: passage.a, b: passage.b)
    for part in passage.parts.count < 2 ? [whole] : passage.parts {
      let sign = passage.parts.count < 2 ? "" : Wording.sign(part.kind) + " "
      let words = words(part, in: texts)
      add(words.a, sign, part.kind, to: &sides.a, &room.a)
      add(words.b, sign, part.kind, to: &sides.b, &room.b)
    }
    return Sides(a: cut(sides.a.lines), b: cut(sides.b.lines))
  }

  private func add(
    _ words: String, _ sign: String, _ kind: PassageKind, to side: inout Wrapping,
    _ room: inout Int
  ) {
    let shown = BoundedExcerpt.text(words, limit: room)
    room -= min(room, shown.count)
    if !shown.isEmpty { side.add(sign + shown, kind: kind) }
  }

  private func words(_ part: PassagePart, in texts: Sides<Excerpt>) -> Sides<String> {
    let plain = Sides(a: texts.a[part.a], b: texts.b[part.b])
    guard part.kind == .edited || part.kind == .quotation, !plain.a.isEmpty, !plain.b.isEmpty else {
      return plain
    }
    let runs = WordDiff(plain.a, plain.b).runs
    func marked(_ runs: [WordDiff.Run]) -> String {
      runs.map { $0.isShared ? $0.text : "[\($0.text)]" }.joined(separator: " ")
    }
    return Sides(a: marked(runs.a), b: marked(runs.b))
  }

  private func cut(_ all: [[Wrapping.Word]]) -> [[Wrapping.Word]] {
    guard let lines, all.count > lines else { return all }
    return all.prefix(lines - 1) + [[Wrapping.Word(text: "…", kind: nil)]]
  }

  /// A line with its colours, and how many columns it takes.
  private func painted(_ words: [Wrapping.Word]) -> (text: String, width: Int) {
    let plain = words.map(\.text).joined(separator: " ")
    if !paint.color { return (plain, DisplayWidth.of(plain)) }
    var text = ""
    var rest = words[...]
    while let first = rest.first {
      let run = rest.prefix { $0.kind == first.kind }
      if !text.isEmpty { text += " " }
      text += paint(run.map(\.text).joined(separator: " "), first.kind)
      rest = rest.dropFirst(run.count)
    }
    return (text, DisplayWidth.of(plain))
  }
}
