internal import TextReuse

/// What a page lists beside findings and clusters: versions, and what was skipped.
struct HTMLFamilies {
  let report: Report
  let articles: ArticleIndex
  let top: Int

  /// Writes the sections that have anything in them.
  func write(to html: inout HTMLWriter) {
    section("Versions of one item", report.versions, to: &html) { item, pair in
      item.text("\(pair.ids.a) and \(pair.ids.b)")
      item.element("span", .class("fine"), text: pair.reason)
    }
    section("Skipped", report.skipped, to: &html) { item, skipped in
      item.text([skipped.path, skipped.place].compactMap(\.self).joined(separator: ", "))
      item.element("span", .class("fine"), text: skipped.reason)
    }
  }

  private func section<Element>(
    _ title: String, _ elements: [Element], to html: inout HTMLWriter,
    _ write: (inout HTMLWriter, Element) -> Void
  ) {
    if elements.isEmpty { return }
    html.raw("<section class=\"list\">\n")
    html.element("h2", text: "\(title) (\(Percent.count(elements.count)))")
    html.raw("\n<ul>\n")
    for element in elements.prefix(top) {
      html.element("li") { write(&$0, element) }
      html.raw("\n")
    }
    html.raw("</ul>\n")
    if elements.count > top {
      let text = "… and \(Percent.count(elements.count - top)) more"
      html.element("p", .class("rest"), text: text)
    }
    html.raw("</section>\n")
  }
}
