import Testing
import TextReuse

@testable import Reporting

@Suite("A report in Markdown") struct MarkdownTests {
  @Test("has a table and each finding with its answers, reasons and passages")
  func snapshot() {
    #expect(
      TerminalTests.one.rendered(as: .markdown, options: RenderingOptions(top: 1, excerpt: 30))
        == """
        # Stemma report

        Compared 4 articles, 2 pairs judged in full.

        1 finding at or above 50 %; 1 other pair after them.

        Besides: 1 skipped.

        *\(Wording.limits)*

        | # | derived and source | likely | relation | credit | shared words |
        | ---: | --- | ---: | --- | --- | ---: |
        | 1 | desk-4 derives from wire-17 | 94 % | rewrite | uncredited | 16 |

        … and 1 more.

        ## Finding 1: wire-17 and desk-4: rewrite, uncredited

        - **A** is wire-17
        - **B** is desk-4

        - **What are they to each other?** Rewrite: most of one restates the other. 31 % of wire-17 \
        and 74 % of desk-4 lies in shared passages. By its words, desk-4 is wholly derived: no stretch of it \
        goes without those of wire-17.
        - **Are they independent?** 94 % likely that the two are not independent (90 % interval \
        88–97 %).
        - **Which derives from which?** desk-4 derives from wire-17 (81 %; the other way 4 %, both \
        from a third text 15 %).
        - **Was credit given?** Uncredited: it does not say where its matter came from.
          - Because: wire-17 is two hours older
          - Because: desk-4 names nobody

        | points | evidence |
        | ---: | --- |
        | −2.20 | prior: two articles of one archive |
        | +4.55 | rare-verbatim: a passage found nowhere else |
        | +0.40 | order: in one order |
        | **+2.75** | in all, which is 94 % |

        What would change it:

        - Without the points of rare-verbatim it would be 14 % likely.
        - Without the points of order it would be 91 % likely.
        - The odds are 16 to 1 that the two are not independent; reasons against it that weigh 2.75 \
        points in all would make it an even chance.
        - A credit of wire-17 where its matter stands would close the gap.

        Shared passages:

        1. edited, 16 words
           - A: The river rose over the mill …
           - B: At noon the water stood over …

        ## Skipped (1)

        - secret.html: unreadable

        """)
  }

  @Test(
    "escapes what could begin markup inside a line",
    arguments: [
      ("a*b_c`d", "a\\*b\\_c\\`d"), ("[x](y)", "\\[x\\](y)"), ("<b>&lt;", "\\<b\\>\\&lt;"),
      ("![i]", "\\!\\[i\\]"), ("a|b~c#d", "a\\|b\\~c\\#d"), ("\\", "\\\\"),
      ("see https://x.example", "see https\\://x.example"), ("www.x", "www\\.x"),
      ("@desk at 12:30", "\\@desk at 12:30"), ("one\ntwo", "one two"),
    ])
  func escapes(text: String, escaped: String) {
    #expect(MarkdownEscape.text(text) == escaped)
  }

  @Test(
    "escapes what could begin a block at the start of a line",
    arguments: [
      ("- a", "\\- a"), ("  + a", "\\+ a"), ("12. a", "12\\. a"), ("1) a", "1\\) a"),
      ("=== a", "\\=== a"), ("# a", "\\# a"), ("12 a", "12 a"), ("a - b", "a - b"),
    ])
  func blocks(text: String, escaped: String) {
    #expect(MarkdownEscape.paragraph(text) == escaped)
  }
}
