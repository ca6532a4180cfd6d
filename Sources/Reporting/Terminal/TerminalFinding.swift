internal import TextReuse

/// One finding in a terminal report: its reasons with their points, and its first passages.
struct TerminalFinding {
  private let options: RenderingOptions
  private let paint: Paint

  // A report gives a taste of a finding; the comparison of the two articles gives all of it.
  private static let passages = 4
  private static let linesOfPassage = 6

  init(_ options: RenderingOptions) {
    self.options = options
    paint = Paint(color: options.color)
  }

  /// Writes the finding with its rank.
  func write(
    _ verdict: Verdict, rank: Int, articles: ArticleIndex, to out: inout some TextOutputStream
  ) {
    let names = Sides(a: VisibleText.line(verdict.ids.a), b: VisibleText.line(verdict.ids.b))
    let answers = Answers(verdict, names: names)
    let block = TerminalBlock(width: options.width, paint: paint)
    out.write("\n")
    block.title("\(rank). \(names.a) and \(names.b)", to: &out)
    block.paragraph("\(answers.relation) \(answers.shares)", to: &out)
    block.paragraph(answers.directionSentence, to: &out)
    block.list(verdict.directionReasons, to: &out)
    block.paragraph(answers.disclosure, to: &out)
    block.list([verdict.disclosureReason], to: &out)
    block.evidence(answers, to: &out)
    block.list(verdict.changes.map { ReportLists.line($0, excerpt: options.excerpt) }, to: &out)
    let rest = verdict.passages.count - Self.passages
    TerminalPassages(
      width: options.width, paint: paint, lines: Self.linesOfPassage, excerpt: options.excerpt
    )
    .write(verdict.passages.prefix(Self.passages), of: articles[verdict.ids], to: &out)
    if rest > 0 { block.paragraph("… and \(Percent.count(rest, "more passage"))", to: &out) }
  }
}

/// Titles, paragraphs and lists in a terminal, wrapped to its width and made safe to show.
struct TerminalBlock {
  let width: Int
  let paint: Paint

  /// A title on a line of its own.
  func title(_ text: String, to out: inout some TextOutputStream) {
    for line in Wrapping.plain(text, width: width) { out.write(paint(line, .bold) + "\n") }
  }

  /// A paragraph, indented by two.
  func paragraph(_ text: String, to out: inout some TextOutputStream) {
    for line in Wrapping.plain(text, width: width - 2) { out.write("  " + line + "\n") }
  }

  /// A list, each item with a dash; empty items are left out.
  func list(_ items: [String], to out: inout some TextOutputStream) {
    for item in items where !item.isEmpty { hang("– ", item, to: &out) }
  }

  /// The evidence with its points, and what it adds up to.
  func evidence(_ answers: Answers, to out: inout some TextOutputStream) {
    for evidence in answers.weighing {
      let name = VisibleText.line(evidence.name)
      let says = evidence.says.isEmpty ? "" : ": " + evidence.says
      hang(Self.points(evidence.logOdds), name + says, to: &out)
    }
    if !answers.idle.isEmpty {
      hang(Self.points(0), VisibleText.line(answers.idleLine), to: &out)
    }
    let probability = Percent.text(answers.verdict.probability)
    hang(Self.points(answers.points), "points in all, which is \(probability)", to: &out)
  }

  private static func points(_ value: Double) -> String {
    DisplayWidth.pad(Percent.points(value), 6, right: true) + "  "
  }

  /// A paragraph behind a mark, its further lines indented to the first.
  func hang(_ mark: String, _ text: String, to out: inout some TextOutputStream) {
    let indent = DisplayWidth.of(mark)
    for (index, line) in Wrapping.plain(text, width: width - 4 - indent).enumerated() {
      let lead = index == 0 ? mark : String(repeating: " ", count: indent)
      out.write("    " + lead + line + "\n")
    }
  }
}
