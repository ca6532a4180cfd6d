import Testing
import TextReuse

@testable import Articles

@Suite struct MarkdownTests {
  @Test func `front matter gives what is known of the article`() {
    let text = """
      ---
      title: "Ferry: it sank"
      outlet: Norrby Post
      Published: 2025-03-14
      byline: 'Ada Berg'
      url: https://post.example/1
      id: w-1
      tags: [sea]
      ---

      It sank.
      """
    #expect(
      read(text, as: "a.md").articles.unplaced == [
        Article(
          id: "w-1", text: "It sank.", title: "Ferry: it sank",
          published: Timestamp(iso8601: "2025-03-14"), outlet: "Norrby Post",
          url: "https://post.example/1", byline: "Ada Berg", path: "a.md")
      ])
  }

  @Test func `front matter that is not closed is text`() {
    #expect(
      read("---\ntitle: a\n\nIt sank.", as: "a.md").articles.map(\.text)
        == ["title: a\n\nIt sank."])
  }

  @Test func `without front matter the headline is the title`() {
    let article = read("# The *ferry* sank #\n\nAt night.", as: "a.markdown").articles.first
    #expect(article?.title == "The ferry sank")
    #expect(article?.text == "The ferry sank\n\nAt night.")
    #expect(article?.id == "a.markdown")
  }

  @Test(arguments: [
    ("## Head ##", "Head"), ("#hashtag", "#hashtag"), ("Head\n====\n\nText", "Head\n\nText"),
    ("a **bold** _word_ and __more__", "a bold word and more"),
    ("***both***", "both"), ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ("~~gone~~ and ~5", "gone and ~5"), ("a [link](https://x.example/a_(b)) b", "a link b"),
    ("a [link][ref] b\n\n[ref]: https://x.example", "a link b"),
    ("[**bold** link](x)", "bold link"), ("![A boat](boat.png) sank", " sank"),
    ("![A boat](boat.png)\n\nIt sank.", "It sank."), ("[Update] It sank.", "[Update] It sank."),
    ("> \"It sank,\" he said.", "\"It sank,\" he said."), ("- one\n- two", "- one\n- two"),
    ("`code` here", "code here"), ("```\na * b\n```", "a * b"), ("a\n\n***\n\nb", "a\n\nb"),
    (#"5 \* 3 \[x\]"#, "5 * 3 [x]"),
    (
      "a <em>b</em> <https://x.example> c < d",
      "a b https://x.example c < d"
    ), ("a <!-- no\nnot this\n--> b", "a \n b"),
    ("one\ntwo\n\nthree", "one\ntwo\n\nthree"), ("*open and **closed**", "*open and closed"),
  ])
  func `marks are taken off`(markdown: String, expected: String) {
    #expect(read(markdown, as: "a.md").articles.map(\.text) == [expected])
  }

  @Test(arguments: ["[", "*", "<a", "![", "[a](", "**a ", "_", "`", "<!--", "> ", "[[a]", "\\"])
  func `a mark repeated without end takes no time`(mark: String) {
    let text = String(repeating: mark, count: 200_000 / mark.utf8.count) + " word"
    let outcome = read(text, as: "a.md")
    #expect(outcome.articles.count + outcome.skipped.count == 1)
  }
}
