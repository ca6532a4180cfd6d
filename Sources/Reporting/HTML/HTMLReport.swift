public import TextReuse

/// A report as one page that needs nothing else: no network, no fonts, no pictures.
///
/// The page reads and prints without its script, which adds filters and toggles and keeps the two
/// articles of a finding level.
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
    let shown = report.findings.prefix(options.top)
    let sources = SourceNumbers(shown)
    var words = ArticleWordsIndex()
    HTMLPage.open(title: summary.compared, to: &html)
    HTMLPage.header(summary, to: &html)
    html.raw("<main id=\"main\">\n")
    if shown.isEmpty {
      html.element("p", .class("none"), text: "Nothing to show.")
    } else {
      HTMLTable(report: report, articles: articles, shown: shown.count, sources: sources)
        .write(to: &html)
    }
    html.flush(to: &out)
    for (index, verdict) in shown.enumerated() {
      let pair = articles[verdict.ids]
      let finding = HTMLFinding(
        rank: index + 1, verdict: verdict, articles: articles, options: options,
        words: Sides(a: words.words(of: pair.a), b: words.words(of: pair.b)))
      html.entry(index)
      finding.write(isOpen: index == 0, isPacked: index >= HTMLPack.mostUnpacked, to: &html)
      html.flush(to: &out)
    }
    html.endEntries()
    writeSources(shown, articles, sources, &words, to: &html, &out)
    HTMLClusters(report: report, articles: articles, top: options.top).write(to: &html)
    HTMLFamilies(report: report, articles: articles, top: options.top).write(to: &html)
    html.raw("</main>\n")
    HTMLPage.close(summary, to: &html)
    html.flush(to: &out)
  }

  /// Every article that may derive from another, over all findings at once.
  private func writeSources(
    _ shown: ArraySlice<Verdict>, _ articles: ArticleIndex, _ sources: SourceNumbers,
    _ words: inout ArticleWordsIndex, to html: inout HTMLWriter, _ out: inout some TextOutputStream
  ) {
    // Where quoting is bounded, whole articles cannot be shown.
    if shown.isEmpty || options.excerpt != nil { return }
    var findings: [String: [(number: Int, verdict: Verdict)]] = [:]
    var order: [String] = []
    for (index, verdict) in shown.enumerated() {
      for id in [verdict.ids.a, verdict.ids.b] {
        if findings[id] == nil { order.append(id) }
        findings[id, default: []].append((index + 1, verdict))
      }
    }
    html.raw(
      """
      <section class="list" id="articles">
      <h2>Article by article</h2>
      <p class="fine">Every sentence is marked with its most likely source among the findings shown: \
      the one with the greatest product of the share of its words in shared passages and of the \
      probability of derivation from it. Unmarked sentences are the article\u{2019}s own, as far as \
      these articles tell.</p>

      """)
    var count = 0
    for id in order {
      let article = articles[id]
      guard let read = words.words(of: article),
        let found = SentenceSources(
          article, words: read, findings: findings[id] ?? [], among: articles)
      else { continue }
      html.entry(count)
      HTMLSources(found: found, longArticle: options.longArticle, numbers: sources.numbers)
        .write(isPacked: count >= HTMLPack.mostUnpacked, to: &html)
      html.flush(to: &out)
      count += 1
    }
    html.endEntries()
    html.raw("</section>\n")
  }
}

/// The articles that may be sources in some findings, numbered in the order in which they are named.
struct SourceNumbers {
  /// The number of each, from 1.
  private(set) var numbers: [String: Int] = [:]
  /// The ids by number.
  private(set) var ids: [String] = []

  init(_ findings: some Sequence<Verdict>) {
    for finding in findings { for id in Self.sources(of: finding) { add(id) } }
  }

  /// The sides of a finding that the other may derive from.
  static func sources(of verdict: Verdict) -> [String] {
    switch verdict.direction.verdict {
    case .aToB: [verdict.ids.a]
    case .bToA: [verdict.ids.b]
    case .commonSource, .undecided: [verdict.ids.a, verdict.ids.b]
    }
  }

  private mutating func add(_ id: String) {
    if numbers[id] != nil { return }
    ids.append(id)
    numbers[id] = ids.count
  }
}
