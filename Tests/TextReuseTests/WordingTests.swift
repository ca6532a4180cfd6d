import Testing

@testable import TextReuse

/// Phrases of content words and runs of letters, and what two texts share of them.
@Suite("Wording in common")
struct WordingTests {
  private func analysed(_ text: String) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: "a", text: text))
  }

  private func pair(_ a: String, _ b: String) -> PairComparison {
    PairComparison(analysed(a), analysed(b))
  }

  /// What a set of marked hashes shares, by plain sets.
  private func plainShares(_ a: [UInt64], _ b: [UInt64]) -> Sides<Double> {
    let mark = WordingSet.mark(0, isQuoted: true)
    func share(_ x: [UInt64], _ y: [UInt64]) -> Double {
      let own = Set(x.filter { $0 & mark == 0 })
      let others = Set(y.map { $0 & ~mark })
      return own.isEmpty ? 0 : Double(own.intersection(others).count) / Double(own.count)
    }
    return Sides(a: share(a, b), b: share(b, a))
  }

  @Test("shares are those of plain sets", arguments: [0, 1, 5, 63, 200, 3000])
  func shares(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    for distinct in [2, 40, 1000, 100_000] as [UInt64] {
      func some(_ count: Int) -> [UInt64] {
        (0..<count).map { _ in
          WordingSet.mark(
            StableHash.ordered(random.next() % distinct, 3), isQuoted: random.next() % 3 == 0)
        }
      }
      let a = some(count)
      let b = some(count / 2 + 1)
      let shares = WordingSet(a).shares(WordingSet(b))
      #expect(shares == plainShares(a, b))
      #expect(WordingSet(b).shares(WordingSet(a)) == shares.swapped)
      #expect(WordingSet(a).marked == WordingSet(a.reversed()).marked)
    }
  }

  @Test("no two eights of letters have one hash, and hashes are spread")
  func spread() {
    var random = SplitMix(seed: 11)
    var seen: Set<UInt64> = []
    var top = [Int](repeating: 0, count: 16)
    for _ in 0..<20_000 {
      let letters = (0..<8).reduce(UInt64(0)) { run, _ in run << 8 | (97 + random.next() % 3) }
      let hash = StableHash.spread(letters)
      if seen.insert(hash).inserted { top[Int(hash >> 60)] += 1 }
    }
    // Three letters in eight places, nearly all of them drawn.
    #expect(seen.count > 6000 && seen.count <= 6561)
    #expect(top.min()! * 2 > top.max()!)
  }

  @Test("phrases outlive function words and endings, not another order")
  func phrases() {
    let kept = pair(
      "The dredging company reopened its harbour terminal.",
      "It was the harbour terminals that dredging companies have reopened.")
    let same = pair(
      "The dredging company reopened its harbour terminal.",
      "Dredging companies are reopening a harbour terminal.")
    #expect(SharedPhrases.shares(same).a == 1)
    let turned = SharedPhrases.shares(kept).a
    #expect(turned > 0.4 && turned < 0.9)
    #expect(SharedPhrases.shares(pair("Rain fell on Garth.", "Eggs were cheaper.")).a == 0)
    #expect(SharedPhrases.shares(pair("", "Eggs were cheaper.")) == Sides(a: 0, b: 0))
  }

  @Test("what both print as speech is not shared, what one prints as prose is")
  func quotations() {
    let speech = "the dredging contract was squandered by incompetent negotiators"
    let quoting = "\"\(speech)\" said Pell Rushton, who chairs the committee of Garth."
    let other = "Ama Sarkodie told reporters: \"\(speech)\" and left for Norland."
    let prose = "Ama Sarkodie left for Norland, since \(speech)."
    for shares in [SharedPhrases.shares, SharedLetters.shares] {
      #expect(shares(pair(quoting, other)) == Sides(a: 0, b: 0))
      let taken = shares(pair(quoting, prose))
      #expect(taken.a == 0)
      #expect(taken.b >= 0.5)
    }
  }

  @Test("runs of letters outlive a slip and another ending")
  func letters() {
    let right = "Inspectors dismantled the substandard scaffolding."
    let slipped = "Inspecters had been dismantling substandard scaffoldings."
    let shares = SharedLetters.shares(pair(right, slipped))
    let phrases = SharedPhrases.shares(pair(right, slipped))
    #expect(shares.a > 0.5 && shares.b > 0.5)
    #expect(shares.a < 1)
    #expect(phrases.a < 1)
    #expect(SharedLetters.shares(pair(right, right)) == Sides(a: 1, b: 1))
  }

  @Test("common matter grows with each of its parts")
  func commonMatter() {
    let none = Measurements(pair("Rain fell on Garth.", "Eggs were cheaper."))
    for measure in [Measure.sentencesDerived, .phrasesDerived, .lettersDerived] {
      var more = none
      more[measure] = 0.6
      #expect(CommonMatter.derived(more) > CommonMatter.derived(none))
    }
    for measure in [
      Measure.rareSource, .wordsSource, .restatedSource, .verbatimSource, .sentencesSource,
    ] {
      var more = none
      more[measure] = 0.6
      #expect(CommonMatter.source(more) > CommonMatter.source(none))
    }
  }
}
