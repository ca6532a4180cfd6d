internal import TextReuse

/// The ranked findings of a page as a table of the four answers, with the filters above it.
struct HTMLTable {
  let report: Report
  let articles: ArticleIndex
  let shown: Int

  /// Writes the filters and the table.
  func write(to html: inout HTMLWriter) {
    writeFilters(to: &html)
    html.raw(
      """
      <table class="ranked">
      <thead><tr><th scope="col">#</th><th scope="col">Articles</th>\
      <th scope="col">Likely derived</th><th scope="col">Relation</th>\
      <th scope="col">Which from which</th><th scope="col">Credit</th>\
      <th scope="col" class="number">Shared words</th></tr></thead>
      <tbody>

      """)
    for (index, verdict) in report.findings.prefix(shown).enumerated() {
      if index == report.total {
        html.raw("<tr class=\"below\"><th colspan=\"7\">Pairs below the threshold</th></tr>\n")
      }
      writeRow(verdict, rank: index + 1, to: &html)
    }
    html.raw("</tbody>\n</table>\n")
    if shown < report.findings.count {
      let text =
        "The first \(Percent.count(shown)) of \(Percent.count(report.findings.count)) are shown."
      html.element("p", .class("rest"), text: text)
    }
  }

  private func writeRow(_ verdict: Verdict, rank: Int, to html: inout HTMLWriter) {
    let names = HTMLNames.short(articles[verdict.ids])
    let answers = Answers(verdict, names: names)
    html.open(
      "tr", .data("data-finding", rank), .data("data-relation", verdict.relation.rawValue),
      .data("data-disclosure", verdict.disclosure?.rawValue ?? ""))
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
      cell.text(answers.direction)
      cell.element("span", .class("fine"), text: Self.sureness(verdict.direction))
    }
    html.element("td", .data("data-label", "Credit")) { cell in
      let disclosure = verdict.disclosure?.rawValue ?? "none"
      cell.element("strong", .class(disclosure), text: Wording.label(verdict.disclosure))
      cell.element("span", .class("fine"), text: Wording.meaning(verdict.disclosure))
    }
    html.element(
      "td", .class("number"), .data("data-label", "Shared words"),
      text: Percent.count(answers.sharedWords))
    html.raw("</tr>\n")
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
      <label><input type="checkbox" id="quotations" checked> mark quotations</label>
      <label><input type="checkbox" id="standing" checked> mark standing text</label>
      <output id="count" aria-live="polite"></output>
      </div>

      """)
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
    [article.outlet, article.published.map(Wording.date), article.id].compactMap(\.self)
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
    element("span", .class("title"), text: HTMLNames.headline(first))
    element("span", .class("fine"), text: HTMLNames.facts(first))
    element("span", .class("joint"), text: isDerived ? "from" : "and")
    element("span", .class("title"), text: HTMLNames.headline(second))
    element("span", .class("fine"), text: HTMLNames.facts(second))
  }

  fileprivate mutating func option(_ value: String, _ label: String) {
    element("option", .data("value", value), text: label)
  }
}
