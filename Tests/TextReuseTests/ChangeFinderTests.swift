import Testing

@testable import TextReuse

@Suite("What a derived article says otherwise")
struct ChangeFinderTests {
  private let source = """
    The harbour board of Kelsund approved the new breakwater on Thursday evening by a wide margin.

    The work will cost 34 million crowns and employ 120 people from the villages along the fjord.

    "We have waited far too long for a wall that keeps the winter out of our kitchens," said the chairwoman, Ragna Holt.

    Engineers from the Tessmer institute did not find any cracks in the old pier during their inspection.

    The contract was signed by Peder Lindholt for the builders, who also made the bridge at Osmark.

    Divers will begin to lay the first stones on 4 March 2025, weather permitting, the board said.
    """

  private func changes(_ derived: String) -> [[String]] {
    let analyser = ArticleAnalyser()
    return ChangeFinder(
      source: analyser.analyse(Article(id: "source", text: source)),
      derived: analyser.analyse(Article(id: "derived", text: derived))
    ).changes().map { [$0.kind.rawValue, $0.source.text, $0.derived.text] }
  }

  @Test("is nothing where the texts are the same")
  func same() { #expect(changes(source) == []) }

  @Test("is nothing where a quotation is only cut shorter")
  func shortened() {
    #expect(
      changes(
        source.replacing(
          "We have waited far too long for a wall that keeps the winter out of our kitchens",
          with: "We have waited far too long for a wall")) == [])
  }

  @Test("is a quotation with other words, both wordings beside each other")
  func quotation() {
    let altered =
      "We have waited much too long for a wall that holds the winter out of our kitchens"
    #expect(
      changes(
        source.replacing(
          "We have waited far too long for a wall that keeps the winter out of our kitchens",
          with: altered)) == [
          [
            "quotation",
            "We have waited far too long for a wall that keeps the winter out of our kitchens",
            altered,
          ]
        ])
  }

  @Test("is a number of the same unit")
  func number() {
    #expect(
      changes(source.replacing("34 million crowns", with: "43 million crowns"))
        == [["number", "34 million crowns", "43 million crowns"]])
  }

  @Test("is a date")
  func date() {
    #expect(
      changes(source.replacing("4 March 2025", with: "14 March 2025"))
        == [["date", "4 March 2025", "14 March 2025"]])
  }

  @Test("is a name of which a part stayed")
  func name() {
    #expect(
      changes(source.replacing("Peder Lindholt", with: "Peder Lundholt"))
        == [["name", "Peder Lindholt", "Peder Lundholt"]])
  }

  @Test("is a denial that was lost")
  func negation() {
    let found = changes(
      source.replacing("did not find any cracks", with: "did find some cracks"))
    #expect(found.map(\.[0]) == ["negation"])
    #expect(found.first?[1].contains("did not find") == true)
  }

  @Test("has spans that hold its words")
  func spans() {
    let analyser = ArticleAnalyser()
    let derived = source.replacing("34 million crowns", with: "43 million crowns")
    let change = ChangeFinder(
      source: analyser.analyse(Article(id: "s", text: source)),
      derived: analyser.analyse(Article(id: "d", text: derived))
    ).changes().first
    let bytes = Array(derived.utf8)
    #expect(
      change.map { String(decoding: bytes[$0.derived.span.utf8], as: UTF8.self) }
        == "43 million crowns")
  }

  @Test(
    "is found in no time in hostile texts", arguments: ["\" a b c d e f ", "34 million crowns. "])
  func hostile(piece: String) {
    let analyser = ArticleAnalyser()
    let text = String(repeating: piece, count: 3_000)
    let article = analyser.analyse(Article(id: "x", text: text))
    let other = analyser.analyse(Article(id: "y", text: text + " 35 million crowns"))
    #expect(ChangeFinder(source: article, derived: other).changes().count <= ChangeFinder.most)
  }
}
