import Testing
import TextReuse

@testable import Articles

@Suite struct SectionTests {
  @Test(
    arguments: [
      ("a.md", "---\nsection: Opinion\n---\nIt rained.", ["Opinion"]),
      ("a.jsonl", #"{"text": "It rained.", "section": "Opinion"}"#, ["Opinion"]),
      (
        "a.jsonl",
        #"{"text": "It rained.", "articleSection": ["City", {"name": "Opinion"}, "City"]}"#,
        ["City", "Opinion"]
      ),
      ("a.csv", "text,section\nIt rained.,Opinion\n", ["Opinion"]),
      (
        "a.html",
        """
        <title>Rain</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Rain", "articleSection": ["City ", " Opinion"]}
        </script><article><p>It rained.</p></article>
        """, ["City", "Opinion"]
      ),
      (
        "a.html",
        """
        <title>Rain</title><meta property="article:section" content="Opinion">
        <article><p>It rained.</p></article>
        """, ["Opinion"]
      ),
      (
        "a.xml",
        """
        <nitf><head><pubdata name="Norrby Post" position.section="Opinion"/></head>
        <body><body.content><p>It rained.</p></body.content></body></nitf>
        """, ["Opinion"]
      ),
      (
        "a.xml",
        """
        <rss version="2.0"><channel><title>Norrby Post</title><item><description>It rained.</description>
        <category>Opinion</category><category>City</category></item></channel></rss>
        """, ["Opinion", "City"]
      ),
      (
        "a.xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Norrby Post</title><entry><id>1</id>
        <content>It rained.</content><category term="op" label="Opinion"/><category term="city"/></entry>
        </feed>
        """, ["Opinion", "city"]
      ),
      ("a.md", "It rained.", []),
    ])
  func `an article names the sections that it stands in`(
    name: String, text: String, sections: [String]
  ) {
    let outcome = read(text, as: name)
    #expect(outcome.skipped.isEmpty)
    #expect(outcome.articles.map(\.sections) == [sections])
  }
}
