internal import TextReuse

/// One article over all findings at once: every sentence with its most likely source, or as its own.
struct HTMLSources {
  let found: SentenceSources
  let longArticle: Int
  /// The numbers that the page's filters know articles by.
  let numbers: [String: Int]

  /// Colours are taken in turn; the label beside a sentence tells sources of one colour apart.
  static let colors = 6

  /// Writes the article, folded; what is packed is unfolded by the page's script.
  func write(isPacked: Bool, to html: inout HTMLWriter) {
    html.raw("<details class=\"sources\">\n<summary>")
    html.element("h3", .data("dir", "auto"), text: HTMLNames.headline(found.article))
    html.element("span", .class("fine"), text: found.article.id)
    html.raw("</summary>\n")
    html.packed(isPacked) {
      writeLegend(to: &$0)
      $0.raw("<div class=\"text\">\n")
      writeSentences(to: &$0)
      $0.raw("</div>\n")
    }
    html.raw("</details>\n")
  }

  private func writeLegend(to html: inout HTMLWriter) {
    html.raw("<ul class=\"legend\">\n")
    for source in found.sources {
      html.open(
        "li", .class("c\((source.number - 1) % Self.colors + 1)"), .data("data-k", source.number),
        .data("data-source", numbers[source.id] ?? 0))
      html.element("span", .class("label"), text: "S\(source.number)")
      html.raw(" ")
      html.element("a", .href("#finding-\(source.finding)")) {
        $0.element("bdi", text: source.id)
      }
      html.text(", \(Self.says(source)): ")
      html.element("output", .class("sentences"), text: sentences(first(source.number)))
      html.raw("</li>\n")
    }
    html.raw("<li class=\"own\"><span class=\"label\">own</span> no source among these: ")
    html.element("output", .class("sentences"), text: sentences(first(nil)))
    html.raw("</li>\n</ul>\n")
  }

  private static func says(_ source: SentenceSources.Source) -> String {
    switch source.verdict.direction.verdict {
    case .commonSource: "both from a third text"
    case .undecided: "direction undecided"
    case .aToB, .bToA: Percent.text(source.probability) + " its source"
    }
  }

  private func first(_ number: Int?) -> Int {
    found.sentences.count { $0.candidates.first?.source == number }
  }

  private func sentences(_ count: Int) -> String { Percent.count(count, "sentence") }

  private func writeSentences(to html: inout HTMLWriter) {
    let text = Excerpt(found.article.text)
    var isOpen = false
    // The sentence before, where nothing of the article's own stands between.
    var last: Int?
    var left = longArticle
    for (index, sentence) in found.sentences.enumerated() {
      if left <= 0 {
        if isOpen { html.raw("</p>\n") }
        isOpen = false
        let rest = Percent.count(found.sentences.count - index, "sentence")
        html.element("p", .class("cut"), text: "… \(rest) not shown …")
        break
      }
      left -= sentence.range.count
      let lines = VisibleText.block(text[sentence.range])
        .split(separator: "\n", omittingEmptySubsequences: false)
      var isFirst = true
      for (index, line) in lines.enumerated() {
        if index > 0, isOpen {
          html.raw("</p>\n")
          isOpen = false
        }
        if line.allSatisfy({ $0 == " " }) { continue }
        if !isOpen {
          html.raw("<p dir=\"auto\">")
          last = nil
        }
        isOpen = true
        write(String(line), sentence, isFirst: isFirst, after: last, to: &html)
        last = sentence.candidates.first?.source
        isFirst = false
      }
    }
    if isOpen { html.raw("</p>\n") }
  }

  private func write(
    _ line: String, _ sentence: SentenceSources.Sentence, isFirst: Bool, after last: Int?,
    to html: inout HTMLWriter
  ) {
    guard let first = sentence.candidates.first else {
      html.text(line)
      return
    }
    html.raw("<span")
    html.attribute(.class("s c\((first.source - 1) % Self.colors + 1)"))
    let sources = sentence.candidates.map { String($0.source) }.joined(separator: " ")
    html.attribute(.data("data-c", sources))
    if !isFirst { html.attribute(.data("data-more", "yes")) }
    if last != first.source { html.attribute(.data("data-n", "S\(first.source)")) }
    html.raw(">")
    html.text(line)
    html.raw("</span>")
  }
}
