import Testing

@testable import TextReuse

/// What two neighbouring sentences of another text hold of a text's content, related words among it.
@Suite("Held content")
struct HeldContentTests {
  private func analysed(_ text: String, language: String? = nil) -> AnalysedArticle {
    var article = Article(id: "a", text: text)
    article.language = language
    return ArticleAnalyser().analyse(article)
  }

  private func shares(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Sides<Double> {
    let found = HeldContent.shares(
      a, b,
      SharedTerms(a.stemIndex, b.stemIndex, sentences: a.sentenceCount + b.sentenceCount))
    return Sides(a: found.a.all, b: found.b.all)
  }

  private func shares(_ a: String, _ b: String) -> Sides<Double> {
    shares(analysed(a), analysed(b))
  }

  /// The content terms of each sentence, as sets.
  private func contents(_ article: AnalysedArticle) -> [Set<Int>] {
    let index = article.stemIndex
    return (0..<article.sentenceCount).map { sentence in
      Set(
        index.stems.indices.filter { term in
          !index.isStop[term]
            && index.postings(of: term).contains { index.postings[$0] == sentence }
        })
    }
  }

  /// The share by sets: of each sentence the most that one sentence or two neighbours hold.
  private func plain(_ x: AnalysedArticle, _ y: AnalysedArticle) -> Double {
    let own = x.stemIndex
    let other = y.stemIndex
    let others = contents(y)
    let windows = others.indices.map { others[$0].union($0 == 0 ? [] : others[$0 - 1]) }
    func isHeld(_ term: Int, by window: Set<Int>) -> Bool {
      if other.stems.contains(own.stems[term]) {
        return window.contains { other.stems[$0] == own.stems[term] }
      }
      guard own.entries[term] != Thesaurus.unlisted else { return false }
      let relatives = Set(x.thesaurus.relatives(of: own.entries[term]))
      return window.contains {
        relatives.contains(other.entries[$0]) && !own.stems.contains(other.stems[$0])
      }
    }
    var all: Float = 0
    var held: Float = 0
    for (sentence, terms) in contents(x).enumerated() where !x.isQuoted(sentence: sentence) {
      func weight(_ terms: some Sequence<Int>) -> Float {
        terms.reduce(0) { $0 + own.rarities[$1] / Float(own.postings(of: $1).count).squareRoot() }
      }
      all += weight(terms)
      held += windows.map { window in weight(terms.filter { isHeld($0, by: window) }) }.max() ?? 0
    }
    return all > 0 ? Double(held / all) : 0
  }

  @Test("the shares are those of plain sets, both ways, on texts of words drawn at random")
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
        let said = "The " + line.joined(separator: " ") + "."
        return random.next() % 8 == 0 ? "\"\(said)\"" : said
      }.joined(separator: " ")
    }
    for round in 0..<80 {
      let a = analysed(text(round % 9))
      let b = analysed(text((round * 7) % 11))
      let found = shares(a, b)
      #expect(abs(found.a - plain(a, b)) < 1e-5 && abs(found.b - plain(b, a)) < 1e-5)
      let turned = shares(b, a)
      #expect(turned.a == found.b && turned.b == found.a)
    }
  }

  @Test("two sentences made one are held as a whole, and one made two; three are not")
  func joined() {
    let two = "The minister resigned on Tuesday. Her deputy will dredge the harbour."
    let one = "The minister resigned on Tuesday, and her deputy will dredge the harbour."
    #expect(shares(one, two) == Sides(a: 1, b: 1))
    let apart = "The minister resigned on Tuesday. Rain fell. Her deputy will dredge the harbour."
    #expect(shares(one, apart).a < 0.8)
  }

  @Test("a word that stands in four sentences weighs twice what it weighs in one, not four times")
  func spread() {
    // Outside of "harbour", the first text has the words of its last sentence, which the second has too.
    let other = analysed("A bridge opened.")
    func unheld(_ text: String) -> Double {
      let share = shares(analysed(text), other).a
      return 1 / share - 1
    }
    let single = unheld("The harbour. A bridge opened.")
    let often = unheld("The harbour. The harbour. The harbour. The harbour. A bridge opened.")
    #expect(single > 0.1 && abs(often - 2 * single) < 1e-4)
  }

  @Test("a rewrite in other words is told as one; a word that both have stands for none")
  func rewrite() {
    let found = shares(
      "The attorney resigned and purchased an automobile.", "The lawyer quit and bought a car.")
    #expect(found.a > 0.7 && found.b > 0.7)
    // Here "car" has been put in the place of nothing: the first text has it too.
    let both = shares("An automobile stood there.", "A car stood there.").a
    let neither = shares("An automobile and a car stood there.", "A car stood there.").a
    #expect(both == 1 && neither < 0.9)
  }

  @Test("texts of two languages share no meaning")
  func languages() {
    let english = analysed("The attorney bought an automobile.")
    let other = analysed("The lawyer purchased a car.", language: "de")
    #expect(shares(english, other) == Sides(a: 0, b: 0))
  }

  @Test("what stands in quotations alone is no content of one's own; empty texts hold nothing")
  func empty() {
    #expect(shares("", "The harbour closed.") == Sides(a: 0, b: 0))
    let quoted = "\"The harbour closed,\" she said."
    #expect(shares(quoted, "The harbour closed.").b == 1)
  }
}
