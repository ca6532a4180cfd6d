import Testing

@testable import TextReuse

@Suite("Standing text")
struct StandingTextTests {
  @Test(
    "Known phrases are standing text",
    arguments: [
      ("Leave a comment", "comment-form"),
      ("Your email address will not be published. Required fields are marked *", "comment-form"),
      ("Follow us on Chirper for more", "follow-us"),
      ("Sign up for our newsletter", "follow-us"),
      ("Subscribe", "follow-us"),
      ("Share this article", "follow-us"),
      ("Read more: The bridge that fell", "follow-us"),
      ("Advertisement", "advertisement"),
      ("Photo: Jane Roe", "caption"),
      ("The bridge on Monday. Photo by Jane Roe", "caption"),
      ("All rights reserved", "disclaimer"),
      ("This material may not be reproduced", "disclaimer"),
      ("The Post is not responsible for the content of external sites", "disclaimer"),
      ("(Reporting by Jane Roe; Editing by Tom Dow)", "desk-signature"),
    ])
  func phrases(line: String, kind: String) {
    let annotated = Annotated("The bridge was shut on Monday after a storm.\n\n" + line)
    #expect(annotated.found.standing.map(\.kind).first == kind)
    #expect(annotated.found.standing.last?.tokens.upperBound == annotated.analysed.text.count)
    #expect(annotated.analysed.text.marks.last?.contains(.standing) == true)
    #expect(annotated.analysed.text.marks.first?.contains(.standing) == false)
  }

  @Test(
    "A story may use the same words",
    arguments: [
      "Readers subscribe in their thousands, and share the cost of it among them all.",
      "Reporting by the Calder Post showed that the bridge was shut for years.",
      "The photo of the bridge was shown to the court on Monday.",
      "\"Leave a comment,\" he told the crowd on Monday.",
      "Sources close to the mayor spoke of an advertisement for the post.",
    ])
  func stories(text: String) {
    #expect(Annotated(text).standing == [])
  }

  @Test("What an article says twice is standing the second time")
  func repeated() {
    let annotated = Annotated(
      "The old bridge at Calder seen from the north.\n\nIt rained all night. It rained.\n\n"
        + "The old bridge at Calder seen from the north.\n\nIt rained.")
    #expect(annotated.standing == ["repeated: The old bridge at Calder seen from the north"])
    #expect(annotated.found.standing.first?.tokens.lowerBound ?? 0 > 10)
  }

  static let house = "The Calder Post has served the valley since the flood."

  func article(_ number: Int, _ text: String) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: "\(number)", text: text))
  }

  func story(_ number: Int) -> String {
    "Story \(number) tells of the bridge at mile \(number) of the road. "
      + "Nobody in village \(number) had seen it coming at all. "
      + "Repairs will take \(number) weeks and cost the county dear."
  }

  @Test("A line that recurs across an outlet's articles is house text")
  func recurs() {
    let articles = (1...4).map { article($0, story($0) + "\n\n" + Self.house) }
    let house = HouseText(articles: articles)
    #expect(house.count == 1)
    let found = house.standing(in: article(9, story(9) + "\n\n" + Self.house))
    #expect(found.map(\.kind) == ["house-text"])
    #expect(found.first?.tokens.count == 10)
    #expect(house.standing(in: article(8, story(8))) == [])
  }

  @Test("Copies and versions of one article make no house text")
  func versions() {
    let copies = (1...5).map { article($0, story(1)) }
    #expect(HouseText(articles: copies).count == 0)
    let versions = (1...5).map { article($0, story(1) + " Update \($0) came in at hour \($0).") }
    #expect(HouseText(articles: versions).count == 0)
    #expect(HouseText(articles: []).count == 0)
  }
}
