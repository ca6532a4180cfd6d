import Reporting
import Testing
import TextReuse

@Suite("A report in a terminal") struct TerminalTests {
  static var one: Report {
    let a = "The river rose over the mill road at noon, the county said, and did not fall."
    let b = "At noon the water stood over the mill road. The county said it did not fall."
    var verdict = SampleReport.verdict(
      "wire-17", "desk-4",
      passages: [SampleReport.passage(.edited, a, in: a, b, in: b)],
      evidence: [
        Evidence(name: "prior", logOdds: -2.2, says: "two articles of one archive"),
        Evidence(name: "order", logOdds: 0.4, says: "in one order"),
        Evidence(name: "rare-verbatim", logOdds: 4.55, says: "a passage found nowhere else"),
      ])
    verdict.directionReasons = ["wire-17 is two hours older"]
    verdict.disclosureReason = "desk-4 names nobody"
    var report = Report()
    report.findings = [verdict, SampleReport.verdict("x", "y", probability: 0.3, disclosure: nil)]
    report.total = 1
    report.pairsJudged = 2
    report.documents = [SampleReport.document("desk-4", b), SampleReport.document("wire-17", a)]
    report.articlesCompared = 4
    report.skipped = [Skipped(path: "secret.html", reason: "unreadable")]
    return report
  }

  @Test("says what was compared, then ranks, then explains")
  func snapshot() {
    let options = RenderingOptions(width: 100, detailed: 1)
    #expect(
      Self.one.rendered(as: .terminal, options: options) == """
        Compared 4 articles, 2 pairs judged in full.
        1 finding at or above 50 %; 1 other pair after them.
        Besides: 1 skipped.

         #  likely  90 % in   relation        derived ← source                    credit               words
         1    94 %  88–97 %   rewrite         desk-4 ← wire-17                    uncredited              16
        no findings:
         2    30 %  24–33 %   rewrite         y ← x                               –                        0

        Signs: = verbatim, ≈ edited, ~ rewritten, “ quotation, · standing text, [words] of one side alone

        1. wire-17 and desk-4
          Rewrite: most of one restates the other. 31 % of wire-17 and 74 % of desk-4 lies in shared
          passages. By its words, desk-4 is wholly derived: no stretch of it goes without those of wire-17.
          desk-4 derives from wire-17 (81 %; the other way 4 %, both from a third text 15 %).
            – wire-17 is two hours older
          Uncredited: it does not say where its matter came from.
            – desk-4 names nobody
             −2.20  prior: two articles of one archive
             +4.55  rare-verbatim: a passage found nowhere else
             +0.40  order: in one order
             +2.75  points in all, which is 94 %
            wire-17                                        │ desk-4
          1 ≈ edited, 16 words
            The [river rose] over the mill road [at noon,] │ [At noon] the [water stood] over the mill
            the county said, [and] did not fall.           │ road. The county said [it] did not fall.

        Likeness alone cannot prove who wrote first, what was known, or what was agreed: a licence, a shared
        agency text or an unseen source can explain it. A probability is a reason to read the two articles,
        not a finding of fault.

        """)
  }

  @Test("is one heading where nothing was found")
  func empty() {
    #expect(
      Report().rendered(as: .terminal) == """
        Compared no articles, no pairs judged in full.
        No findings at or above 50 %.

        """)
  }

  @Test("fits any width", arguments: [40, 55, 60, 84, 100, 200])
  func widths(width: Int) {
    let text = SampleReport.three.rendered(as: .terminal, options: RenderingOptions(width: width))
    for line in text.split(separator: "\n") {
      #expect(line.count <= width, "\(line)")
    }
  }

  @Test("has escape sequences only where colours are asked for")
  func colors() {
    let plain = SampleReport.three.rendered(as: .terminal)
    let painted = SampleReport.three.rendered(as: .terminal, options: RenderingOptions(color: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(painted.contains("\u{1B}[1m"))
    let stripped = painted.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(stripped == plain)
  }

  @Test("counts what was skipped and does not name it")
  func skipped() {
    #expect(!Self.one.rendered(as: .terminal).contains("secret.html"))
  }

  @Test("answers four questions in full for two articles")
  func comparison() {
    let report = Self.one
    let comparison = Comparison(
      report.findings[0], documents: Sides(a: report.documents[1], b: report.documents[0]))
    #expect(
      comparison.rendered(as: .terminal, options: RenderingOptions(width: 60)) == """
        A wire-17
          16 words
        B desk-4
          16 words

        What are they to each other?
          Rewrite: most of one restates the other. 31 % of wire-17
          and 74 % of desk-4 lies in shared passages. By its words,
          desk-4 is wholly derived: no stretch of it goes without
          those of wire-17.
        Are they independent?
          94 % likely that the two are not independent (90 %
          interval 88–97 %).
        Which derives from which?
          desk-4 derives from wire-17 (81 %; the other way 4 %, both
          from a third text 15 %).
            – wire-17 is two hours older
        Was credit given?
          Uncredited: it does not say where its matter came from.
            – desk-4 names nobody

        Evidence, in points
             −2.20  prior: two articles of one archive
             +4.55  rare-verbatim: a passage found nowhere else
             +0.40  order: in one order
             +2.75  points in all, which is 94 %
        What would change it
            – Without the points of rare-verbatim it would be 14 %
              likely.
            – Without the points of order it would be 91 % likely.
            – The odds are 16 to 1 that the two are not independent;
              reasons against it that weigh 2.75 points in all would
              make it an even chance.
            – A credit of wire-17 where its matter stands would
              close the gap.

        1 shared passage
          Signs: = verbatim, ≈ edited, ~ rewritten, “ quotation, ·
          standing text, [words] of one side alone
            wire-17                    │ desk-4
          1 ≈ edited, 16 words
            The [river rose] over the  │ [At noon] the [water
            mill road [at noon,] the   │ stood] over the mill road.
            county said, [and] did not │ The county said [it] did
            fall.                      │ not fall.

          Likeness alone cannot prove who wrote first, what was
          known, or what was agreed: a licence, a shared agency text
          or an unseen source can explain it. A probability is a
          reason to read the two articles, not a finding of fault.

        """)
  }
}
