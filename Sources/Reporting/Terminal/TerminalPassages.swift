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
    for row in rows(passage, in: texts) {
      let (leftText, leftWidth) = painted(row.a)
      let rightText = painted(row.b).text
      let blanks = String(repeating: " ", count: max(0, columns - leftWidth))
      out.write("    " + leftText + blanks + (rightText.isEmpty ? " │" : " │ ") + rightText + "\n")
    }
  }

  /// Both sides in rows. Pieces that a reader can find again begin level with their partners.
  private func rows(_ passage: Passage, in texts: Sides<Excerpt>) -> [Sides<[Wrapping.Word]>] {
    var room = Sides(a: excerpt ?? .max, b: excerpt ?? .max)
    let hasSigns = passage.parts.count > 1
    var rows: [Sides<[Wrapping.Word]>] = []
    for parts in level(passage) {
      let sides = wrapped(parts, in: texts, width: columns, hasSigns: hasSigns, &room)
      for row in 0..<max(sides.a.count, sides.b.count) {
        rows.append(
          Sides(
            a: row < sides.a.count ? sides.a[row] : [], b: row < sides.b.count ? sides.b[row] : []))
      }
    }
    guard let lines, rows.count > lines else { return rows }
    let rest = rows[(lines - 1)...]
    let mark = [Wrapping.Word(text: "…", kind: nil)]
    return rows.prefix(lines - 1) + [
      Sides(
        a: rest.contains { !$0.a.isEmpty } ? mark : [],
        b: rest.contains { !$0.b.isEmpty } ? mark : [])
    ]
  }

  /// The bytes from which a piece is long enough to begin level with its partner, some eight words. Of
  /// the stretch before it, too, one piece must be as long.
  private static let leastLevel = 48

  /// The pieces of a passage in stretches that begin level on both sides.
  private func level(_ passage: Passage) -> [[PassagePart]] {
    var stretches: [[PassagePart]] = []
    var size = 0
    for part in pieces(of: passage) {
      let isLong = min(part.a.utf8.count, part.b.utf8.count) >= Self.leastLevel
      if stretches.isEmpty || isLong && size >= Self.leastLevel {
        stretches.append([])
        size = 0
      }
      stretches[stretches.count - 1].append(part)
      // A span from elsewhere may be of any length.
      size = max(size, min(Self.leastLevel, max(part.a.utf8.count, part.b.utf8.count)))
    }
    return stretches
  }

  private func pieces(of passage: Passage) -> [PassagePart] {
    passage.parts.count < 2
      ? [PassagePart(kind: passage.kind, a: passage.a, b: passage.b)] : passage.parts
  }

  private func writeStacked(
    _ passage: Passage, texts: Sides<Excerpt>, names: Sides<String>,
    to out: inout some TextOutputStream
  ) {
    var room = Sides(a: excerpt ?? .max, b: excerpt ?? .max)
    var sides = wrapped(
      pieces(of: passage), in: texts, width: width - 4, hasSigns: passage.parts.count > 1, &room)
    sides = Sides(a: cut(sides.a), b: cut(sides.b))
    for (name, lines) in [(names.a, sides.a), (names.b, sides.b)] {
      out.write("   " + paint(DisplayWidth.fit(name, width - 3, keeping: .end), .underlined) + "\n")
      for line in lines { out.write("    " + painted(line).text + "\n") }
    }
  }

  /// Both sides of some pieces in lines; where a passage has several kinds, each piece opens with its
  /// sign. In edited pieces and quotations the words of one side alone stand in brackets.
  private func wrapped(
    _ parts: [PassagePart], in texts: Sides<Excerpt>, width: Int, hasSigns: Bool,
    _ room: inout Sides<Int>
  ) -> Sides<[[Wrapping.Word]]> {
    var sides = Sides(a: Wrapping(width: width), b: Wrapping(width: width))
    for part in parts {
      let sign = hasSigns ? Wording.sign(part.kind) + " " : ""
      let words = words(part, in: texts)
      add(words.a, sign, part.kind, to: &sides.a, &room.a)
      add(words.b, sign, part.kind, to: &sides.b, &room.b)
    }
    return Sides(a: sides.a.lines, b: sides.b.lines)
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
