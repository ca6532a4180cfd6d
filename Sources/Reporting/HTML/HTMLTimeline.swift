internal import TextReuse

/// When two articles say they were published, on one line of time, and whom they credit.
struct HTMLTimeline {
  let articles: Sides<Article>
  let provenance: Sides<Provenance?>

  private static let width = 600.0
  private static let margin = 12.0

  /// Writes the drawing, if both times are known, and both articles' times and credits in words.
  func write(to html: inout HTMLWriter) {
    html.raw("<section class=\"times\">\n<h3>Times and credits</h3>\n")
    if let a = articles.a.published, let b = articles.b.published { draw(a, b, to: &html) }
    html.element("p", text: order)
    html.raw("<ul>\n")
    write("A", articles.a, provenance.a, to: &html)
    write("B", articles.b, provenance.b, to: &html)
    html.raw("</ul>\n</section>\n")
  }

  /// Which of the two times came first, in words.
  private var order: String {
    guard let a = articles.a.published, let b = articles.b.published else {
      return "The order of publication is not known: not both articles state a time."
    }
    switch a.order(to: b) {
    case .before: return "By the times stated, A was published first."
    case .after: return "By the times stated, B was published first."
    case .unknown: return "The times stated leave the order open."
    }
  }

  private func draw(_ a: Timestamp, _ b: Timestamp, to html: inout HTMLWriter) {
    let start = min(a.reach.lowerBound, b.reach.lowerBound)
    let end = max(a.reach.upperBound, b.reach.upperBound)
    func place(_ second: Int64) -> Double {
      let share = Double(second - start) / Double(max(1, end - start))
      return Self.margin + share * (Self.width - 2 * Self.margin)
    }
    html.raw(
      "<svg class=\"timeline\" viewBox=\"0 0 600 64\" role=\"img\" aria-label=\"")
    html.text("A: \(Wording.date(a)); B: \(Wording.date(b))")
    html.raw("\"><line class=\"axis\" x1=\"12\" x2=\"588\" y1=\"32\" y2=\"32\"/>")
    for (letter, time, y) in [("A", a, 22.0), ("B", b, 42.0)] {
      let (lower, upper) = (place(time.reach.lowerBound), place(time.reach.upperBound))
      // A moment is a dot; what may be any time of a day is as long as that.
      html.open(
        "rect", .class("reach"), .data("x", Figure(lower - 3).text),
        .data("y", Figure(y - 4).text), .data("width", Figure(max(6, upper - lower + 6)).text),
        .data("height", 8), .data("rx", 4))
      html.close("rect")
      let isLate = lower > Self.width - 60
      html.open(
        "text", .data("x", Figure(isLate ? lower - 8 : lower).text),
        .data("y", Figure(y == 22 ? 14 : 60).text), .data("text-anchor", isLate ? "end" : "start"))
      html.text(letter)
      html.close("text")
    }
    html.raw("</svg>\n")
  }

  private func write(
    _ letter: String, _ article: Article, _ provenance: Provenance?, to html: inout HTMLWriter
  ) {
    html.raw("<li>")
    html.element("strong", text: letter)
    let time = article.published.map(Wording.date) ?? "no time stated"
    let outlet = article.outlet.map { $0.isEmpty ? "" : ", " + $0 } ?? ""
    html.element("bdi", text: " \(time)\(outlet)")
    let says = Self.says(provenance)
    if says.isEmpty {
      html.text(". Credits nobody that was recognised.")
    } else {
      html.raw("<ul>")
      for line in says { html.element("li", .data("dir", "auto"), text: line) }
      html.raw("</ul>")
    }
    html.raw("</li>\n")
  }

  // A credited wire may be named in every paragraph; a reader needs the first few.
  private static let most = 8

  private static func says(_ provenance: Provenance?) -> [String] {
    guard let provenance else { return [] }
    let lines =
      provenance.declared.map { "declares: “\(BoundedExcerpt.text($0.text, limit: 160))”" }
      + provenance.credits.map {
        "credits \($0.fact): “\(BoundedExcerpt.text($0.mark.text, limit: 160))”"
      } + provenance.datelines.map { "dateline: “\(BoundedExcerpt.text($0.text, limit: 160))”" }
      + provenance.inconsistencies.map { "contradicts itself: \($0.fact)" }
    let rest = lines.count - most
    return rest > 0 ? lines.prefix(most) + ["… and \(Percent.count(rest)) more"] : lines
  }
}
