import Testing

@testable import TextReuse

@Suite("Slips in common")
struct PeculiaritiesTests {
  private func slips(_ text: String) -> [String] {
    let annotated = Annotated(text)
    return annotated.found.peculiarities
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      .map { "\($0.kind): \(annotated.words($0.tokens))" }
  }

  private func analysed(_ id: String, _ text: String) -> AnalysedArticle {
    ArticleAnalyser().analyse(Article(id: id, text: text))
  }

  private func pair(_ a: String, _ b: String) -> PairComparison {
    PairComparison(analysed("a", a), analysed("b", b))
  }

  @Test(
    "A slip is a spelling, a name or a date that cannot be right",
    arguments: [
      ("The goverment fell on Tuesday.", ["misspelling: goverment"]),
      ("GOVERMENT FALLS, and the goverment is sorry.", ["misspelling: GOVERMENT"]),
      ("The government fell on Tuesday.", []),
      ("\"The goverment fell on Tuesday,\" he wrote to the paper.", []),
      ("It fell on Monday, 4 March 2025, at noon.", ["date: Monday, 4 March 2025"]),
      ("It fell on Tuesday, 4 March 2025, at noon.", []),
      ("It fell on 31 April, at noon.", ["date: 31 April"]),
      (
        "Maria Kowalczyk left. Then Maria Kowalczuk wept. At noon Maria Kowalczyk came back.",
        ["name: Maria Kowalczuk"]
      ),
      (
        "Maria Kowalczyk left. Then Maria Kowalzcyk wept. At noon Maria Kowalczyk came back.",
        ["name: Maria Kowalzcyk"]
      ),
      // Two people, or as often one as the other, or a form of the name.
      ("Maria Kowalczyk left. Then Paula Kowalczuk wept. At noon Maria Kowalczyk came back.", []),
      ("Maria Kowalczyk left. Then Maria Kowalczuk wept.", []),
      ("Pavel Petrov left. Then Pavel Petrova wept. At noon Pavel Petrov came back.", []),
      ("Maria Weber left. Then Maria Weker wept. At noon Maria Weber came back.", []),
      ("", []),
    ] as [(String, [String])])
  func found(_ text: String, _ expected: [String]) { #expect(slips(text) == expected) }

  @Test("A list of names, where like spellings are different people, has none")
  func lists() {
    let others = (0..<70).map { "Then Ivo Brandt\(String(repeating: "x", count: $0)) spoke. " }
      .joined()
    let text =
      "Maria Kowalczyk left. Then Maria Kowalczuk wept. At noon Maria Kowalczyk came back. "
    #expect(slips(text) == ["name: Maria Kowalczuk"])
    #expect(slips(others + text) == [])
  }

  @Test("Another language has no English misspellings")
  func language() {
    var article = Article(id: "a", text: "Die goverment fiel am Dienstag.")
    article.language = "de"
    #expect(ArticleAnalyser().analyse(article).annotations.peculiarities.isEmpty)
  }

  private let report =
    "The goverment of Oldmere fell on Monday, 4 March 2025, after Maria Kowalczyk left it. "
    + "The seperate vote of Maria Kowalczuk was not counted, the clerk told Maria Kowalczyk."

  @Test("Only the same slip is a common one, whichever text is named first")
  func shared() {
    let other = "The enviroment suffers, and the goverment of Hallow sent nobody to look at it."
    #expect(SharedPeculiarities.shared(pair(report, other)).map(\.kind) == [.misspelling])
    #expect(SharedPeculiarities.shared(pair(other, report)).map(\.kind) == [.misspelling])
    #expect(SharedPeculiarities.measure(pair(report, other)) == 0.5)
    #expect(SharedPeculiarities.measure(pair(report, "The government of Oldmere fell.")) == 0)
    #expect(SharedPeculiarities.measure(pair(report, report)) == 1)
    // The proper spelling alone is no slip, nor is the other one of a text that has no other.
    #expect(SharedPeculiarities.measure(pair(report, "Maria Kowalczuk did not vote.")) == 0)
  }

  @Test("The reason names the slips, and the points are those that it is assumed to be worth")
  func reason() throws {
    let verdict = Judge().verdict(
      analysed("a", report),
      analysed("b", "A shop opened in Hallow. The goverment and a seperate board let it."))
    let slips = try #require(verdict.evidence.first { $0.name == "shared-peculiarities" })
    #expect(slips.logOdds == 4)
    #expect(slips.says == "both have the slips \"goverment\", \"seperate\"")
    let none = Judge().verdict(analysed("a", report), analysed("b", "A shop opened in Hallow."))
    #expect(none.evidence.first { $0.name == "shared-peculiarities" }?.logOdds == 0)
  }
}
