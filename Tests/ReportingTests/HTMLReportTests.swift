import Testing
import TextReuse

@testable import Reporting

@Suite("A page") struct HTMLReportTests {
  @Test("states the hash of the one style and the one script that may act")
  func policy() throws {
    let page = SampleReport.three.rendered(as: .html)
    #expect(
      page.contains(
        "content=\"default-src &#39;none&#39;; style-src &#39;\(PageAsset.style.source)&#39;; "
          + "script-src &#39;\(PageAsset.script.source)&#39;; base-uri &#39;none&#39;; "
          + "form-action &#39;none&#39;\""))
    #expect(page.contains("<style>\(PageAsset.style.text)</style>"))
    #expect(page.contains("<script>\(PageAsset.script.text)</script>"))
    #expect(!page.contains("style=\"") && !page.contains("src="))
  }

  @Test(
    "has balanced elements of known names, whatever the texts hold",
    arguments: ["three", "hostile", "nested", "empty"])
  func balanced(name: String) {
    let reports = [
      "three": SampleReport.three, "hostile": HostileReport.report, "nested": Self.nested,
      "empty": Report(),
    ]
    let page = reports[name]!.rendered(as: .html)
      .replacing(PageAsset.style.text, with: "").replacing(PageAsset.script.text, with: "")
    #expect(Markup.problems(in: page) == [])
  }

  private static var nested: Report {
    func span(_ range: Range<Int>) -> Span { Span(utf8: range, scalars: range) }
    let ranges = [0..<20, 3..<9, 5..<30, 5..<30, 18..<19, 0..<40]
    var report = Report()
    report.findings = [
      SampleReport.verdict(
        "a", "b",
        passages: ranges.map {
          Passage(
            kind: .edited, words: 3, a: span($0), b: span($0.lowerBound..<$0.lowerBound), parts: [])
        })
    ]
    report.documents = [
      SampleReport.document("a", "One line\n\nand another\n and more of that"),
      SampleReport.document("b", "Something else"),
    ]
    return report
  }

  @Test("gives every passage a place on both sides that a link can lead to")
  func anchors() {
    for report in [SampleReport.three, Self.nested] {
      let page = report.rendered(as: .html)
      for (rank, finding) in report.findings.enumerated() {
        for passage in finding.passages.indices {
          for side in ["a", "b"] {
            let id = "id=\"f\(rank + 1)-\(side)\(passage + 1)\""
            #expect(page.ranges(of: id).count == 1, "\(id)")
          }
        }
      }
    }
  }

  @Test("marks passages by kind, number and sign, in paragraphs")
  func article() {
    let text = "One & two.\n\nThree four."
    let passage = SampleReport.passage(.verbatim, "two.\n\nThree", in: text, "two", in: "two")
    var html = HTMLWriter()
    HTMLArticle(
      finding: 1, side: .a, article: Article(id: "a", text: text), passages: [passage],
      longArticle: 1000
    ).write(to: &html)
    var out = ""
    html.flush(to: &out)
    #expect(
      out == """
        <p dir="auto">One &amp; <a class="m verbatim" href="#f1-b1" data-p="1" data-n="1=" id="f1-a1" \
        title="Passage 1: verbatim, 1 word. Go to the other side.">two.</a></p>
        <p dir="auto"><a class="m verbatim" href="#f1-b1" data-p="1" tabindex="-1">Three</a> four.</p>

        """)
  }

  @Test("leaves the middle of a long stretch out, and says so")
  func longArticle() {
    let text = String(repeating: "word ", count: 20_000)
    var report = Report()
    report.findings = [SampleReport.verdict("a", "b")]
    report.documents = [SampleReport.document("a", text), SampleReport.document("b", "word")]
    let page = report.rendered(as: .html)
    #expect(page.contains("… 97,000 bytes of text not shown …"))
    #expect(page.utf8.count < 40_000)
  }

  @Test("says where the report does not carry a text")
  func absent() {
    var report = Report()
    report.findings = [SampleReport.verdict("a", "b")]
    #expect(
      report.rendered(as: .html).ranges(of: "The report does not carry this text.").count == 2)
  }

  @Test("stays below 2 MB for 50 findings of 800-word articles")
  func size() {
    let text = String(repeating: "The county's seven-word sentence stands here. ", count: 115)
    let evidence = SampleReport.bridge.evidence
    var report = Report()
    report.findings = (0..<50).map { number in
      SampleReport.verdict(
        "a\(number)", "b\(number)",
        passages: (0..<20).map { place in
          let range = place * 200..<place * 200 + 120
          let span = Span(utf8: range, scalars: range)
          return Passage(kind: .rewritten, words: 20, a: span, b: span, parts: [])
        }, evidence: evidence)
    }
    report.total = 50
    report.documents = (0..<50).flatMap {
      [SampleReport.document("a\($0)", text), SampleReport.document("b\($0)", text)]
    }
    #expect(report.rendered(as: .html).utf8.count < 2_000_000)
  }

  @Test("links addresses of the web and no others")
  func addresses() {
    #expect(HTMLEscape.webAddress("https://x.example/a?b=1") == "https://x.example/a?b=1")
    #expect(HTMLEscape.webAddress("HTTP://x.example") == "HTTP://x.example")
    for address in [
      "javascript:alert(1)", "data:text/html,x", "//x.example", " https://x", "", "https://a b",
    ] {
      #expect(HTMLEscape.webAddress(address) == nil, "\(address)")
    }
  }

  @Test("is hashed as the standard's own examples are")
  func hash() {
    #expect(SHA256.source(of: "") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(SHA256.source(of: "abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(SHA256.source(of: long) == "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE=")
  }
}

/// A reading of markup that is strict about what this page may hold.
private enum Markup {
  private static let void: Set<String> = ["meta", "input"]
  private static let known: Set<String> = [
    "html", "head", "meta", "title", "style", "script", "body", "header", "main", "footer",
    "section", "article", "details", "summary", "div", "p", "span", "a", "h1", "h2", "h3", "ul",
    "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    "strong", "svg", "line", "circle", "rect", "label", "input", "select", "option", "output",
    "fieldset", "legend", "bdi", "mark", "text", "defs", "marker", "path",
  ]

  static func problems(in page: String) -> [String] {
    var problems: [String] = []
    var open: [String] = []
    for tag in page.matches(of: /<([^>]*)>/) where !tag.output.1.hasPrefix("!DOCTYPE") {
      let inside = tag.output.1
      let isEnd = inside.hasPrefix("/")
      let name = String(inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if !known.contains(name) { problems.append("unknown: \(inside)") }
      if inside.contains(/\son[a-z]+=["']/) { problems.append("handler: \(inside)") }
      if void.contains(name) || inside.hasSuffix("/") { continue }
      if !isEnd {
        open.append(name)
      } else if open.popLast() != name {
        problems.append("unbalanced: \(inside)")
      }
    }
    return problems + open.map { "not closed: \($0)" }
  }
}
