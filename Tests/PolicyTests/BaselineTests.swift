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

  @Test("accepts a finding as it was, and a smaller one")
  func accepts() {
    #expect(baseline.judge(finding(["01", "02"])).state == .accepted)
    #expect(baseline.judge(finding(["02"])).state == .accepted)
    #expect(baseline.judge(finding(["02"], severity: .note)).state == .accepted)
  }

  @Test("hides no worse version of an old finding: not a larger one, not a more severe one")
  func worse() {
    let larger = baseline.judge(finding(["01", "02", "03"]))
    #expect(larger.state == .worse)
    #expect(
      larger.reason
        == "The baseline accepts a smaller version of it: 1 of its 3 sentences are new.")
    let severer = baseline.judge(finding(["01", "02"], severity: .error))
    #expect(severer.state == .worse)
    #expect(severer.reason == "The baseline accepts it as warning; it counts as error by now.")
  }

  @Test("does not accept other words, another draft, another rule or another partner")
  func others() {
    #expect(baseline.judge(finding(["03"])).state == .open)
    #expect(baseline.judge(finding(["01"], draft: "b.md")).state == .open)
    #expect(baseline.judge(finding(["01"], rule: .creditedElsewhere)).state == .open)
    #expect(baseline.judge(finding(["01"], partner: "TPA")).state == .open)
    #expect(Baseline().judge(finding([])).state == .open)
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
