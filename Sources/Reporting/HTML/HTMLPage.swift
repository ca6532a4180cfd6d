internal import TextReuse

/// The frame of a page: its head with the policy, its masthead and its foot.
enum HTMLPage {
  /// Opens the page.
  static func open(title: String, to html: inout HTMLWriter) {
    let policy =
      "default-src 'none'; style-src '\(PageAsset.style.source)'; "
      + "script-src '\(PageAsset.script.source)'; base-uri 'none'; form-action 'none'"
    html.raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">

      """)
    html.raw("<meta http-equiv=\"Content-Security-Policy\"")
    html.attribute(.data("content", policy))
    html.raw(
      """
      >
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>
      """)
    html.text("Stemma – " + title)
    html.raw("</title>\n<style>")
    html.own(.style)
    html.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the findings</a>\n")
  }

  /// Writes what was compared, what came of it, and what it cannot say.
  static func header(_ summary: ReportSummary, to html: inout HTMLWriter) {
    html.raw("<header>\n<p class=\"masthead\">Stemma</p>\n")
    html.element("h1", text: summary.headline)
    html.element("p", .class("lead"), text: summary.meaning)
    let facts = [summary.compared, summary.findings, summary.others].filter { !$0.isEmpty }
    html.element("p", .class("fine"), text: facts.joined(separator: " "))
    html.element("p", .class("limits"), text: Wording.limits)
    html.raw("\n</header>\n")
  }

  /// Closes the page.
  static func close(_ summary: ReportSummary, to html: inout HTMLWriter) {
    html.raw("<footer>")
    if !summary.versions.isEmpty { html.element("p", text: summary.versions) }
    html.raw("</footer>\n<script>")
    html.own(.script)
    html.raw("</script>\n</body>\n</html>\n")
  }
}

/// The style sheet or the script of a page, with the hash that the page's policy names it by.
struct PageAsset {
  /// What stands between the tags.
  let text: String
  /// How the policy names it.
  let source: String

  init(_ text: String) {
    self.text = text
    source = SHA256.source(of: text)
  }
}
