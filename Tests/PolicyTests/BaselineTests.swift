import Policy
import Testing
import TextReuse

@Suite("A baseline") struct BaselineTests {
  private func finding(
    _ sentences: [String], severity: GateSeverity = .warning, draft: String = "a.md",
    rule: GateRule = .uncreditedDerivation, partner: String = ""
  ) -> GateFinding {
    var finding = GateFinding(
      rule: rule, severity: severity, draft: draft, path: draft, says: "", cure: "",
      fingerprint: sentences.joined())
    finding.sentences = sentences
    finding.partner = partner
    return finding
  }

  private var baseline: Baseline { Baseline([Baseline.Entry(finding(["01", "02"]))]) }

  private func judge(_ finding: GateFinding) -> BaselineAnswer { baseline.judge([finding])[0] }

  private func states(
    _ findings: [GateFinding], unseen: Set<String> = []
  ) -> [GateFinding.State] {
    baseline.judge(findings, isUnseen: unseen.contains).map(\.state)
  }

  @Test("accepts a finding as it was, and a smaller one")
  func accepts() {
    #expect(judge(finding(["01", "02"])).state == .accepted)
    #expect(judge(finding(["02"])).state == .accepted)
    #expect(judge(finding(["02"], severity: .note)).state == .accepted)
  }

  @Test("hides no worse version of an old finding: not a larger one, not a more severe one")
  func worse() {
    let larger = judge(finding(["01", "02", "03"]))
    #expect(larger.state == .worse)
    #expect(
      larger.reasons == [
        "The baseline accepts a smaller version of it: 1 of its 3 sentences are new."
      ])
    let severer = judge(finding(["01", "02"], severity: .error))
    #expect(severer.state == .worse)
    #expect(severer.reasons == ["The baseline accepts it as warning; it counts as error by now."])
  }

  @Test("follows the words of a draft that was moved, and says under which name it has them")
  func moves() {
    let moved = judge(finding(["01", "02"], draft: "b.md"))
    #expect(moved.state == .accepted)
    #expect(moved.reasons == ["The baseline calls the draft “a.md”."])
    #expect(judge(finding(["02"], draft: "b.md")).state == .accepted)
    // Moved and worse, in both ways.
    let larger = judge(finding(["01", "02", "03"], draft: "b.md"))
    #expect(larger.state == .worse)
    #expect(
      larger.reasons == [
        "The baseline accepts a smaller version of it: 1 of its 3 sentences are new.",
        "The baseline calls the draft “a.md”.",
      ])
    #expect(judge(finding(["01"], severity: .error, draft: "b.md")).state == .worse)
    // A draft that is still there, and has lost the words to another.
    #expect(
      states([finding(["09"]), finding(["01", "02"], draft: "b.md")]) == [.open, .accepted])
  }

  @Test("does not accept a copy: the draft itself has the words still, or may have them")
  func copies() {
    let copy = finding(["01", "02"], draft: "b.md")
    #expect(states([finding(["01", "02"]), copy]) == [.accepted, .open])
    #expect(states([finding(["01"]), copy]) == [.accepted, .open])
    #expect(states([copy], unseen: ["a.md"]) == [.open])
    // Moved once, and copied from there.
    #expect(states([copy, finding(["01", "02"], draft: "c.md")]) == [.accepted, .open])
    // The words of two drafts in a third were accepted in neither.
    let two = Baseline([finding(["01"]), finding(["02"], draft: "z.md")].map(Baseline.Entry.init))
    #expect(two.judge([copy])[0].state == .worse)
  }

  @Test("does not accept other words, another rule or another partner")
  func others() {
    #expect(judge(finding(["03"])).state == .open)
    #expect(judge(finding(["01"], rule: .creditedElsewhere)).state == .open)
    #expect(judge(finding(["01"], partner: "TPA")).state == .open)
    #expect(Baseline().judge([finding([])])[0].state == .open)
  }

  @Test("reads back what it wrote, whatever names hold")
  func roundTrip() throws {
    let entries = [
      finding(["01", "02"]),
      finding([], draft: "a \"b\"\n\\c\u{202E}.md", rule: .missingCredit, partner: "TPA"),
    ].map(Baseline.Entry.init)
    let text = Baseline(entries).toml
    #expect(try Baseline(toml: text, file: "b") == Baseline(entries))
    #expect(text.contains("draft = \"a \\\"b\\\"\\n\\\\c\\u202E.md\"\n"))
  }

  @Test("leaves out what is suppressed, and says what is wrong with a file of another kind")
  func edges() {
    var report = GateReport()
    report.findings = [finding(["01"]), finding(["02"])]
    report.findings[1].state = .suppressed(reason: "", by: "", expires: "")
    #expect(Baseline(report).entries.count == 1)
    #expect(
      throws: PolicyError(
        file: "b",
        problems: [
          PolicyProblem(line: 1, says: "“own” is not known; did you mean “version”?"),
          PolicyProblem(
            line: 2, says: "an entry without “severity”; write the baseline anew"),
          PolicyProblem(line: 2, says: "an entry without “draft”; write the baseline anew"),
          PolicyProblem(
            line: 2, says: "an entry without “fingerprint”; write the baseline anew"),
        ])
    ) {
      try Baseline(toml: "own = 1\n[[accepted]]\nrule = \"stale-version\"\n", file: "b")
    }
  }
}
