import Testing

@testable import TextReuse

@Suite("Ages")
struct AgesTests {
  private let analyser = ArticleAnalyser()

  private func years(_ text: String) -> [UInt8] {
    analyser.analyse(Article(id: "a", text: text)).ages.map(\.years).sorted()
  }

  private func conflicts(_ a: String, _ b: String) -> [Int] {
    let pair = PairComparison(
      analyser.analyse(Article(id: "a", text: a)), analyser.analyse(Article(id: "b", text: b)))
    let counts = ConflictingAges.counts(pair)
    return [counts.agree, counts.conflict]
  }

  @Test(
    "An age stands between a name's comma or bracket and no noun",
    arguments: [
      ("The court jailed Orla Brandt, 57, on Monday.", [57]),
      ("The court jailed Orla Brandt (57) on Monday.", [57]),
      ("The court jailed Orla Brandt, 57 and Ivo Kern, 23.", [23, 57]),
      ("In the town of Oldmere, 57 workers were told to go.", []),
      ("The hearing in May, 12 of them said, was short.", []),
      ("The court jailed Orla Brandt, 157, on Monday.", []),
      ("The court jailed Orla Brandt, 07, on Monday.", []),
      ("57", []), ("", []),
    ] as [(String, [UInt8])])
  func form(_ text: String, _ ages: [UInt8]) { #expect(years(text) == ages) }

  @Test("Two texts conflict where no age that they give a person agrees")
  func conflict() {
    let report = "The court jailed Orla Brandt, 57, and Ivo Kern, 23, on Monday."
    #expect(conflicts(report, "Ivo Kern, 23, and Orla Brandt, 58, were jailed.") == [1, 1])
    #expect(conflicts(report, "Orla Brandt, 57, was jailed; Brandt, 58, wept.") == [1, 0])
    #expect(conflicts(report, "Orla Brandt was jailed with Lea Moss, 23, on Monday.") == [0, 0])
  }

  @Test("Naming the texts in the other order changes no count")
  func symmetry() {
    let a = "The court jailed Orla Brandt, 57, and Ivo Kern, 23, on Monday."
    let b = "Jailed were Kern, 24, and Brandt, 57, as well as Moss, 31, the court said."
    #expect(conflicts(a, b) == conflicts(b, a))
  }

  @Test("The reason says how many persons have another age")
  func reason() {
    let source =
      "The county court at Oldmere jailed Orla Brandt, 57, for four years after she forged the "
      + "signatures of eleven pensioners on mortgage deeds and spent the proceeds on racehorses."
    let changed =
      "Orla Brandt, 58, was jailed for four years at Oldmere county court. She had forged "
      + "signatures of eleven pensioners on mortgage deeds and spent the proceeds on racehorses."
    let kept =
      "Orla Brandt, 57, was jailed for four years at Oldmere county court. She had forged "
      + "signatures of eleven pensioners on mortgage deeds and spent the proceeds on racehorses."
    func verdict(_ text: String) -> Verdict {
      Judge().verdict(
        analyser.analyse(Article(id: "a", text: source)),
        analyser.analyse(Article(id: "b", text: text)))
    }
    func says(_ verdict: Verdict) -> String? {
      verdict.evidence.first { $0.name == "conflicting-ages" }?.says
    }
    #expect(says(verdict(changed)) == "of 1 person given an age in both, 1 has another one")
    #expect(says(verdict(kept)) == "of 1 person given an age in both, 0 have another one")
  }
}
