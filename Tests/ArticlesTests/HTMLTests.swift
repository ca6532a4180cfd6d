import Foundation
import Testing
import TextReuse

@testable import Articles

@Suite struct HTMLTests {
  private let page = """
    <!DOCTYPE html><html><head><title>Ferry sinks &#8211; Norrby Post</title>
    <meta property="og:title" content="Ferry &amp; crew sink">
    <meta property="og:site_name" content="Norrby Post">
    <meta property="article:published_time" content="2025-03-14T06:30:00+01:00">
    <meta name="author" content="Ada Berg"><link rel="canonical" href="https://post.example/1">
    <script>var x = "<p>not this</p>";</script><style>p { color: red }</style></head>
    <body class="has-sidebar"><header>Norrby Post</header><nav><a href="/">Home</a></nav>
    <div id="cookie-banner">We use cookies.</div>
    <div class="comment-enabled page"><article><h1>Ferry &amp; crew sink</h1>
    <p>The ferry  to <b>Norrby</b>
    sank at <a href="/n">night</a>.</p><figure><img src=a><figcaption>A ferry</figcaption></figure>
    <p>&ldquo;It was caf&eacute; time,&rdquo; said Bo Ek.<br>He swam.</p>
    <ul><li>Three boats</li><li>Two crews</li></ul>
    <div class="relatedLinks"><a href=1>Other news</a></div><aside>Subscribe!</aside>
    <form>Your mail <input></form><noscript>Enable scripts</noscript><p hidden>Hidden</p>
    <p>Read more: <a href="/m">The sinking of many other ferries</a></p>
    </article><section id="comments"><p>First!</p></section></div>
    <footer>All rights reserved</footer></body></html>
    """

  @Test func `a page gives its article and what is known of it`() {
    var outcome = read(page, as: "ferry.html")
    #expect(outcome.skipped.isEmpty)
    #expect(outcome.articles.first?.language == "en")
    outcome.articles[0].language = nil
    #expect(
      outcome.articles.unplaced == [
        Article(
          id: "ferry.html",
          text: """
            The ferry to Norrby sank at night.

            “It was café time,” said Bo Ek.
            He swam.

            Three boats

            Two crews
            """,
          title: "Ferry & crew sink", published: Timestamp(iso8601: "2025-03-14T06:30:00+01:00"),
          outlet: "Norrby Post", url: "https://post.example/1", byline: "Ada Berg",
          path: "ferry.html")
      ])
  }

  @Test(arguments: [
    """
    {"@type": "NewsArticle", "headline": "H", "datePublished": "2025-03-14", "url": "u",
     "author": [{"name": "A"}, {"name": "B"}], "publisher": {"name": "P"}}
    """,
    """
    [{"@type": "WebSite"}, {"@type": ["Article"], "headline": "H", "datePublished": "2025-03-14",
      "author": "A, B", "publisher": {"@type": "Organization", "name": "P"},
      "mainEntityOfPage": {"@id": "u"}}]
    """,
    """
    {"@graph": [{"@type": "ReportageNewsArticle", "headline": "H", "mainEntityOfPage": "u",
      "datePublished": "Fri, 14 Mar 2025", "author": [{"@id": "#a"}, {"name": "B"}],
      "publisher": {"@id": "#p"}}, {"@id": "#p", "name": "P"}, {"@id": "#a", "name": "A"}]}
    """,
  ])
  func `JSON-LD comes first`(data: String) {
    let article =
      read(
        "<html><head><meta property='og:title' content='no'><meta name=author content=no>"
          + "<script type=\"application/ld+json\">\(data)</script></head><p>Text</p>",
        as: "a.html"
      ).articles.first
    #expect(article?.title == "H")
    #expect(article?.published?.iso8601 == "2025-03-14")
    #expect(article?.byline == "A, B")
    #expect(article?.outlet == "P")
    #expect(article?.url == "u")
  }

  @Test(arguments: [
    ("<main><p>Main</p></main><div><p>Other text</p></div>", "Main"),
    ("<div itemprop='articleBody'><p>Body</p></div><article><p>Teaser of it</p></article>", "Body"),
    (
      "<div><div><p>A long paragraph of the story.</p><p>And one more of it.</p></div></div><p>x",
      "A long paragraph of the story.\n\nAnd one more of it."
    ),
    (
      "<article><p>Teaser</p></article><article><p>The whole of the long story</p></article>",
      "The whole of the long story"
    ),
    ("<p>No structure<p>at all", "No structure\n\nat all"), ("bare text", "bare text"),
    ("<table><tr><td>Goals<td>3<tr><td>Cards<td>0</table>", "Goals 3\nCards 0"),
    ("<form runat=server><h1>T</h1><p>Wrapped in a form</p></form>", "Wrapped in a form"),
    ("one<br><br>two<br>three", "one\n\ntwo\nthree"),
    ("<my-head>Head</my-head><my-text>Text</my-text>", "Head\n\nText"),
    ("<div class=comments><p>Only comments here</p></div>", "Only comments here"),
    ("a < b & c <3 &lt;p&gt;", "a < b & c <3 <p>"), ("<p>wo<b>rd</b> <i>a</i>b", "word ab"),
    ("<svg><title>Icon</title><text>no</text></svg>yes<select><option>no</select>", "yes"),
    ("<p>x</p><!-- <p>no</p> --><!--><p>y</p><script>no", "x\n\ny\n\nno"),
  ])
  func `the article is found in pages of other shapes`(markup: String, expected: String) {
    #expect(read(markup, as: "a.html").articles.map(\.text) == [expected])
  }

  @Test func `a page that scripts fill in has its text in JSON-LD`() {
    let body = String(repeating: "The ferry sank at night. ", count: 20)
    let page =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"\(body)\"}"
      + "</script><div id=app></div>"
    #expect(read(page, as: "a.html").articles.map(\.text) == [body])
  }

  @Test func `a page without text is empty`() {
    #expect(
      read("<html><nav>Home</nav></html>", as: "a.html").messages
        == ["empty article; it needs a letter or a digit"])
  }

  @Test func `an encoding is taken from its declaration`() {
    let latin = Array("<meta charset=iso-8859-1><p>caf".utf8) + [0xE9, 0x93]
    #expect(read(latin, as: "a.html").articles.map(\.text) == ["café“"])
    let cyrillic =
      Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>".utf8)
      + [0xE4, 0xF6, 0xFC]
    #expect(read(cyrillic, as: "a.html").articles.map(\.text) == ["дць"])
    #expect(read("<meta charset=iso-8859-1><p>café", as: "a.html").articles.map(\.text) == ["café"])
    let undeclared = Array("<p>It was caf".utf8) + [0xE9]
    #expect(read(undeclared, as: "a.html").articles.map(\.text) == ["It was café"])
    #expect(
      read("<meta charset=x-klingon><p>a", as: "a.html").messages
        == ["the encoding x-klingon is not supported; save it as UTF-8"])
  }

  @Test(arguments: [
    "<div>", "<b id=x>", "<dd><li>", "<table><tr><td>", "<a href=x>", "<svg><title>", "<ul><li>",
    "<p><b><i><u>", "<button>", "<select>", "<template>", "<object>", "</p>", "</x>", "<", "<!--",
    "<a b=", "<x y ", "<form><table>", "<td>", "<caption>", "<frameset>", "<h1><li>", "<nobr>", "&",
    "<li><p>",
  ])
  func `tags in each other without end exhaust neither stack nor time`(tag: String) {
    let count = tag == "<div>" ? 200_000 : 20_000
    let outcome = read(String(repeating: tag, count: count) + "<p>bottom", as: "a.html")
    #expect(outcome.articles.count + outcome.skipped.count == 1)
    if tag == "<div>" { #expect(outcome.articles.map(\.text) == ["bottom"]) }
  }

  @Test func `a tag with a hundred thousand attributes takes no time`() {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(read("<p \(attributes)>text", as: "a.html").articles.map(\.text) == ["text"])
  }

  @Test func `paragraphs that are written to a page are read again`() {
    var random = SplitMix(state: 5)
    let words = ["ferry", "<sank>", "at & night", "\"café\"", "字", "l'eau", "3 > 2"]
    for _ in 0..<100 {
      let paragraphs = (0..<Int.random(in: 1..<6, using: &random)).map { _ in
        (0..<Int.random(in: 1..<12, using: &random)).map { _ in
          words[Int.random(in: 0..<words.count, using: &random)]
        }.joined(separator: " ")
      }
      let escaped = paragraphs.map {
        $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      }
      let page = "<html><body><article><p>\(escaped.joined(separator: "</p>\n<p>"))</p></article>"
      #expect(
        read(page, as: "a.html").articles.map(\.text) == [paragraphs.joined(separator: "\n\n")])
    }
  }
}
