internal import TextReuse

/// The ranked findings of a page as a table of the four answers, with the filters above it.
struct HTMLTable {
  let report: Report
  let articles: ArticleIndex
  let shown: Int
  let sources: SourceNumbers

  /// Writes the filters and the table.
  func write(to html: inout HTMLWriter) {
    writeFilters(to: &html)
    open(&html)
    for (index, verdict) in report.findings.prefix(shown).enumerated() {
      if HTMLPack.begins(at: index) {
        // A part of a table cannot be packed.
        close(&html)
        html.entry(index)
        open(&html)
      }
      if index == report.total {
        html.raw("<tr class=\"below\"><th colspan=\"7\">Pairs that are no findings</th></tr>\n")
      }
      writeRow(verdict, rank: index + 1, to: &html)
    }
    close(&html)
    html.endEntries()
    if shown < report.findings.count {
      let text =
        "The first \(Percent.count(shown)) of \(Percent.count(report.findings.count)) are shown."
      html.element("p", .class("rest"), text: text)
    }
  }

  /// Rows of a long table are laid out one by one, and only once they are seen: columns as wide as their
  /// contents would have to be found from all of them, and would differ from table to table.
  private func open(_ html: inout HTMLWriter) {
    html.open("table", .class(shown > HTMLPack.mostUnpacked ? "ranked long" : "ranked"))
    html.raw(
      """

      <thead><tr><th scope="col">#</th><th scope="col">Articles</th>\
      <th scope="col">Likely derived</th><th scope="col">Relation</th>\
      <th scope="col">Which from which</th><th scope="col">Credit</th>\
      <th scope="col" class="number">Shared words</th></tr></thead>
      <tbody>

      """)
  }

  private func close(_ html: inout HTMLWriter) { html.raw("</tbody>\n</table>\n") }

  private func writeRow(_ verdict: Verdict, rank: Int, to html: inout HTMLWriter) {
    let names = HTMLNames.short(articles[verdict.ids])
    let answers = Answers(verdict, names: names)
    html.open(
      "tr", .data("data-finding", rank), .data("data-relation", verdict.relation.rawValue),
      .data("data-disclosure", verdict.disclosure?.rawValue ?? ""),
      .data("data-s", numbers(of: verdict)), .data("data-p", Self.passages(verdict)))
    html.element("td", .class("rank"), text: String(rank))
    html.element("td", .class("names")) { cell in
      cell.element("a", .href("#finding-\(rank)")) { $0.names(verdict, articles) }
    }
    html.element("td", .data("data-label", "Likely derived")) { cell in
      cell.element("strong", text: Percent.text(verdict.probability))
      HTMLFigures.probability(verdict, to: &cell)
      cell.element("span", .class("fine whole"), text: "interval " + Percent.text(verdict.interval))
    }
    html.element("td", .data("data-label", "Relation")) { cell in
      cell.element("strong", text: Wording.label(verdict.relation))
      cell.element("span", .class("fine"), text: Wording.meaning(verdict.relation))
    }
    html.element("td", .data("data-label", "Which from which")) { cell in
      cell.text(Self.direction(verdict.direction.verdict))
      cell.element("span", .class("fine"), text: Self.sureness(verdict.direction))
    }
    html.element("td", .data("data-label", "Credit")) { cell in
      let disclosure = verdict.disclosure?.rawValue ?? "none"
      cell.element("strong", .class(disclosure), text: Wording.label(verdict.disclosure))
      cell.element("span", .class("fine"), text: Wording.meaning(verdict.disclosure))
    }
    html.element(
      "td", .class("number shared"), .data("data-label", "Shared words"),
      text: Percent.count(answers.sharedWords))
    html.raw("</tr>\n")
  }

  /// The numbers of its sources, by which the filters exclude them.
  private func numbers(of verdict: Verdict) -> String {
    SourceNumbers.sources(of: verdict).compactMap { sources.numbers[$0] }.map(String.init)
      .joined(separator: " ")
  }

  /// The words of each passage, of its quotations and of its standing text, so that a reader's
  /// toggles can be counted again: `20:4:0`.
  private static func passages(_ verdict: Verdict) -> String {
    verdict.passages.map { passage in
      func words(_ kind: PassageKind) -> Int {
        if passage.kind == kind { return passage.words }
        // In floating point: a span from elsewhere may be of any length.
        let total = passage.parts.reduce(0.0) { $0 + Double($1.a.utf8.count) }
        let part = passage.parts.reduce(0.0) {
          $0 + ($1.kind == kind ? Double($1.a.utf8.count) : 0)
        }
        return total == 0 ? 0 : Int(Double(min(max(0, passage.words), 1 << 40)) * part / total)
      }
      return "\(passage.words):\(words(.quotation)):\(words(.boilerplate))"
        + (passage.kind == .boilerplate ? ":s" : "")
    }.joined(separator: " ")
  }

  /// The derived article stands first in the row.
  private static func direction(_ verdict: DirectionVerdict) -> String {
    switch verdict {
    case .aToB, .bToA: "the first from the second"
    case .commonSource: "both from a third text"
    case .undecided: "undecided"
    }
  }

  private static func sureness(_ direction: Direction) -> String {
    switch direction.verdict {
    case .aToB: Percent.text(direction.aToB)
    case .bToA: Percent.text(direction.bToA)
    case .commonSource: Percent.text(direction.commonSource)
    case .undecided: "no answer is clear enough"
    }
  }

  /// Filters do nothing without the script, which shows them.
  private func writeFilters(to html: inout HTMLWriter) {
    let found = report.findings.prefix(shown)
    let relations = Relation.allCases.filter { relation in
      found.contains { $0.relation == relation }
    }
    let disclosures = Disclosure.allCases.filter { disclosure in
      found.contains { $0.disclosure == disclosure }
    }
    html.raw("<div class=\"filters\" role=\"search\" aria-label=\"Filters\" hidden>\n")
    html.raw("<label>Search <input type=\"search\" id=\"search\"></label>\n")
    html.raw("<label>Relation <select id=\"relation\"><option value=\"\">any</option>")
    for relation in relations { html.option(relation.rawValue, Wording.label(relation)) }
    html.raw("</select></label>\n")
    html.raw("<label>Credit <select id=\"disclosure\"><option value=\"\">any</option>")
    for disclosure in disclosures { html.option(disclosure.rawValue, Wording.label(disclosure)) }
    html.raw(
      """
      </select></label>
      <label>Passages <select id="short"><option value="0">of any length</option>\
      <option value="8">of 8 words or more</option>\
      <option value="15">of 15 words or more</option>\
      <option value="30">of 30 words or more</option></select></label>
      <label><input type="checkbox" id="quotations" checked> quotations</label>
      <label><input type="checkbox" id="standing" checked> standing text</label>
      <label><input type="checkbox" id="level" checked> scroll both articles together</label>

      """)
    writeSources(to: &html)
    html.raw(
      """
      <output id="count" aria-live="polite"></output>
      <p class="hint">Toggles change what is marked and counted here at once. The answers and their \
      probabilities rest on the whole texts and stay.</p>
      </div>

      """)
  }

  /// The sources by name, each of which can be left out and brought back.
  private func writeSources(to html: inout HTMLWriter) {
    html.raw("<details class=\"exclude\"><summary>Sources</summary>\n<fieldset>")
    html.raw("<legend>Findings and sentences with these sources are shown</legend>\n")
    for (index, id) in sources.ids.enumerated() {
      html.entry(index)
      html.raw("<label><input type=\"checkbox\" checked")
      html.attribute(.data("data-source", index + 1))
      html.raw("> ")
      html.element("bdi", text: id)
      html.raw("</label>\n")
    }
    html.endEntries()
    html.raw("</fieldset></details>\n")
  }
}

/// What articles are called on a page.
enum HTMLNames {
  /// The ids of both articles.
  static func short(_ articles: Sides<Article>) -> Sides<String> {
    Sides(a: articles.a.id, b: articles.b.id)
  }

  /// The headline, or the id where there is none.
  static func headline(_ article: Article) -> String {
    let title = article.title ?? ""
    return title.isEmpty ? article.id : title
  }

  /// The outlet, the time and the id.
  static func facts(_ article: Article) -> String {
    // What has no headline is called by its id already.
    let id: String? = (article.title ?? "").isEmpty ? nil : article.id
    return [article.outlet, article.published.map(Wording.date), id].compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension HTMLWriter {
  /// Writes both articles of a pair, the derived one first where that is known.
  fileprivate mutating func names(_ verdict: Verdict, _ articles: ArticleIndex) {
    let pair = articles[verdict.ids]
    let isDerived = verdict.direction.verdict == .aToB || verdict.direction.verdict == .bToA
    let (first, second) =
      verdict.direction.verdict == .aToB ? (pair.b, pair.a) : (pair.a, pair.b)
    element("span", .class("title"), .data("dir", "auto"), text: HTMLNames.headline(first))
    element("span", .class("fine"), text: HTMLNames.facts(first))
    element("span", .class("joint"), text: isDerived ? "from" : "and")
    element("span", .class("title"), .data("dir", "auto"), text: HTMLNames.headline(second))
    element("span", .class("fine"), text: HTMLNames.facts(second))
  }

  fileprivate mutating func option(_ value: String, _ label: String) {
    element("option", .data("value", value), text: label)
  }
}
