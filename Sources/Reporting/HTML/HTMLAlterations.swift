internal import TextReuse

/// Shared quotations whose words differ, both wordings with the differing words marked.
struct HTMLAlterations {
  let rank: Int
  let quotations: [AlteredQuotations.Quotation]
  /// How many characters of a wording are shown at most; `nil` for all.
  let excerpt: Int?

  /// Writes the list; nothing where no quotation differs.
  func write(to html: inout HTMLWriter) {
    if quotations.isEmpty || excerpt == 0 { return }
    html.raw("<section class=\"alterations\">\n<h3>Quotations that differ</h3>\n<ul>\n")
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
    html.raw("</ul>\n</section>\n")
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
