internal import TextReuse

/// One verdict in full for a person at a terminal: both articles, the four answers in sentences, the
/// evidence with its points, and every passage side by side.
struct TerminalComparison {
  private let options: RenderingOptions

  init(_ options: RenderingOptions) { self.options = options }

  /// Writes the comparison.
  func write(_ comparison: Comparison, to out: inout some TextOutputStream) {
    let verdict = comparison.verdict
    let block = TerminalBlock(width: options.width, paint: Paint(color: options.color))
    let names = Sides(a: VisibleText.line(verdict.ids.a), b: VisibleText.line(verdict.ids.b))
    let answers = Answers(verdict, names: names)
    write(comparison.documents.a, letter: "A", block, to: &out)
    write(comparison.documents.b, letter: "B", block, to: &out)
    out.write("\n")
    block.title("What are they to each other?", to: &out)
    block.paragraph("\(answers.relation) \(answers.shares)", to: &out)
    block.title("Are they independent?", to: &out)
    block.paragraph(answers.probability, to: &out)
    block.title("Which derives from which?", to: &out)
    block.paragraph(answers.directionSentence, to: &out)
    block.list(verdict.directionReasons, to: &out)
    block.title("Was credit given?", to: &out)
    block.paragraph(answers.disclosure, to: &out)
    block.list([verdict.disclosureReason], to: &out)
    out.write("\n")
    block.title("Evidence, in points", to: &out)
    block.evidence(answers, to: &out)
    block.title("What would change it", to: &out)
    block.list(Turning(verdict, names: names).sentences, to: &out)
    if !verdict.changes.isEmpty {
      block.title("What the two say differently", to: &out)
      block.list(verdict.changes.map { ReportLists.line($0, excerpt: options.excerpt) }, to: &out)
    }
    writePassages(comparison, block, to: &out)
    out.write("\n")
    block.paragraph(Wording.limits, to: &out)
  }

  private func write(
    _ document: ReportDocument, letter: String, _ block: TerminalBlock,
    to out: inout some TextOutputStream
  ) {
    let article = document.article
    var facts = [article.outlet, article.published.map(Wording.date), article.byline].compactMap(
      \.self)
    if document.words > 0 { facts.append(Percent.count(document.words, "word")) }
    block.title("\(letter)  \(article.id)", to: &out)
    if let title = article.title, !title.isEmpty { block.paragraph(title, to: &out) }
    if !facts.isEmpty { block.paragraph(facts.joined(separator: ", "), to: &out) }
  }

  private func writePassages(
    _ comparison: Comparison, _ block: TerminalBlock, to out: inout some TextOutputStream
  ) {
    let passages = comparison.verdict.passages
    out.write("\n")
    if passages.isEmpty {
      block.title("No shared passages", to: &out)
      return
    }
    let count = Percent.count(passages.count, "shared passage")
    block.title(count, to: &out)
    block.paragraph(TerminalPassages.legend, to: &out)
    let articles = Sides(a: comparison.documents.a.article, b: comparison.documents.b.article)
    TerminalPassages(width: options.width, paint: block.paint, lines: nil, excerpt: options.excerpt)
      .write(passages, of: articles, to: &out)
  }
}
