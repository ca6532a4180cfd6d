import Testing

@testable import TextReuse

@Suite("Signatures")
struct SignatureTests {
  /// Two sets of shingles with a given Jaccard index, from a seed.
  func sets(jaccard: Double, size: Int, seed: UInt64) -> (ShingleSet, ShingleSet, Double) {
    var random = SplitMix(seed: seed)
    // |A ∩ B| = j · |A ∪ B|; both sets have `size` words.
    let shared = Int((2 * jaccard / (1 + jaccard) * Double(size)).rounded())
    let common = (0..<shared).map { _ in random.next() }
    let a = ShingleSet(words: common + (shared..<size).map { _ in random.next() }, width: 1)
    let b = ShingleSet(words: common + (shared..<size).map { _ in random.next() }, width: 1)
    return (a, b, a.jaccard(b))
  }

  @Test(
    "The estimate of resemblance has no bias and no more error than 128 permutations have",
    arguments: [(0.1, 500), (0.5, 500), (0.8, 500), (0.5, 60), (0.9, 2000)])
  func estimator(jaccard: Double, size: Int) {
    var sum = 0.0
    var squares = 0.0
    let trials = 200
    for trial in 0..<trials {
      let (a, b, exact) = sets(jaccard: jaccard, size: size, seed: UInt64(trial) &* 977 &+ 5)
      let error = Signature(shingles: a).estimatedJaccard(Signature(shingles: b)) - exact
      sum += error
      squares += error * error
    }
    let bias = sum / Double(trials)
    let variance = squares / Double(trials)
    // The variance of 128 independent permutations; sets of few shingles leave bins empty and borrow.
    let independent = jaccard * (1 - jaccard) / 128
    let slack = size < 128 ? 2.6 : 1.25
    #expect(abs(bias) < 4 * (variance / Double(trials)).squareRoot() + 0.001)
    #expect(variance < slack * independent)
  }

  @Test("Signatures of nothing resemble nothing")
  func empty() {
    let none = Signature(shingles: ShingleSet(words: []))
    #expect(none.isEmpty)
    #expect(none.estimatedJaccard(none) == 0)
    #expect(Banding().keys(of: none).isEmpty)
  }

  @Test("A known text keeps its signature: another one is another format")
  func stable() {
    let words = Tokenizer().tokenize("the quick brown fox jumps over the lazy dog again and again")
    let signature = Signature(shingles: ShingleSet(words: words.hashes))
    #expect(words.hashes[3] == StableValues.fox)
    #expect(signature.values[0] == StableValues.firstValue)
  }

  @Test("The S-curve is that of the banding", arguments: [0.2, 0.5, 0.7])
  func banding(jaccard: Double) {
    let banding = Banding(bands: 20, rows: 4)
    var met = 0
    let trials = 250
    for trial in 0..<trials {
      let (a, b, _) = sets(jaccard: jaccard, size: 600, seed: UInt64(trial) &* 31 &+ 9)
      let keys = Set(banding.keys(of: Signature(shingles: a)))
      if banding.keys(of: Signature(shingles: b)).contains(where: keys.contains) { met += 1 }
    }
    let expected = banding.candidateProbability(jaccard: jaccard)
    let spread = (expected * (1 - expected) / Double(trials)).squareRoot()
    #expect(abs(Double(met) / Double(trials) - expected) < 4 * spread + 0.02)
  }
}

@Suite("Shingles and fingerprints")
struct ShingleTests {
  @Test("Rolling hashes equal those of each window alone", arguments: [1, 2, 5, 8])
  func rolling(width: Int) {
    var random = SplitMix(seed: 3)
    let words = (0..<60).map { _ in random.next() }
    let rolled = Shingling.hashes(of: words, width: width)
    let alone = (0...words.count - width).flatMap {
      Shingling.hashes(of: Array(words[$0..<$0 + width]), width: width)
    }
    #expect(rolled == alone)
  }

  @Test("Containment is directed and resemblance is not")
  func containment() {
    let long = ShingleSet(words: Tokenizer().tokenize("a b c d e f g h i j k l").hashes)
    let brief = ShingleSet(words: Tokenizer().tokenize("c d e f g h").hashes)
    #expect(brief.containment(in: long) == 1)
    #expect(long.containment(in: brief) == 0.25)
    #expect(brief.jaccard(long) == 0.25)
    #expect(long.jaccard(brief) == 0.25)
    #expect(ShingleSet(words: []).jaccard(ShingleSet(words: [])) == 0)
  }

  @Test("Any shared run of twelve words has a fingerprint in common", arguments: 0..<60)
  func guarantee(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    func noise(_ count: Int) -> [UInt64] { (0..<count).map { _ in random.next() } }
    let run = noise(12)
    let a = Fingerprints(
      words: noise(Int(random.next() % 90)) + run + noise(Int(random.next() % 90)))
    let b = Fingerprints(
      words: noise(Int(random.next() % 90)) + run + noise(Int(random.next() % 90)))
    #expect(a.hashes.sharedSortedCount(with: b.hashes) > 0)
  }

  @Test("Fingerprints are those that the plain rule selects", arguments: 0..<20)
  func plainRule(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let words = (0..<Int(20 + random.next() % 200)).map { _ in random.next() % 9 }
    let shingles = Shingling.hashes(of: words, width: Fingerprints.width)
    var expected: Set<UInt64> = []
    for start in 0..<max(0, shingles.count - Fingerprints.window + 1) {
      expected.insert(shingles[start..<start + Fingerprints.window].min()!)
    }
    #expect(Fingerprints(words: words).hashes == expected.sorted())
  }
}

@Suite("A sketch made without the analysis")
struct DirectSketchTests {
  private static let report = """
    PORT SELLAN (LPA) — The harbour board closed the old swing bridge on Tuesday after engineers \
    found cracks in two of its six bearings. Repairs will take nine weeks and cost 1.4 million \
    crowns, the board said. "Nobody looked at them since the spring," said Ada Kjell, who leads the \
    works. Ferries will carry some 3,000 commuters a day across the river until then. The bridge \
    carried the coast road, the tram and the water main of the eastern quarter. The board, the \
    board said, would meet again on Friday.
    """
  private static let texts = [
    report, "", "One word", "Three short words.", report + "\n\n" + report,
    "“\(report.filter { $0 != "\"" })” he said.",
    String(repeating: "Rain fell on the hills and the river rose by the hour. ", count: 40),
    // Standing text of every kind, some of it in other standing text, and credits beside it.
    """
    By Ada Kjell and Tom Ruve

    SELLAN, March 3 (LPA) - “Nobody looked at them since the spring,” said Ada Kjell.

    Follow us on every channel. Subscribe to our newsletter, and follow us on every channel.

    The ferry sails at noon, the board told the Calder Post, as first reported by LPA.

    Advertisement

    Picture: The bridge on Tuesday. Photo by Ada Kjell/LPA

    The bridge carried the coast road, the tram and the water main of the eastern quarter.
    The bridge carried the coast road, the tram and the water main of the eastern quarter.

    (Reporting by Ada Kjell; Editing by Tom Ruve) This article was rewritten by our desk based on \
    reports by LPA. Copyright 2031 LPA. All rights reserved. Leave a comment: your email address \
    will not be published. All rights reserved.
    """,
    "„Ja“, sagte die Frau. «Niemand hat das gesehen», sagte der Mann, ‘and nobody will',",
    "市長は橋を閉鎖した。 橋は九週間閉鎖される。 " + report,
  ]

  @Test("is the sketch of the analysed article", arguments: texts)
  func same(text: String) {
    let article = Article(id: "a", text: text)
    let analyser = ArticleAnalyser()
    let direct = analyser.sketch(article)
    let analysed = analyser.analyse(article)
    let sketch = Sketch(analysed)
    #expect(direct.words == analysed.text.count && direct.content == analysed.text.content)
    #expect(direct.sketch.signature == sketch.signature)
    #expect(direct.sketch.fingerprints == sketch.fingerprints)
    #expect(direct.sketch.rarePairs == sketch.rarePairs)
    #expect(direct.sketch.look == sketch.look)
    // And that of the plain definitions.
    #expect(sketch.signature == Signature(shingles: analysed.shingles))
    #expect(sketch.rarePairs == Self.plainPairs(analysed))
    let sample = analysed.stemPairs.hashes.filter { $0 < 1 << 63 }
      .map { UInt32($0 >> (63 - SecondLook.bits)) }
    #expect(sketch.look.pairs == Array(Set(sample)).sorted())
  }

  /// Pairs of each sentence's eight rarest stems, as the definition has it.
  private static func plainPairs(_ article: AnalysedArticle) -> [UInt64] {
    var keys: Set<UInt64> = []
    for sentence in 0..<article.sentenceCount {
      let tokens = article.sentence(sentence).filter {
        article.text.marks[$0].isDisjoint(with: [.stop, .quoted, .standing])
      }
      let stems = Set(tokens.map { article.stems[$0] }).map { stem in
        (article.rarities[tokens.first { article.stems[$0] == stem }!], stem)
      }
      let kept = stems.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(8).map(\.1)
      for (place, first) in kept.enumerated() {
        for second in kept.dropFirst(place + 1) {
          keys.insert(StableHash.unordered(first, second))
        }
      }
    }
    return keys.sorted()
  }

  @Test("sorts hashes as a plain sort does, spread evenly or not", arguments: [0, 64, 65, 1000])
  func spread(count: Int) {
    for shift in [0, 30, 60] as [UInt64] {
      let hashes = (0..<count).map { StableHash.ordered(UInt64($0), 7) >> shift }
      var sorted = hashes
      sorted.sortSpread()
      #expect(sorted == hashes.sorted())
    }
  }
}
