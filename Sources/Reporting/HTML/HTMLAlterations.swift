internal import TextReuse

/// What the two articles of a finding say differently: shared quotations whose words differ, and facts that
/// drifted, both wordings with the differing words marked.
struct HTMLAlterations {
  let rank: Int
  let quotations: [AlteredQuotations.Quotation]
  let changes: [PairChange]
  /// How many characters of a wording are shown at most; `nil` for all.
  let excerpt: Int?

  /// Writes the list; nothing where no quotation differs.
  func write(to html: inout HTMLWriter) {
    let facts = changes.filter { !isShown($0) }
    if quotations.isEmpty && facts.isEmpty || excerpt == 0 { return }
    html.raw("<section class=\"alterations\">\n<h3>What the two say differently</h3>\n<ul>\n")
    for quotation in quotations {
      html.raw("<li>")
      let anchor = HTMLArticle.anchor(
        finding: rank, side: .a, passage: quotation.passage - 1)
      html.element("a", .class("key quotation"), .href("#" + anchor)) {
        $0.text("passage \(quotation.passage)")
      }
      write("A", quotation.diff.runs.a, to: &html)
      write("B", quotation.diff.runs.b, to: &html)
      html.raw("</li>\n")
    }
    for change in facts {
      html.raw("<li>")
      html.element("span", .class("fine"), text: Wording.label(change.kind))
      let runs = WordDiff(change.marks.a.text, change.marks.b.text).runs
      write("A", runs.a, to: &html)
      write("B", runs.b, to: &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  /// Whether a change is one of the quotations that are shown already.
  private func isShown(_ change: PairChange) -> Bool {
    guard change.kind == .quotation else { return false }
    let span = change.marks.a.span.utf8
    return quotations.contains { $0.span.utf8.overlaps(span) }
  }

  private func write(_ letter: String, _ runs: [WordDiff.Run], to html: inout HTMLWriter) {
    html.raw("<p dir=\"auto\">")
    html.element("strong", text: letter + " ")
    var room = excerpt ?? .max
    for run in runs where room > 0 {
      let text = BoundedExcerpt.text(run.text, limit: room)
      room -= min(room, text.count)
      if run.isShared {
        html.text(text)
      } else {
        html.element("mark", text: text)
      }
      html.text(" ")
    }
    html.raw("</p>")
  }
}
