internal import TextReuse

/// Shared passages in two columns, one a side, each piece with the sign of its kind.
struct TerminalPassages {
  private let width: Int
  private let paint: Paint
  /// How many lines of a passage are shown at most; `nil` for all.
  private let lines: Int?

  init(width: Int, paint: Paint, lines: Int?) {
    self.width = width
    self.paint = paint
    self.lines = lines
  }

  /// What the signs mean.
  static let legend =
    "Signs: "
    + PassageKind.allCases.map { Wording.sign($0) + " " + Wording.label($0) }
    .joined(separator: ", ")

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
      if texts.a.isEmpty && texts.b.isEmpty { continue }
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
    let left = wrapped(passage, \.a, \.a, in: texts.a, width: columns)
    let right = wrapped(passage, \.b, \.b, in: texts.b, width: columns)
    for row in 0..<max(left.count, right.count) {
      let (leftText, leftWidth) = row < left.count ? painted(left[row]) : ("", 0)
      let rightText = row < right.count ? painted(right[row]).text : ""
      let blanks = String(repeating: " ", count: max(0, columns - leftWidth))
      out.write("    " + leftText + blanks + (rightText.isEmpty ? " │" : " │ ") + rightText + "\n")
    }
  }

  private func writeStacked(
    _ passage: Passage, texts: Sides<Excerpt>, names: Sides<String>,
    to out: inout some TextOutputStream
  ) {
    let sides = [
      (names.a, wrapped(passage, \.a, \.a, in: texts.a, width: width - 4)),
      (names.b, wrapped(passage, \.b, \.b, in: texts.b, width: width - 4)),
    ]
    for (name, lines) in sides {
      out.write("   " + paint(DisplayWidth.fit(name, width - 3, keeping: .end), .underlined) + "\n")
      for line in lines { out.write("    " + painted(line).text + "\n") }
    }
  }

  /// One side of a passage in lines; where it has pieces of several kinds, each opens with its sign.
  private func wrapped(
    _ passage: Passage, _ whole: KeyPath<Passage, Span>, _ piece: KeyPath<PassagePart, Span>,
    in text: Excerpt, width: Int
  ) -> [[Wrapping.Word]] {
    var wrapping = Wrapping(width: width)
    if passage.parts.count < 2 {
      wrapping.add(text[passage[keyPath: whole]], kind: passage.kind)
    }
    for part in passage.parts where passage.parts.count >= 2 {
      let words = text[part[keyPath: piece]]
      if words.isEmpty { continue }
      wrapping.add(Wording.sign(part.kind) + " " + words, kind: part.kind)
    }
    guard let lines, wrapping.lines.count > lines else { return wrapping.lines }
    return wrapping.lines.prefix(lines - 1) + [[Wrapping.Word(text: "…", kind: nil)]]
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
