public import TextReuse

/// A report as Markdown: a table of the findings, then each with its answers, reasons and passages.
///
/// For a ticket, a wiki or a mail. At most `top` findings are shown; the total is always stated.
/// Passages are quoted within the bound of the options.
public struct MarkdownReport: ReportRenderer {
  private let options: RenderingOptions

  /// A writer of at most `options.top` findings.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// Writes the report.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    let summary = ReportSummary(report)
    let articles = ArticleIndex(report.documents)
    out.write("# Stemma report\n\n")
    let lead = [summary.compared, summary.findings, summary.others].filter { !$0.isEmpty }
    for sentence in lead { out.write(MarkdownEscape.text(sentence) + "\n\n") }
    out.write("*\(MarkdownEscape.text(Wording.limits))*\n")
    if options.top > 0, !report.findings.isEmpty {
      writeTable(report, articles, to: &out)
      let finding = MarkdownFinding(excerpt: options.excerpt)
      for facts in report.facts(articles, first: options.top) { finding.write(facts, to: &out) }
    }
    writeLists(report, to: &out)
    let versions = summary.versions
    if !versions.isEmpty { out.write("\n---\n\n\(MarkdownEscape.text(versions))\n") }
  }

  private func writeTable(
    _ report: Report, _ articles: ArticleIndex, to out: inout some TextOutputStream
  ) {
    out.write("\n| # | derived and source | likely | relation | credit | shared words |\n")
    out.write("| ---: | --- | ---: | --- | --- | ---: |\n")
    for facts in report.facts(articles, first: options.top) {
      let answers = facts.answers
      let cells = [
        "\(facts.rank)" + (facts.isFinding ? "" : " (no finding)"), answers.direction,
        Percent.text(facts.verdict.probability), Wording.label(facts.verdict.relation),
        Wording.label(facts.verdict.disclosure), Percent.count(answers.sharedWords),
      ]
      // Where the direction is open, its words alone do not say whose it is.
      let names =
        facts.verdict.direction.verdict == .aToB || facts.verdict.direction.verdict == .bToA
        ? "" : "\(facts.names.a) and \(facts.names.b): "
      let texts = cells.enumerated().map {
        MarkdownEscape.text(($0.offset == 1 ? names : "") + $0.element)
      }
      out.write("| " + texts.joined(separator: " | ") + " |\n")
    }
    let rest = report.findings.count - options.top
    if rest > 0 { out.write("\n… and \(Percent.count(rest)) more.\n") }
  }

  private func writeLists(_ report: Report, to out: inout some TextOutputStream) {
    let lists = ReportLists(report)
    for list in lists.all where !list.lines.isEmpty {
      out.write("\n## \(list.title) (\(Percent.count(list.lines.count)))\n\n")
      for line in list.lines.prefix(options.top) {
        out.write("- " + MarkdownEscape.paragraph(line) + "\n")
      }
      let rest = list.lines.count - options.top
      if rest > 0 { out.write("- … and \(Percent.count(rest)) more\n") }
    }
  }
}

/// One finding in Markdown.
struct MarkdownFinding {
  /// How many characters of a passage are quoted; `nil` for the usual number.
  let excerpt: Int?

  /// Writes the finding under a heading of its own.
  func write(_ facts: FindingFacts, to out: inout some TextOutputStream) {
    func line(_ text: String) { out.write(text + "\n") }
    line("\n## Finding \(facts.rank): \(MarkdownEscape.text(facts.title))\n")
    writeArticle("A", facts.articles.a, to: &out)
    writeArticle("B", facts.articles.b, to: &out)
    let questions = [
      "What are they to each other?", "Are they independent?", "Which derives from which?",
      "Was credit given?",
    ]
    out.write("\n")
    for (question, sentence) in zip(questions, facts.sentences) {
      out.write("- **\(question)** \(MarkdownEscape.text(sentence))\n")
    }
    for reason in facts.reasons { out.write("  - Because: \(MarkdownEscape.text(reason))\n") }
    writeEvidence(facts.answers, to: &out)
    writeList(
      "What would change it:", Turning(facts.verdict, names: facts.names).sentences, to: &out)
    writeList("What the two say differently:", facts.changes(excerpt: excerpt), to: &out)
    writePassages(facts, to: &out)
  }

  private func writeArticle(
    _ letter: String, _ article: Article, to out: inout some TextOutputStream
  ) {
    let facts = [
      article.title, article.outlet, article.published.map(Wording.date), article.byline,
    ]
    .compactMap(\.self).filter { !$0.isEmpty }.map { ", " + $0 }.joined()
    out.write("- **\(letter)** is \(MarkdownEscape.text(article.id + facts))\n")
  }

  private func writeEvidence(_ answers: Answers, to out: inout some TextOutputStream) {
    if answers.evidence.isEmpty { return }
    out.write("\n| points | evidence |\n| ---: | --- |\n")
    for evidence in answers.weighing {
      let says = evidence.says.isEmpty ? "" : ": " + evidence.says
      let text = MarkdownEscape.text(evidence.name + says)
      out.write("| \(Percent.points(evidence.logOdds)) | \(text) |\n")
    }
    if !answers.idle.isEmpty {
      let text = MarkdownEscape.text(answers.idleLine)
      out.write("| \(Percent.points(0)) | \(text) |\n")
    }
    let sum = Percent.points(answers.points)
    let probability = MarkdownEscape.text(Percent.text(answers.verdict.probability))
    out.write("| **\(sum)** | in all, which is \(probability) |\n")
  }

  private func writeList(
    _ title: String, _ lines: [String], to out: inout some TextOutputStream
  ) {
    if lines.isEmpty { return }
    out.write("\n\(title)\n\n")
    for line in lines { out.write("- \(MarkdownEscape.text(line))\n") }
  }

  private func writePassages(_ facts: FindingFacts, to out: inout some TextOutputStream) {
    let passages = facts.verdict.passages
    out.write("\n\(passages.isEmpty ? "No passages are shared." : "Shared passages:")\n")
    if !passages.isEmpty { out.write("\n") }
    for (index, passage) in passages.enumerated() {
      let words = Percent.count(passage.words, "word")
      out.write("\(index + 1). \(Wording.label(passage.kind)), \(words)\n")
      let sides = [("A", passage.a, facts.articles.a), ("B", passage.b, facts.articles.b)]
      for (letter, span, article) in sides {
        let text = BoundedExcerpt.text(span, of: article, limit: excerpt)
        if !text.isEmpty { out.write("   - \(letter): \(MarkdownEscape.text(text))\n") }
      }
    }
  }
}
