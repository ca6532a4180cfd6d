import Testing

@testable import TextReuse

/// Which words may stand for one another.
@Suite("Thesaurus")
struct ThesaurusTests {
  private func stem(_ word: String) -> UInt64 {
    var bytes = Array(word.utf8)
    LanguagePack.english.stem(&bytes)
    return StableHash.hash(bytes)
  }

  private func related(_ thesaurus: Thesaurus, _ x: UInt64, _ y: UInt64) -> Bool {
    let entries = x < y ? thesaurus.entries(of: [x, y]) : thesaurus.entries(of: [y, x]).reversed()
    guard !entries.contains(Thesaurus.unlisted) else { return false }
    return thesaurus.relatives(of: entries[0]).contains(entries[1])
  }

  @Test(
    "English relates what replaces a word in a rewrite",
    arguments: [
      ("quit", "resigned"), ("car", "automobiles"), ("buys", "purchased"), ("denial", "denied"),
      ("begin", "commencing"), ("attorney", "lawyers"), ("rumours", "hearsay"),
      ("intricate", "complex"),
    ])
  func english(a: String, b: String) {
    let thesaurus = LanguagePack.english.thesaurus
    #expect(related(thesaurus, stem(a), stem(b)) && related(thesaurus, stem(b), stem(a)))
  }

  @Test(
    "and nothing else",
    arguments: [("car", "lawyer"), ("harbour", "resigned"), ("the", "car"), ("car", "cars")])
  func unrelated(a: String, b: String) {
    #expect(!related(LanguagePack.english.thesaurus, stem(a), stem(b)))
  }

  @Test("no other language has one")
  func others() {
    #expect(LanguagePack.plain("de").thesaurus.count == 0)
    var article = Article(id: "g", text: "Das Auto steht im Hafen.")
    article.language = "de"
    let german = ArticleAnalyser().analyse(article)
    #expect(german.stemIndex.entries.allSatisfy { $0 == Thesaurus.unlisted })
  }

  @Test("entries of many stems are those of each", arguments: [1, 7, 400])
  func entries(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    var stems = (0..<count).map { _ in random.next() }
    stems += ["car", "lawyer", "harbour", "begin"].map(stem)
    stems.sort()
    let thesaurus = LanguagePack.english.thesaurus
    let together = thesaurus.entries(of: stems)
    #expect(together == stems.map { thesaurus.entries(of: [$0])[0] })
    #expect(together.filter { $0 != Thesaurus.unlisted }.count >= 4)
  }

  @Test("what is written is read again", arguments: [0, 1, 2, 50, 3000])
  func roundTrip(count: Int) {
    var random = SplitMix(seed: UInt64(count) &+ 5)
    let stems = (0..<max(1, count / 2)).map { _ in random.next() }
    let pairs = (0..<count).map { _ in
      (
        stems[Int(random.next() % UInt64(stems.count))],
        stems[Int(random.next() % UInt64(stems.count))]
      )
    }
    let made = Thesaurus(pairs: pairs)
    let bytes = Array(made.encoded().utf8)
    let read = bytes.withUnsafeBufferPointer { Thesaurus(bytes: Base64.decode($0)) }
    #expect(read.count == made.count && read.relatives == made.relatives)
    let sorted = stems.sorted()
    #expect(read.entries(of: sorted) == made.entries(of: sorted))
    for (x, y) in pairs { #expect(related(read, x, y) == (x != y)) }
    for entry in 0..<UInt16(made.count) {
      let relatives = Array(made.relatives(of: entry))
      #expect(relatives == relatives.sorted() && Set(relatives).count == relatives.count)
      #expect(!relatives.isEmpty && !relatives.contains(entry))
    }
  }

  @Test("a damaged table is empty, and no table traps")
  func damage() {
    let whole = Thesaurus(pairs: [(1 << 40, 2 << 40), (2 << 40, 3 << 40), (1 << 40, 9 << 40)])
    let bytes = Array(whole.encoded().utf8).withUnsafeBufferPointer { Base64.decode($0) }
    for length in 0..<bytes.count {
      #expect(Thesaurus(bytes: Array(bytes.prefix(length))).count == 0)
    }
    #expect(Thesaurus(bytes: bytes + [0]).count == 0)
    var random = SplitMix(seed: 3)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0...random.next() % 3 {
        changed[Int(random.next() % UInt64(changed.count))] = UInt8(random.next() & 0xFF)
      }
      let read = Thesaurus(bytes: changed)
      for entry in 0..<UInt16(read.count) {
        #expect(read.relatives(of: entry).allSatisfy { $0 < read.count })
      }
    }
  }
}
