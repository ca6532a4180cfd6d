import Testing

@testable import TextReuse

@Suite("Ends of passages")
struct PassageEndsTests {
  func passages(_ source: String, _ derived: MarkedText) -> [Passage] {
    let analyser = ArticleAnalyser()
    return Judge().verdict(
      analyser.analyse(Article(id: "a", text: source)),
      analyser.analyse(Article(id: "b", text: derived.text))
    ).passages
  }

  @Test("A copied paragraph ends where the copy ends, though a neighbour is like another place")
  func copyBesideLikeness() {
    let source = """
      The ferry to Lomsey was cancelled three times last month because of fog. The harbour board of \
      Lomsey counts forty ferry crossings lost to fog since autumn. A radar mast on the outer mole \
      would let the pilot bring her in blind, its chairman said, and would cost less than one winter \
      of cancelled crossings. The council will vote on the mast in March.
      """
    let derived = MarkedText(
      """
      Anyone who waits for the ferry at Lomsey in fog learns to bring a book along. \
      «A radar mast on the outer mole would let the pilot bring her in blind, its chairman said, and \
      would cost less than one winter of cancelled crossings.» My aunt has knitted a whole coat there.
      """)
    #expect(passages(source, derived).map(\.b.utf8) == derived.spans)
  }

  @Test("A restated sentence that was split in two is told whole")
  func splitSentence() {
    let source = """
      The orchard growers of the Wend valley lost four fifths of their cherry blossom when frost came \
      back in the last week of April. Insurers will pay for hail damage but not for frost, according \
      to the growers' union, which wants the terms of the policies rewritten before the next season \
      opens. Smudge pots burned through three nights along the river terraces without saving more \
      than a few rows of trees near the water.
      """
    let derived = MarkedText(
      """
      «Frost returned in the last week of April and cost orchard growers in the Wend valley four \
      fifths of their cherry blossom. The growers' union wants policies rewritten before next season \
      opens. Its complaint: insurers pay for hail, not for frost. Smudge pots burned three nights \
      along the river terraces, and saved only a few rows of trees near the water.»
      """)
    #expect(passages(source, derived).map(\.b.utf8) == derived.spans)
  }
}

@Suite("Summaries")
struct SummaryTests {
  /// Six topics, each told in a paragraph; a brief gives each a sentence or none.
  static let paragraphs = [
    """
    The copper smelter at Ostrand will close its second furnace in September. The company that runs \
    it, Halvard Metals, blames the price of power, which has doubled in two years. Nobody in the \
    town had expected the news so soon, and the canteen fell silent when it was read out.
    """,
    """
    Some 210 workers will lose their posts, most of them in the casting hall. The union has asked \
    for retraining in the new battery works across the fjord. Older hands remember the strike of \
    their fathers and shake their heads at the thought of another.
    """,
    """
    The mayor, Sunniva Dahl, called the decision a blow to every street of Ostrand. She spoke from \
    the steps of the town hall on a grey morning, with rain on her papers. People stood under \
    umbrellas and listened until she had finished and folded them away.
    """,
    """
    Halvard Metals promised to keep the first furnace burning for at least six years. Its order \
    books for cable wire are full, and a customer in the south has paid ahead. An analyst at a bank \
    in the capital found the promise hard to square with the accounts.
    """,
    """
    The provincial government wants to buy the harbour crane and the ore quay. It fears that a \
    foreign bidder would ship the machinery away. A purchase would need the vote of the assembly, \
    which meets again after the holidays and has other bills before it.
    """,
    """
    Fishermen hope that cooler water at the outfall will bring the cod back into the inner fjord. \
    Marine biologists doubt it. They point to trawling, to the mink farms and to a warmer sea, and \
    ask for ten years of counts before anyone mends a net in hope of plenty.
    """,
  ]

  static let brief = """
    Halvard Metals will close the second furnace of its copper smelter at Ostrand in September. The \
    mayor of Ostrand, Sunniva Dahl, called it a blow to every street. The provincial government \
    wants to buy harbour crane and ore quay. Fishermen hope the cod will come back into the inner \
    fjord with cooler water at the outfall.
    """

  @Test(
    "A brief of a long report is one passage, over all that it sums up", arguments: [false, true])
  func brief(isTurned: Bool) throws {
    let analyser = ArticleAnalyser()
    let long = analyser.analyse(
      Article(id: "long", text: Self.paragraphs.joined(separator: "\n\n")))
    let short = analyser.analyse(Article(id: "short", text: Self.brief))
    let verdict =
      isTurned ? Judge().verdict(short, long).swapped : Judge().verdict(long, short)
    let passage = try #require(verdict.passages.first)
    #expect(verdict.passages.count == 1)
    #expect(passage.b.utf8 == 0..<Self.brief.utf8.count)
    #expect(passage.a.utf8.lowerBound == 0)
    #expect(passage.a.utf8.count > long.text.bytes.count * 3 / 4)
  }

  @Test("A paragraph that is restated at its own length is no summary of what else it is like")
  func restatedAtLength() {
    let analyser = ArticleAnalyser()
    let long = analyser.analyse(
      Article(id: "long", text: Self.paragraphs.joined(separator: "\n\n")))
    let short = analyser.analyse(
      Article(
        id: "short",
        text: """
          The second furnace of the copper smelter at Ostrand will be closed in September. Halvard \
          Metals, the company that runs it, puts the blame on the price of power, doubled in two \
          years. So soon nobody in town had expected the news; the canteen fell silent as it was \
          read out. About 210 workers, most in the casting hall, are to lose their posts. Retraining \
          in the new battery works across the fjord is what the union has asked for.
          """))
    let passages = Judge().verdict(long, short).passages
    let end = Self.paragraphs[0].utf8.count + Self.paragraphs[1].utf8.count + 2
    #expect(passages.count == 1)
    #expect(passages.allSatisfy { $0.a.utf8.upperBound <= end })
  }
}
