public import TextReuse

/// A report as one page that needs nothing else: no network, no fonts, no pictures.
///
/// The page reads and prints without its script, which adds filters and keeps partner passages level.
/// Its policy forbids every other style, script and address. At most `top` findings are shown; the
/// total is always stated.
public struct HTMLReport: ReportRenderer {
  private let options: RenderingOptions

  /// A writer of pages with at most `options.top` findings.
  public init(_ options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// Writes the page.
  public func write(_ report: Report, to out: inout some TextOutputStream) {
    var html = HTMLWriter()
    let summary = ReportSummary(report)
    let articles = ArticleIndex(report.documents)
    HTMLPage.open(title: summary.compared, to: &html)
    HTMLPage.header(summary, to: &html)
    let shown = report.findings.prefix(options.top)
    html.raw("<main>\n")
    if shown.isEmpty {
      html.element("p", .class("none"), text: "Nothing to show.")
    } else {
      HTMLTable(report: report, articles: articles, shown: shown.count).write(to: &html)
    }
    html.flush(to: &out)
    for (index, verdict) in shown.enumerated() {
      HTMLFinding(
        rank: index + 1, verdict: verdict, articles: articles, longArticle: options.longArticle
      ).write(isOpen: index == 0, to: &html)
      html.flush(to: &out)
    }
    HTMLFamilies(report: report, articles: articles, top: options.top).write(to: &html)
    html.raw("</main>\n")
    HTMLPage.close(summary, to: &html)
    html.flush(to: &out)
  }
}
