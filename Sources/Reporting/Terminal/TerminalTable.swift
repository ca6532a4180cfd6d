internal import TextReuse

/// The ranked table of findings: a row each, or two lines each where the terminal is narrow.
struct TerminalTable {
  private let width: Int
  private let paint: Paint
  private let total: Int
  /// The columns that the longest pair of names needs in full.
  private let neededNames: Int

  // The widest entry of each column; `near-duplicate`, `credited elsewhere`.
  private static let likely = 6
  private static let interval = 8
  private static let relation = 14
  private static let credit = 18
  private static let words = 6
  private static let leastNames = 24

  init(width: Int, paint: Paint, total: Int, findings: some Sequence<Verdict>) {
    self.width = width
    self.paint = paint
    self.total = total
    neededNames = findings.reduce(0) { max($0, Cells.neededNames($1)) }
  }

  private func rankWidth(_ count: Int) -> Int { max(2, String(count).count) }

  /// The columns left for the names of the two articles; too few where the table must be folded.
  private func namesWidth(_ count: Int) -> Int {
    let others =
      rankWidth(count) + Self.likely + Self.interval + Self.relation + Self.credit + Self.words
    return width - others - 6 * 2
  }

  /// Whether each finding has two lines: names that are cut cannot be told apart.
  private func isFolded(_ count: Int) -> Bool {
    namesWidth(count) < max(Self.leastNames, neededNames)
  }

  /// Writes the heads of the columns of a table of `count` rows.
  func writeHeading(to out: inout some TextOutputStream, count: Int) {
    let rank = DisplayWidth.pad("#", rankWidth(count), right: true)
    if isFolded(count) {
      out.write(paint(rank + "  articles and the four answers", .bold) + "\n")
      return
    }
    let heads = [
      rank, DisplayWidth.pad("likely", Self.likely, right: true),
      DisplayWidth.pad("90 % in", Self.interval),
      DisplayWidth.pad("relation", Self.relation),
      DisplayWidth.pad("derived ← source", namesWidth(count)),
      DisplayWidth.pad("credit", Self.credit),
      DisplayWidth.pad("words", Self.words, right: true),
    ]
    out.write(paint(heads.joined(separator: "  "), .bold) + "\n")
  }

  /// Writes one finding.
  func write(
    _ verdict: Verdict, rank: Int, count: Int, to out: inout some TextOutputStream
  ) {
    if rank == total + 1 { out.write(paint("no findings:", .faint) + "\n") }
    let cells = Cells(verdict, rank: DisplayWidth.pad(String(rank), rankWidth(count), right: true))
    if isFolded(count) {
      writeFolded(cells, count: count, to: &out)
    } else {
      writeRow(cells, count: count, to: &out)
    }
  }

  private func writeRow(_ cells: Cells, count: Int, to out: inout some TextOutputStream) {
    let row = [
      cells.rank,
      paint(DisplayWidth.pad(cells.likely, Self.likely, right: true), .bold),
      paint(DisplayWidth.pad(cells.interval, Self.interval), .faint),
      DisplayWidth.pad(cells.relation, Self.relation),
      DisplayWidth.pad(cells.names(width: namesWidth(count)), namesWidth(count)),
      paint(DisplayWidth.pad(cells.credit, Self.credit), cells.creditStyle),
      DisplayWidth.pad(cells.words, Self.words, right: true),
    ]
    out.write(row.joined(separator: "  ") + "\n")
  }

  private func writeFolded(_ cells: Cells, count: Int, to out: inout some TextOutputStream) {
    let indent = rankWidth(count) + 2
    out.write(cells.rank + "  " + paint(cells.names(width: width - indent), .bold) + "\n")
    let facts =
      "\(cells.likely) (\(cells.interval)), \(cells.relation), \(cells.credit), "
      + "\(cells.words) words"
    for line in Wrapping.plain(facts, width: width - indent) {
      out.write(String(repeating: " ", count: indent) + line + "\n")
    }
  }
}

/// The entries of one row.
private struct Cells {
  let rank: String
  let likely: String
  let interval: String
  let relation: String
  let credit: String
  let words: String
  let creditStyle: Paint.Style?
  private let verdict: Verdict

  init(_ verdict: Verdict, rank: String) {
    let answers = Answers(verdict, names: verdict.ids)
    self.rank = rank
    self.verdict = verdict
    likely = Percent.text(verdict.probability)
    interval = Percent.text(verdict.interval)
    relation = Wording.label(verdict.relation)
    credit = Wording.label(verdict.disclosure)
    words = Percent.count(answers.sharedWords)
    creditStyle =
      switch verdict.disclosure {
      case .uncredited: .red
      case .creditedElsewhere, .declared: .yellow
      case .credited: .green
      case nil: .faint
      }
  }

  /// The columns that the names of a verdict need in full.
  static func neededNames(_ verdict: Verdict) -> Int {
    let joint = verdict.direction.verdict == .commonSource ? " ← third text → " : " ← "
    return [verdict.ids.a, joint, verdict.ids.b].reduce(0) {
      $0 + DisplayWidth.of(VisibleText.line($1))
    }
  }

  /// The two names with the way between them; an id is cut at its start, as paths differ at the end.
  func names(width: Int) -> String {
    let (left, joint, right) =
      switch verdict.direction.verdict {
      case .aToB: (verdict.ids.b, " ← ", verdict.ids.a)
      case .bToA: (verdict.ids.a, " ← ", verdict.ids.b)
      case .commonSource: (verdict.ids.a, " ← third text → ", verdict.ids.b)
      case .undecided: (verdict.ids.a, " ? ", verdict.ids.b)
      }
    let room = max(2, width - DisplayWidth.of(joint))
    let (first, second) = (VisibleText.line(left), VisibleText.line(right))
    let widths = (DisplayWidth.of(first), DisplayWidth.of(second))
    // The shorter name leaves what it does not need to the longer one.
    let firstRoom = max(room / 2, room - widths.1)
    let fitted = DisplayWidth.fit(first, firstRoom, keeping: .end)
    let rest = room - DisplayWidth.of(fitted)
    return fitted + joint + DisplayWidth.fit(second, rest, keeping: .end)
  }
}
