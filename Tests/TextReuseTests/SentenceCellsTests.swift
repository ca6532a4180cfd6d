import Testing

@testable import TextReuse

/// What every two sentences share, against the same by counting words.
@Suite("Sentence cells")
struct SentenceCellsTests {
  private static let first = """
    The harbour board of Calder Bay closed the old swing bridge on Monday. Engineers had found cracks \
    in two of its piers, the board said. Ferries will carry passengers across the bay, and carry them \
    free, until the bridge opens again. "We closed it before anybody was hurt," said Ida Brenn.
    """
  private static let second = """
    Cracks in two piers have closed the swing bridge at Calder Bay. The board runs free ferries until \
    engineers open it again. Shops on the north quay fear for their trade. The board, the board, the board.
    """

  private func analysed(_ text: String) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: "a", text: text))
  }

  /// How often each term stands in a sentence, standing text left out.
  private func counts(_ article: AnalysedArticle, _ sentence: Int) -> [Int: Int] {
    let terms = article.sentence(sentence).map { article.stemIndex.terms[$0] }
    return terms.filter { $0 != .max }.reduce(into: [:]) { $0[Int($1), default: 0] += 1 }
  }

  @Test(
    "hold the products, contents and counts of the stems that two sentences share",
    arguments: [(first, second), (second, first), (first, first), (first, ""), ("", second)])
  func plain(_ texts: (String, String)) {
    let (a, b) = (analysed(texts.0), analysed(texts.1))
    let terms = SharedTerms(a.stemIndex, b.stemIndex, sentences: a.sentenceCount + b.sentenceCount)
    let found = SentenceCells(a, b, terms)
    #expect(found.cells.count == a.sentenceCount * b.sentenceCount)
    var contents = Sides(
      a: [Float](repeating: 0, count: a.sentenceCount),
      b: [Float](repeating: 0, count: b.sentenceCount))
    for left in 0..<a.sentenceCount {
      for right in 0..<b.sentenceCount {
        let (inA, inB) = (counts(a, left), counts(b, right))
        let shared = terms.shared.filter { inA[$0.a] != nil && inB[$0.b] != nil }
        let content = shared.reduce(Float(0)) {
          $0 + (a.stemIndex.isStop[$1.a] ? 0 : a.stemIndex.rarities[$1.a])
        }
        let product = shared.reduce(Float(0)) {
          $0 + $1.weight * $1.weight * Float(inA[$1.a]! * inB[$1.b]!)
        }
        let cell = found.cells[left * b.sentenceCount + right]
        #expect(Int(cell.count) == shared.count)
        #expect(abs(cell.content - content) < 1e-3 && abs(cell.product - product) < 1e-3)
        contents.a[left] = max(contents.a[left], content / max(1, a.sentenceContents[left]))
        contents.b[right] = max(contents.b[right], content / max(1, b.sentenceContents[right]))
      }
    }
    let coverage = found.coverage(a, b)
    #expect(zip(coverage.a, contents.a).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(zip(coverage.b, contents.b).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(coverage.a.count == a.sentenceCount && coverage.b.count == b.sentenceCount)
  }
}
