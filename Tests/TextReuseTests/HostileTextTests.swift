import Testing

@testable import TextReuse

/// Texts made to take long. Each test ends only if the work is bounded; the bounds that do it are
/// asserted by count below.
@Suite("Hostile texts")
struct HostileTextTests {
  /// Pairs of texts of some thousand words; `stemma-bench hostile` times them at full size.
  static let texts: [(name: String, a: String, b: String)] = {
    var random = SplitMix(seed: 3)
    func word() -> String { "w\(random.next() % 50)" }
    let one = String(repeating: "tern ", count: 20_000)
    let sentence = "The tern left the old mole at noon. "
    let alike = (0..<1500).map { "The tern left pier \($0 % 7) of the old mole at noon. " }.joined()
    let noise = (0..<20_000).map { $0 % 12 == 11 ? word() + ". The " : word() + " " }.joined()
    return [
      ("one word repeated", one, one + "gull"),
      ("one word and its half", one, String(one.prefix(40_000)) + "gull"),
      ("one sentence repeated", String(repeating: sentence, count: 1500), sentence + sentence),
      (
        "one sentence repeated on both sides", String(repeating: sentence, count: 1500),
        String(repeating: sentence, count: 1400)
      ),
      ("all sentences alike", alike, String(alike.dropFirst(100))),
      ("few words in any order", noise, String(noise.reversed())),
      ("a word and a blank text", "tern", " \n "),
    ]
  }()

  @Test("A verdict comes to an end", arguments: texts.indices)
  func ends(index: Int) {
    let (name, a, b) = Self.texts[index]
    let analyser = ArticleAnalyser()
    let verdict = Judge().verdict(
      analyser.analyse(Article(id: "a", text: a)), analyser.analyse(Article(id: "b", text: b)))
    #expect((0...1).contains(verdict.probability), "\(name)")
    #expect(verdict.passages.count <= 2 * PassageUnion.mostPassages)
  }

  @Test("Repetition leaves no more matches than the limit, each sentence's best")
  func matchLimit() {
    var matches = (0..<500).flatMap { a in
      (0..<500).map { SentenceMatch(a: a, b: $0, cosine: a == $0 ? 1 : 0.5, dice: 1) }
    }
    SentenceSimilarity.limit(&matches)
    #expect(matches.count == 500 * SentenceSimilarity.matchesASentence)
    #expect(matches.count { $0.cosine == 1 } == 500)
    #expect(
      matches.map { [$0.a, $0.b] }
        == matches.map { [$0.a, $0.b] }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) })
  }

  @Test("Matches laid out as a spiral are split within the limit of work")
  func spiral() {
    // Each arm is cut off from the rest by one wide gap only, in turns of the two texts.
    var matches: [SentenceMatch] = []
    var low = (a: 0, b: 0)
    for _ in 0..<3000 {
      matches.append(SentenceMatch(a: low.a, b: low.b, cosine: 1, dice: 1))
      low = (low.b + 7, low.a + 1)
    }
    var asked = 0
    let clusters = PassageClusters(widestGap: 4, leastCosine: 0.34).clusters(matches) { _ in
      asked += 1
      return 0
    }
    #expect(clusters.isEmpty)
    #expect(asked <= 5 * matches.count)
  }

  @Test("Of too many chains the longest are kept, in their order")
  func chainLimit() {
    var chains = (0..<5000).map {
      RunChain(a: $0 * 40..<$0 * 40 + 30, b: $0 * 40..<$0 * 40 + 30, matched: 12 + $0 % 10)
    }
    PassageUnion.keepLongest(&chains)
    #expect(chains.count == PassageUnion.mostPassages)
    #expect(chains.map(\.b.lowerBound) == chains.map(\.b.lowerBound).sorted())
    #expect(chains.allSatisfy { $0.matched >= 20 })
  }
}

@Suite("Candidates")
struct CandidateTests {
  /// Sentences of words that no list knows, some of them common to all texts.
  static func noise(_ words: Int, _ random: inout SplitMix) -> String {
    (0..<words).map { place in
      let word = random.next() % 3 == 0 ? "the" : "w\(random.next() % 100_000)"
      return place % 14 == 13 ? word + ". A" : word
    }.joined(separator: " ")
  }

  @Test("A shared run of twelve words is found, however long the articles", arguments: 0..<24)
  func guarantee(seed: Int) async {
    var random = SplitMix(seed: UInt64(seed))
    let run = (0..<12).map { _ in "w\(random.next() % 100_000)" }.joined(separator: " ")
    let analyser = ArticleAnalyser()
    let length = 100 << (seed % 5)
    var texts = (0..<12).map { _ in Self.noise(length, &random) }
    for place in [3, 7] {
      texts[place] = Self.noise(length / 2, &random) + ". \(run). " + Self.noise(length, &random)
    }
    let analysed = texts.map { analyser.analyse(Article(id: "x", text: $0)) }
    let pairs = await CandidateFinder().pairs(analysed.map(Sketch.init), workers: 1)
    #expect(pairs.contains(CandidatePair(3, 7)))
    #expect(Aligner().align(analysed[3], analysed[7]).passages.count == 1)
  }

  @Test("No document looks at more than forty others or judges more than three")
  func budget() async {
    var random = SplitMix(seed: 9)
    let shared = Self.noise(60, &random)
    let analyser = ArticleAnalyser()
    let sketches = (0..<60).map { _ in
      let text = Self.noise(60, &random) + ". " + shared
      return Sketch(analyser.analyse(Article(id: "x", text: text)))
    }
    let pairs = (1..<60).map { CandidatePair(0, $0) }
    let trace = CandidateFinder().trace(pairs, among: sketches)
    #expect(trace.fates.allSatisfy { $0.passages && $0.rewrites })
    #expect(trace.looks == 60 * 40)
    #expect(trace.verdicts == 60 * 3)
    #expect(await CandidateFinder().pairs(sketches, workers: 2).count <= 60 * 3)
  }
}
