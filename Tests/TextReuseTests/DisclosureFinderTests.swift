import Testing

@testable import TextReuse

@Suite("Disclosure")
struct DisclosureFinderTests {
  static let story = "The bridge at Calder was shut on Monday after the flood."
  static let agency = Article(id: "wire", text: story, outlet: "Meridian News Agency (MNA)")

  func answer(
    _ text: String, of source: Article = agency, outlet: String? = "Valley Times",
    byline: String? = nil, matched: [Range<Int>]? = nil
  ) -> DisclosureAnswer {
    let derived = Annotated(text, outlet: outlet, byline: byline).analysed
    return DisclosureFinder.answer(
      derived: derived, source: ArticleAnalyser().analyse(source),
      matched: matched ?? [0..<derived.text.count])
  }

  @Test(
    "A credit that covers the article credits its source",
    arguments: [
      (
        "CALDER (Meridian News Agency) — \(story)",
        "Credits \"Meridian News Agency\" in its dateline."
      ),
      ("CALDER (MNA) - \(story)", "Credits \"MNA\" in its dateline."),
      ("By Jane Roe, Meridian News\n\n\(story)", "Credits \"Meridian News\" in its byline."),
      (
        "\(story)\n\nWith inputs from Meridian News Agency.",
        "Credits \"Meridian News Agency\" in a credit line."
      ),
      (
        "She told MNA that the bridge at Calder was shut.",
        "Credits \"MNA\" beside the matched text."
      ),
    ])
  func credited(text: String, reason: String) {
    #expect(
      answer(text) == DisclosureAnswer(disclosure: .credited, creditedShare: 1, reason: reason))
  }

  @Test("What came beside the text credits as a credit line does")
  func origin() {
    var article = Article(id: "desk", text: Self.story, outlet: "Valley Times")
    article.origin.sources = ["https://www.meridiannewsagency.example/2025/bridge"]
    let derived = ArticleAnalyser().analyse(article)
    let found = DisclosureFinder.answer(
      derived: derived, source: ArticleAnalyser().analyse(Self.agency),
      matched: [0..<derived.text.count])
    #expect(found.disclosure == .credited && found.creditedShare == 1)
  }

  @Test("Another outlet's name is no credit of this one")
  func elsewhere() {
    #expect(
      answer("\(Self.story)\n\nFirst published by Harbour Courier.")
        == DisclosureAnswer(
          disclosure: .creditedElsewhere, creditedShare: 0,
          reason: "Names \"Harbour Courier\" but matches text of Meridian News Agency."))
  }

  @Test("A mention credits its paragraph and nothing more")
  func partly() {
    let text = "She told MNA that it fell.\n\nThe bridge was shut on Monday after the flood."
    let derived = Annotated(text).analysed
    #expect(
      DisclosureFinder.answer(
        derived: derived, source: ArticleAnalyser().analyse(Self.agency), matched: [0..<6, 6..<15])
        == DisclosureAnswer(
          disclosure: .uncredited, creditedShare: 0.4,
          reason: "Credits Meridian News Agency for only 40 % of the matched words."))
    #expect(
      DisclosureFinder.answer(
        derived: derived, source: ArticleAnalyser().analyse(Self.agency), matched: [6..<15])
        == DisclosureAnswer(
          disclosure: .uncredited, creditedShare: 0,
          reason: "Names Meridian News Agency, but not where it matches its text."))
    #expect(
      DisclosureFinder.answer(
        derived: derived, source: ArticleAnalyser().analyse(Self.agency), matched: [0..<6]
      ).disclosure
        == .credited)
  }

  @Test("A part credited here and another there")
  func partlyElsewhere() {
    let text =
      "She told MNA that it fell.\n\nHe told Harbour Courier the bridge was shut on Monday."
    #expect(
      answer(text)
        == DisclosureAnswer(
          disclosure: .creditedElsewhere, creditedShare: 0.375,
          reason: "Names \"Harbour Courier\" but matches text of Meridian News Agency, which it "
            + "credits for 37 % of the matched words."))
  }

  @Test("What only says that it is rewritten is declared")
  func declared() {
    #expect(
      answer("\(Self.story)\n\nThis article was rewritten from verified reporting.")
        == DisclosureAnswer(
          disclosure: .declared, creditedShare: 0,
          reason: "Says that it is made from other text, but does not name Meridian News Agency."))
  }

  @Test("What says nothing is uncredited, and its own name is nothing")
  func uncredited() {
    let nothing = DisclosureAnswer(
      disclosure: .uncredited, creditedShare: 0,
      reason: "Does not name Meridian News Agency, whose text it matches.")
    #expect(answer(Self.story) == nothing)
    #expect(answer("\(Self.story)\n\n© 2025 The Valley Times") == nothing)
    #expect(answer("\(Self.story)\n\nWith inputs from Jane Roe.") == nothing)
    #expect(answer("\(Self.story) \"I told MNA so long ago,\" he said.") == nothing)
  }

  @Test(
    "A source of unknown outlet cannot be credited",
    arguments: [
      (
        story, Disclosure.uncredited,
        "Names no source; the outlet of the text that it matches is not known."
      ),
      (
        "CALDER (MNA) - \(story)", .creditedElsewhere,
        "Names \"MNA\", but the outlet of the text that it matches is not known."
      ),
      (
        "\(story)\n\nRewritten from verified reporting.", .declared,
        "Says that it is made from other text, without naming it; the outlet of the text that it "
          + "matches is not known."
      ),
    ])
  func unknown(text: String, disclosure: Disclosure, reason: String) {
    #expect(
      answer(text, of: Article(id: "x", text: Self.story))
        == DisclosureAnswer(disclosure: disclosure, creditedShare: 0, reason: reason))
  }

  @Test("The agency in the source's dateline is credit too")
  func dateline() {
    let text = "\(Self.story)\n\nSource: Meridian News Agency"
    let carrier = Article(id: "x", text: "CALDER (MNA) — \(Self.story)", outlet: "Hill Herald")
    #expect(answer(text, of: carrier).disclosure == .credited)
    let lined = Article(
      id: "x", text: "\(Self.story)\n\nWith inputs from MNA.", outlet: "Hill Herald")
    #expect(answer(text, of: lined).disclosure == .credited)
    let bare = Article(id: "x", text: "CALDER (MNA) — \(Self.story)")
    #expect(answer(text, of: bare).disclosure == .credited)
  }

  @Test("The byline that came with the article counts as one in it")
  func metadata() {
    #expect(
      answer(Self.story, byline: "Jane Roe, Meridian News Agency").reason
        == "Credits \"Meridian News Agency\" in its byline.")
    #expect(answer(Self.story, byline: "Jane Roe").disclosure == .uncredited)
    #expect(answer(Self.story, byline: "By Valley Times staff").disclosure == .uncredited)
  }

  @Test(
    "Names of one outlet",
    arguments: [
      ("The Calder Post", "Calder Post", true), ("Calder Post Online", "The Calder Post", true),
      ("Reuters", "Reuters News Agency", true), ("Associated Press", "AP", true),
      ("Agence France-Presse", "AFP", true), ("PA", "PA News", true),
      ("Press Association", "PA News", true),
      ("https://www.calderpost.example/news/1", "The Calder Post", true),
      ("https://news.calderpost.co.uk/1", "Calder Post", true),
      ("calderpost.example", "Calder Post", true),
      ("CALDER POST", "calder post", true), ("BBC", "BBC News", true),
      ("Evening News", "Calder Evening News", true), ("Calder Post", "Calder Courier", false),
      ("Calder Post", "Cold Press", false),
      ("Post", "Calder Post", false), ("", "Calder Post", false), ("The", "The", false),
    ])
  func names(left: String, right: String, isOne: Bool) {
    let source = OutletNames(
      of: Article(id: "x", text: "", outlet: left), language: .english)
    #expect(source.matches(right) == isOne)
    let other = OutletNames(
      of: Article(id: "x", text: "", outlet: right), language: .english)
    #expect(other.matches(left) == isOne)
  }

  @Test("Ranges beyond the article, and none, trap nothing")
  func edges() {
    #expect(answer(Self.story, matched: [5..<5, 90..<95]).disclosure == .uncredited)
    #expect(answer("", matched: []).disclosure == .uncredited)
    #expect(answer("CALDER (MNA) - \(Self.story)", matched: []).creditedShare == 1)
  }
}
