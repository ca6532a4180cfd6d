import Testing

@testable import TextReuse

@Suite struct FreeRestatementsTests {
  private static let wire = [
    "A temporary dam on the east bank broke along some 60 metres and let the river into Cooper Lane and the lower market.",
    "About 700 of those who had to leave spent the night in a sports centre and two chapels.",
    "The hospital was spared, but the town's only dialysis clinic lost power and 19 patients were taken by bus to Harle.",
    "Trains between Harle and Ostend Cross were halted by a landslip at Miller's Cutting.",
    "The mayor, Isak Farrell, said the town had asked the ministry three times since 2016 to pay for a permanent wall at a cost of 28 million crowns.",
  ]
  private static let retold = [
    "Mayor Farrell complains that ministry officials heard three requests since 2016 for a permanent wall, which would have cost 28 million crowns.",
    "Through 60 metres of the temporary dam on the east bank the torrent reached Cooper Lane and the lower end of the market.",
    "Passengers were stranded, since trains between Harle and Ostend Cross met a landslip at Miller's Cutting.",
    "Unlike the hospital, the only dialysis clinic of the town lost power, and a bus took its 19 patients to Harle.",
    "Chapels and the floor of the sports centre served 700 people as beds for the night.",
  ]
  private static let foreign = [
    "The opera house reopens on Friday with a new organ and a choir of ninety.",
    "Its director, Mathilda Brandt, rehearsed through the summer in a warehouse by the canal.",
    "Tickets for the first week were gone within an hour, the box office said.",
    "Critics had doubted that the hall would ever be finished, since the builders went bankrupt twice.",
    "The foyer has kept its marble stairs, the chandeliers and, under glass, a seat that was burned in the fire.",
    "Brandt promises three premieres before Easter, among them a work for children with forty drums.",
    "Subscribers get their old places back if they write to her before the end of the month.",
  ]

  private func analyse(_ sentences: [String]) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: "x", text: sentences.joined(separator: " ")))
  }

  private func passages(
    _ a: AnalysedArticle, _ b: AnalysedArticle, besides known: [PassageDraft] = []
  ) -> [PassageDraft] {
    let free = FreeRestatements()
    let similarity = SentenceSimilarity(a, b, cosine: free.leastCosine, dice: free.leastDice)
    return free.passages(a, b, similarity, besides: known)
  }

  private func found(_ a: AnalysedArticle, _ b: AnalysedArticle) -> [[Int]] {
    passages(a, b).map {
      [a.sentence(of: $0.a.lowerBound), b.sentence(of: $0.b.lowerBound)]
    }
  }

  @Test func `each sentence finds the one that retells it`() {
    let (a, b) = (analyse(Self.wire), analyse(Self.retold))
    #expect(found(a, b) == [[0, 1], [1, 4], [2, 3], [3, 2], [4, 0]])
    #expect(found(b, a) == [[0, 4], [1, 0], [2, 3], [3, 2], [4, 1]])
  }

  @Test func `neighbours on both sides are one passage`() {
    let order = [1, 4, 3, 2, 0]
    let (a, b) = (analyse(Self.wire), analyse(order.map { Self.retold[$0] }))
    let passages = self.passages(a, b)
    #expect(passages.map(\.a) == [0..<a.text.count])
    #expect(passages.map(\.b) == [0..<b.text.count])
  }

  @Test func `what is told already is not told again`() {
    let (a, b) = (analyse(Self.wire), analyse(Self.retold))
    let known = PassageDraft(
      a: a.sentence(2), b: b.sentence(3), weight: 1, isVerbatim: false)
    let passages = self.passages(a, b, besides: [known])
    #expect(passages.count == 4)
    #expect(passages.allSatisfy { !$0.a.overlaps(known.a) && !$0.b.overlaps(known.b) })
  }

  @Test func `a story that is another is left alone, whatever it took over`() {
    let (a, b) = (analyse(Self.wire), analyse(Self.foreign + [Self.retold[3]]))
    #expect(found(a, b).isEmpty)
  }
}
