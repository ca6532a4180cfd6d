internal import TextReuse

/// One finding on a page: the four answers in sentences, the evidence with its points, and both
/// articles side by side.
struct HTMLFinding {
  let rank: Int
  let verdict: Verdict
  let articles: ArticleIndex
  let options: RenderingOptions
  /// Where the words of both articles are; `nil` where the report does not carry the text.
  let words: Sides<ArticleWords?>

  private var answers: Answers {
    Answers(verdict, names: HTMLNames.short(articles[verdict.ids]))
  }

  /// Writes the finding, folded unless it `isOpen`; what is packed is unfolded by the page's script.
  func write(isOpen: Bool, isPacked: Bool, to html: inout HTMLWriter) {
    html.raw(isOpen ? "<details open" : "<details")
    html.attribute(.class("finding"))
    html.attribute(.data("data-finding", rank))
    html.raw(">\n")
    writeSummary(to: &html)
    html.packed(isPacked) { writeBody(to: &$0) }
    html.raw("</details>\n")
  }

  private func writeBody(to html: inout HTMLWriter) {
    html.open("div", .class("body"), .id("finding-\(rank)"), .data("tabindex", -1))
    html.raw("\n<div class=\"reasons\">\n<div>\n")
    writeAnswers(to: &html)
    writeTurning(to: &html)
    html.raw("</div>\n")
    writeEvidence(to: &html)
    html.raw("</div>\n")
    HTMLAlterations(
      rank: rank, quotations: AlteredQuotations(verdict, of: articles[verdict.ids]).quotations,
      changes: verdict.changes, excerpt: options.excerpt
    ).write(to: &html)
    HTMLTimeline(
      articles: articles[verdict.ids],
      provenance: Sides(
        a: articles.document(verdict.ids.a)?.provenance,
        b: articles.document(verdict.ids.b)?.provenance)
    ).write(to: &html)
    writePassageList(to: &html)
    writeMarked(to: &html)
    html.raw("<div class=\"pair\">\n")
    write(.a, verdict.ids.a, to: &html)
    write(.b, verdict.ids.b, to: &html)
    html.raw("</div>\n</div>\n")
  }

  private func writeSummary(to html: inout HTMLWriter) {
    let pair = articles[verdict.ids]
    html.element("summary") { summary in
      summary.element("span", .class("rank"), text: "\(rank)")
      summary.element("h2") {
        $0.text(HTMLNames.headline(pair.a))
        $0.element("span", .class("joint"), text: " and ")
        $0.text(HTMLNames.headline(pair.b))
      }
      let facts = [
        Percent.text(verdict.probability), Wording.label(verdict.relation),
        verdict.disclosure == nil ? "" : Wording.label(verdict.disclosure),
      ]
      summary.element(
        "span", .class("fine"), text: facts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    html.raw("\n")
  }

  private func writeAnswers(to html: inout HTMLWriter) {
    let answers = answers
    html.raw("<dl class=\"answers\">\n")
    html.answer("What are they to each other?", [answers.relation, answers.shares])
    html.answer("Are they independent?", [answers.probability])
    html.answer(
      "Which derives from which?", [answers.directionSentence], verdict.directionReasons)
    html.answer("Was credit given?", [answers.disclosure], [verdict.disclosureReason])
    html.raw("</dl>\n")
  }

  private func writeTurning(to html: inout HTMLWriter) {
    html.raw("<section class=\"turning\">\n<h3>What would change it</h3>\n<ul>\n")
    let sentences = Turning(verdict, names: HTMLNames.short(articles[verdict.ids])).sentences
    for sentence in sentences { html.element("li", text: sentence) }
    html.raw("</ul>\n</section>\n")
  }

  private func writeEvidence(to html: inout HTMLWriter) {
    let answers = answers
    if answers.evidence.isEmpty { return }
    let largest = answers.evidence.map { abs($0.logOdds) }.filter(\.isFinite).max() ?? 0
    html.raw("<table class=\"evidence\">\n<caption>Evidence, in points</caption>\n<tbody>\n")
    // What weighs nothing is named in one line, so that what counts can be seen.
    let idle = answers.idle
    for evidence in answers.weighing {
      html.raw("<tr>")
      html.element("td", .class("number"), text: Percent.points(evidence.logOdds))
      html.raw("<td class=\"bar\">")
      HTMLFigures.weight(evidence.logOdds, largest: largest, to: &html)
      html.raw("</td>")
      html.element("td") {
        $0.text(evidence.says.isEmpty ? evidence.name : evidence.says)
        $0.open("span", .class("fine"))
        if !evidence.says.isEmpty { $0.text(evidence.name + " · ") }
        writeBasis(EvidenceBasis(evidence, of: verdict), to: &$0)
        $0.close("span")
      }
      html.raw("</tr>\n")
    }
    if !idle.isEmpty {
      html.raw("<tr class=\"idle\">")
      html.element("td", .class("number"), text: Percent.points(0))
      html.raw("<td class=\"bar\"></td>")
      html.raw("<td><details class=\"more\"><summary>")
      html.text("\(Percent.count(idle.count, "more reason")) looked at, adding nothing")
      html.raw("</summary><ul class=\"fine\">")
      for evidence in idle { html.element("li", text: Self.line(evidence)) }
      html.raw("</ul></details></td>")
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n<tfoot><tr>")
    html.element("td", .class("number"), text: Percent.points(answers.points))
    html.raw("<td></td>")
    html.element("td", text: "in all, which is \(Percent.text(verdict.probability))")
    html.raw("</tr></tfoot>\n</table>\n")
  }

  private static func line(_ evidence: Evidence) -> String {
    evidence.says.isEmpty ? evidence.name : "\(evidence.name): \(evidence.says)"
  }

  /// What a piece of evidence rests on, with links to the passages.
  private func writeBasis(_ basis: EvidenceBasis, to html: inout HTMLWriter) {
    switch basis {
    case .rule: html.text("a rule that holds for every pair")
    case .texts: html.text("rests on both texts as wholes")
    case .passages(let numbers):
      html.text(numbers.count == 1 ? "rests on passage " : "rests on passages ")
      for (index, number) in numbers.prefix(Self.mostLinked).enumerated() {
        if index > 0 { html.text(", ") }
        let anchor = HTMLArticle.anchor(finding: rank, side: .a, passage: number - 1)
        html.element("a", .class("rests"), .href("#" + anchor), text: "\(number)")
      }
      let rest = numbers.count - Self.mostLinked
      if rest > 0 { html.text(" and \(Percent.count(rest)) more") }
    }
  }

  // Beyond this many the list of passages below serves better.
  private static let mostLinked = 12

  /// How much of each article is marked; the toggles count it again.
  private func writeMarked(to html: inout HTMLWriter) {
    guard options.excerpt == nil, let a = words.a, let b = words.b else { return }
    let pair = articles[verdict.ids]
    let marked = Sides(
      a: Self.marked(pair.a, verdict.passages, a, \.a, \.a),
      b: Self.marked(pair.b, verdict.passages, b, \.b, \.b))
    html.raw("<p class=\"marked fine\" aria-live=\"polite\">")
    html.text(
      "Marked: \(Percent.count(marked.a)) of \(Percent.count(a.count, "word")) of A, "
        + "\(Percent.count(marked.b)) of \(Percent.count(b.count, "word")) of B. What is not marked "
        + "is the article's own.")
    html.raw("</p>\n")
  }

  private static func marked(
    _ article: Article, _ passages: [Passage], _ words: ArticleWords,
    _ whole: KeyPath<Passage, Span>, _ part: KeyPath<PassagePart, Span>
  ) -> Int {
    Segmentation(Excerpt(article.text), passages: passages, whole: whole, part: part).segments
      .reduce(0) { $1.mark == nil ? $0 : $0 + words.count(in: $1.range) }
  }

  /// The passages by number: a way in, and the key to the signs.
  private func writePassageList(to html: inout HTMLWriter) {
    if verdict.passages.isEmpty {
      html.raw("<p class=\"absent\">No passages are shared.</p>\n")
      return
    }
    html.raw("<ol class=\"passages\" aria-label=\"Shared passages\">\n")
    for (index, passage) in verdict.passages.enumerated() {
      html.element("li") { item in
        let anchor = HTMLArticle.anchor(finding: rank, side: .a, passage: index)
        item.element("a", .href("#" + anchor), .class("key \(passage.kind.rawValue)")) {
          $0.element("span", .class("sign"), text: "\(index + 1)\(Wording.sign(passage.kind))")
          $0.text(" \(Wording.label(passage.kind)), \(Percent.count(passage.words, "word"))")
        }
      }
    }
    html.raw("</ol>\n")
  }

  private func write(_ side: HTMLArticle.Side, _ id: String, to html: inout HTMLWriter) {
    let article = articles[id]
    let read = side == .a ? words.a : words.b
    html.open(
      "article",
      .data("aria-label", side.rawValue.uppercased() + ": " + HTMLNames.headline(article)),
      .data("tabindex", 0), .data("data-words", read?.count ?? 0))
    html.raw("\n<header>")
    html.element("p", .class("fine"), text: side.rawValue.uppercased() + " · " + article.id)
    html.element("h3", .data("dir", "auto"), text: HTMLNames.headline(article))
    html.element("p", .class("fine"), text: facts(of: article, id: id))
    if let address = HTMLEscape.webAddress(article.url) {
      html.raw("<p class=\"fine\"><a rel=\"noopener noreferrer\"")
      html.attribute(.href(address))
      html.raw(">")
      html.text(address)
      html.raw("</a></p>")
    }
    html.raw("</header>\n<div class=\"text\">\n")
    HTMLArticle(
      finding: rank, side: side, article: article, passages: verdict.passages,
      longArticle: options.longArticle, words: read, excerpt: options.excerpt
    ).write(to: &html)
    html.raw("</div>\n</article>\n")
  }

  private func facts(of article: Article, id: String) -> String {
    var facts = [article.outlet, article.published.map(Wording.date), article.byline].compactMap(
      \.self)
    if let words = articles.document(id)?.words, words > 0 {
      facts.append(Percent.count(words, "word"))
    }
    return facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension HTMLWriter {
  fileprivate mutating func answer(
    _ question: String, _ sentences: [String], _ reasons: [String] = []
  ) {
    element("dt", text: question)
    open("dd")
    element("p", text: sentences.joined(separator: " "))
    let reasons = reasons.filter { !$0.isEmpty }
    if !reasons.isEmpty {
      raw("<ul>")
      for reason in reasons { element("li", text: reason) }
      raw("</ul>")
    }
    close("dd")
    raw("\n")
  }
}
