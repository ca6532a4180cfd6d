import Testing

@testable import TextReuse

/// What one sentence of another text holds of a sentence, related words among it.
@Suite("Related terms")
struct RelatedTermsTests {
  private func analysed(_ text: String, language: String? = nil) -> AnalysedArticle {
    var article = Article(id: "a", text: text)
    article.language = language
    return ArticleAnalyser().analyse(article)
  }

  private func similarity(_ a: AnalysedArticle, _ b: AnalysedArticle) -> SentenceSimilarity {
    SentenceSimilarity(a, b, cosine: 0.33, dice: 0.33)
  }

  /// For each sentence of one text the most of its content that one of the other's holds, by sets.
  private func plain(_ x: AnalysedArticle, _ y: AnalysedArticle) -> [Float] {
    func content(_ article: AnalysedArticle, _ sentence: Int) -> Set<Int> {
      let index = article.stemIndex
      return Set(
        index.stems.indices.filter { term in
          !index.isStop[term]
            && index.postings(of: term).contains { index.postings[$0] == sentence }
        })
    }
    let own = x.stemIndex
    let other = y.stemIndex
    let others = (0..<y.sentenceCount).map { content(y, $0) }
    return (0..<x.sentenceCount).map { sentence in
      let terms = content(x, sentence)
      let all = terms.reduce(Float(0)) { $0 + own.rarities[$1] }
      let best =
        others.map { held in
          terms.filter { term in
            if other.stems.contains(own.stems[term]) {
              return held.contains { other.stems[$0] == own.stems[term] }
            }
            guard own.entries[term] != Thesaurus.unlisted else { return false }
            let relatives = Set(x.thesaurus.relatives(of: own.entries[term]))
            return held.contains {
              relatives.contains(other.entries[$0]) && !own.stems.contains(other.stems[$0])
            }
          }.reduce(Float(0)) { $0 + own.rarities[$1] }
        }.max() ?? 0
      return best / max(1, all)
    }
  }

  private func near(_ x: [Float], _ y: [Float]) -> Bool {
    x.count == y.count && zip(x, y).allSatisfy { abs($0 - $1) < 1e-4 }
  }

  @Test("meaning is that of plain sets, both ways, on texts of words drawn at random")
  func equalToPlain() {
    let words = """
      car automobile lawyer attorney quit resign begin commence harbour port buy purchase rumour gossip
      complex intricate house dwelling minister council dredging boat ship vessel river stream fire blaze
      police officer the of and to said is was
      """.split { $0.isWhitespace }
    var random = SplitMix(seed: 41)
    func text(_ sentences: Int) -> String {
      (0..<sentences).map { _ in
        let count = 1 + Int(random.next() % 12)
        let line = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }
        return "The " + line.joined(separator: " ") + "."
      }.joined(separator: " ")
    }
    var gained = 0
    for round in 0..<60 {
      let a = analysed(text(round % 9))
      let b = analysed(text((round * 7) % 11))
      let found = similarity(a, b)
      #expect(near(found.meaning.a, plain(a, b)) && near(found.meaning.b, plain(b, a)))
      for (meaning, exact) in zip(found.meaning.a, found.coverage.a) {
        #expect(meaning >= exact && meaning <= 1.0001)
        gained += meaning > exact ? 1 : 0
      }
      let turned = similarity(b, a)
      #expect(near(turned.meaning.a, found.meaning.b) && near(turned.meaning.b, found.meaning.a))
    }
    #expect(gained > 20)
  }

  @Test("a rewrite in other words is told as one; a word that both have stands for none")
  func rewrite() {
    let source = analysed("The attorney resigned and purchased an automobile.")
    let rewrite = analysed("The lawyer quit and bought a car.")
    let found = similarity(source, rewrite)
    #expect(found.coverage.a == [0])
    #expect(found.meaning.a[0] > 0.7)
    // Here "car" has been put in the place of nothing: the source has it too.
    let other = analysed("A car stood there.")
    let both = analysed("An automobile and a car stood there.")
    #expect(similarity(both, other).meaning.a == similarity(both, other).coverage.a)
  }

  @Test("texts of two languages share no meaning")
  func languages() {
    let english = analysed("The attorney bought an automobile.")
    let other = analysed("The lawyer purchased a car.", language: "de")
    #expect(similarity(english, other).meaning == similarity(english, other).coverage)
  }
}
