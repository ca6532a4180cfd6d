public import TextReuse

/// What articles say of their own origin, for a person at a terminal.
public struct TerminalProvenance: Sendable {
  private let block: TerminalBlock

  /// A writer for the terminal that `options` describe.
  public init(_ options: RenderingOptions = RenderingOptions()) {
    block = TerminalBlock(width: options.width, paint: Paint(color: options.color))
  }

  /// Writes the articles one after the other, with an empty line between them.
  public func write(_ articles: [Provenance], to out: inout some TextOutputStream) {
    for (index, article) in articles.enumerated() {
      if index > 0 { out.write("\n") }
      write(article, to: &out)
    }
  }

  private func write(_ article: Provenance, to out: inout some TextOutputStream) {
    block.title(article.id, to: &out)
    if let path = article.path, path != article.id { block.paragraph(path, to: &out) }
    let sections = Self.sections(of: article).filter { !$0.entries.isEmpty }
    if sections.isEmpty { block.paragraph("Says nothing of its origin.", to: &out) }
    for section in sections {
      block.paragraph(section.name, to: &out)
      for entry in section.entries {
        let fact = entry.fact.isEmpty ? "" : " – " + entry.fact
        let (start, end) = (entry.mark.span.utf8.lowerBound, entry.mark.span.utf8.upperBound)
        let quoted = Self.quoted(entry.mark.text)
        block.hang("– ", "\(quoted)\(fact) (bytes \(start)–\(end))", to: &out)
      }
    }
  }

  /// The words in quotation marks, unless they stand in some already; cut after 160 columns.
  private static func quoted(_ text: String) -> String {
    let shown = DisplayWidth.fit(VisibleText.line(text), 160)
    let marks: Set<Character> = ["\"", "“", "”", "«", "»", "‘", "’"]
    return shown.first.map(marks.contains) == true ? shown : "“\(shown)”"
  }

  private typealias Section = (name: String, entries: [Provenance.Entry<String>])

  private static func sections(of article: Provenance) -> [Section] {
    [
      ("Declares", plain(article.declared)),
      ("Credits", article.credits),
      ("Datelines", plain(article.datelines)),
      ("Quotations", article.quotations.map { entry($0, $0.fact ?? "speaker not found") }),
      ("Dates", article.dates.map { entry($0, $0.fact.iso ?? "no calendar date") }),
      ("Standing text", article.standingText),
      ("Inconsistencies", article.inconsistencies),
      ("Hidden characters", article.hiddenCharacters),
    ]
  }

  private static func plain(_ marks: [Provenance.Mark]) -> [Provenance.Entry<String>] {
    marks.map { Provenance.Entry(mark: $0, fact: "") }
  }

  private static func entry<Fact>(
    _ entry: Provenance.Entry<Fact>, _ fact: String
  ) -> Provenance.Entry<String> {
    Provenance.Entry(mark: entry.mark, fact: fact)
  }
}
