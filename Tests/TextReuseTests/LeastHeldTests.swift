import Testing

@testable import TextReuse

/// The stretch of a text that another holds least of.
@Suite("Least held stretch")
struct LeastHeldTests {
  /// The least over all stretches of enough words that have no shorter one within them, by trying each.
  private func plain(_ words: [Int], _ shares: [Float]) -> Double {
    let used = words.indices.filter { words[$0] > 0 }
    func total(_ stretch: ArraySlice<Int>) -> Int { stretch.reduce(0) { $0 + words[$1] } }
    func share(_ stretch: ArraySlice<Int>) -> Double {
      let held = stretch.reduce(Float(0)) { $0 + Float(words[$1]) * shares[$1] }
      return stretch.isEmpty ? 0 : Double(held / Float(total(stretch)))
    }
    var found: [Double] = []
    for start in used.indices {
      for end in start..<used.count {
        let stretch = used[start...end]
        let isShortest =
          total(stretch.dropFirst()) < LeastHeld.fewestWords
          && total(stretch) >= LeastHeld.fewestWords
        if isShortest { found.append(share(stretch)) }
      }
    }
    return found.min() ?? share(used[...])
  }

  @Test("the share is that of trying every stretch")
  func equalToPlain() {
    var random = SplitMix(seed: 40)
    for round in 0..<400 {
      let count = round % 14
      let words = (0..<count).map { _ in
        random.next() % 5 == 0 ? 0 : Int(random.next() % UInt64(round % 3 == 0 ? 70 : 14))
      }
      let shares = words.map { _ in Float(random.next() % 101) / 100 }
      let found = LeastHeld.share(words: words, shares: shares)
      #expect(abs(found - plain(words, shares)) < 1e-5, "\(words) \(shares)")
    }
  }

  @Test(
    "one stretch of its own is found wherever it stands; a text too short for one is taken whole")
  func place() {
    for place in 0..<6 {
      var shares = [Float](repeating: 1, count: 6)
      shares[place] = 0.1
      #expect(abs(LeastHeld.share(words: [31, 40, 35, 30, 33, 38], shares: shares) - 0.1) < 1e-6)
    }
    #expect(abs(LeastHeld.share(words: [10, 10], shares: [0.2, 0.6]) - 0.4) < 1e-6)
    #expect(LeastHeld.share(words: [], shares: []) == 0)
    #expect(LeastHeld.share(words: [0, 0], shares: [0, 0]) == 0)
  }

  @Test("a sentence without anything to be held is passed over")
  func empty() {
    #expect(LeastHeld.share(words: [20, 0, 20], shares: [1, 0, 1]) == 1)
  }

  @Test(
    "a report with two sentences of its own has a stretch that is not held, and words of like meaning hold none"
  )
  func ownEnd() throws {
    func least(_ own: String, _ other: String) throws -> Double {
      let a = ArticleAnalyser().analyse(Article(id: "a", text: own))
      let b = ArticleAnalyser().analyse(Article(id: "b", text: other))
      let terms = SharedTerms(
        a.stemIndex, b.stemIndex, sentences: a.sentenceCount + b.sentenceCount)
      return try #require(HeldContent.shares(a, b, terms).a.least)
    }
    let wire = """
      The ferry Halloran ran aground off Tern Point early on Thursday with ninety people on board, the \
      coastguard said. Nobody was hurt, and tugs from Marlow pulled the vessel clear at noon once the tide \
      had risen far enough. Divers will look at the hull before it sails again, the operator said.
      """
    let added = """
       Bakers along the quay gave away bread while passengers queued, and a retired teacher opened her \
      garden to anybody who wanted to sit. Two musicians on their way to a wedding played until dusk.
      """
    let whole = try least(wire, wire)
    let partly = try least(wire + added, wire)
    #expect(whole == 1 && partly < 0.2)
    #expect(try least("The attorney purchased an automobile.", "The lawyer bought a car.") == 0)
  }
}
