import Foundation
import Testing

@Suite(
  "The gate over the history of a desk",
  .enabled(if: GateDesk.isPossible, "needs the built stemma beside the tests, and git"))
struct GateHistoryTests {
  /// What each commit must come to.
  private static let history: [(status: Int32, findings: [String])] = [
    (0, []),
    (0, []),
    (1, ["error uncredited-derivation region/a library, and its stove.md"]),
    (0, []),
    (1, ["error stale-version city/bridge.md"]),
    (1, ["error missing-credit city/bridge.md", "error missing-link city/bridge.md"]),
    (1, ["error altered-quotation city/bridge.md"]),
    (1, ["error embargo-broken region/school-meals.md"]),
    (0, ["warning hidden-characters opinion/peat.md"]),
    (
      1,
      [
        "error embargo-broken region/school-meals.md", "error expired-suppression stemma.toml",
      ]
    ),
  ]

  @Test("has the status and the findings of each of the ten commits, in every form")
  func walk() throws {
    let desk = try GateDesk()
    for (index, expected) in Self.history.enumerated() {
      try desk.git("checkout", "-q", "main~\(9 - index)")
      let since = index == 0 ? [] : ["--changed-since", "HEAD~1"]
      let first = try run(desk, since)
      let answer = try GateAnswer(first.output)
      #expect(answer.short == expected.findings, "commit \(index + 1)")
      #expect(first.status == expected.status, "commit \(index + 1)")
      #expect(answer.status == expected.status && answer.skipped.isEmpty)
      #expect(try reports(desk, expected) == 5)
      // The same bytes twice, whatever the number of threads.
      #expect(try run(desk, since + ["--threads", "1"]).output == first.output)
    }
  }

  private func run(_ desk: GateDesk, _ more: [String]) throws -> Tool.Outcome {
    try Tool.run(
      program: Tool.path ?? "",
      ["gate", ".", "--archive", "wire.stemma", "--format", "json"]
        + ["sarif", "junit", "github", "markdown", "html"].flatMap {
          ["--report", "\($0)=../report.\($0)"]
        } + more, at: desk.place)
  }

  /// How many of the further reports say what is expected.
  private func reports(
    _ desk: GateDesk, _ expected: (status: Int32, findings: [String])
  ) throws -> Int {
    func text(_ form: String) throws -> String { try desk.folder.read("report.\(form)") }
    let errors = expected.findings.count { $0.hasPrefix("error") }
    var good = 0
    good += try text("sarif").contains("\"exitCode\": \(expected.status),") ? 1 : 0
    good += try text("junit").contains(" failures=\"\(errors)\" errors=\"0\"") ? 1 : 0
    good += try text("github").split(separator: "\n").count == expected.findings.count + 1 ? 1 : 0
    let title =
      expected.status == 0 ? "# Stemma gate: policy kept\n" : "# Stemma gate: policy broken\n"
    good += try text("markdown").hasPrefix(title) ? 1 : 0
    good += try text("html").hasPrefix("<!DOCTYPE html>") ? 1 : 0
    return good
  }

  @Test("says in a terminal what it found, where, how sure it is, and what to do")
  func terminal() throws {
    let desk = try GateDesk()
    try desk.git("checkout", "-q", "main~5")
    let ended = try desk.gate(".", "--changed-since", "HEAD~1")
    let fingerprint = try GateAnswer(
      desk.gate(".", "--changed-since", "HEAD~1", "--format", "json").output
    ).findings[0].fingerprint
    #expect(
      ended.output == """
        city/bridge.md
          error stale-version, line 7
            272 words follow “tpa-301-v1” of Tessaly Press Agency, of which there is a later version,
            “tpa-301-v2”.
            Near-duplicate: the same article with small edits. >99 % likely that the two are not independent
            (90 % interval >99 %).
            Corrected: “Eleven workers” became “Nine workers”.
            Corrected: “24 tonnes” became “18 tonnes”.
            Follow the later version.
            “The Harbour Bridge at Brackwater was closed in both directions on Monday night after divers
            found a crack two metres …”
            fingerprint \(fingerprint)

        1 draft held against wire.stemma, 5 articles, by stemma.toml.
        1 error.
        2031-05-06T18:00:00Z was taken as now (the last commit).
        The policy is broken.

        """)
    #expect(ended.status == 1 && ended.errors == "")
  }

  @Test("looks at what is about to be committed, not at what lies beside it")
  func staged() throws {
    let desk = try GateDesk()
    try desk.git("checkout", "-q", "main~8")
    let draft = try desk.read("city/bridge.md")
    // The staged text has lost its credit; the file has it again.
    let bare = draft.replacingOccurrences(
      of: "Reporting by Tessaly Press Agency. ", with: "")
    #expect(bare != draft)
    try desk.write("city/bridge.md", bare)
    try desk.git("add", "city/bridge.md")
    try desk.write("city/bridge.md", draft)
    let answer = try GateAnswer(desk.gate(".", "--staged", "--format", "json").output)
    #expect(answer.short == ["error missing-credit city/bridge.md"])
    // And the reverse: what is not staged is not looked at.
    try desk.git("add", "city/bridge.md")
    try desk.write("city/bridge.md", bare)
    let kept = try desk.gate(".", "--staged")
    #expect(kept.status == 0)
    #expect(kept.errors == "stemma: No draft is about to be committed.\n")
    let there = try FileManager.default.contentsOfDirectory(
      atPath: FileManager.default.temporaryDirectory.path())
    #expect(!there.contains { $0.hasPrefix("stemma-gate-\(getpid())") })
  }

  @Test(
    "finds drafts with blanks, quotes and line breaks in their names, moved ones, from any folder")
  func names() throws {
    let desk = try GateDesk()
    let draft = try desk.git("show", "main~7:region/a library, and its stove.md").output
    let name = "region/\"a\nb\" é [x].md"
    try desk.write(name, draft)
    try desk.git("add", "-A")
    try desk.git("commit", "-q", "-m", "one")
    let found = try GateAnswer(
      desk.gate(".", "--changed-since", "HEAD~1", "--format", "json", "--now", "2031-05-10").output)
    #expect(found.findings.map(\.draft) == [name])
    try desk.git("mv", name, "moved.md")
    try desk.git("commit", "-q", "-m", "two")
    let ended = try Tool.run(
      program: Tool.path ?? "",
      [
        "gate", "..", "--archive", "../wire.stemma", "--changed-since", "HEAD~1", "--format",
        "json",
        "--now", "2031-05-10",
      ], at: desk.place.appending(path: "region"))
    #expect(try GateAnswer(ended.output).findings.map(\.draft) == ["../moved.md"])
  }

  @Test("says that nothing has changed, and that a path or revision is not known")
  func nothing() throws {
    let desk = try GateDesk()
    let same = try desk.gate(".", "--changed-since", "HEAD")
    #expect(same.status == 0 && same.errors == "stemma: No draft has changed since HEAD.\n")
    // All drafts of a folder were taken away, which is no slip.
    try desk.git("rm", "-q", "-r", "region")
    try desk.git("commit", "-q", "-m", "region goes")
    #expect(try desk.gate("region", "--changed-since", "HEAD~1").status == 0)
    let slip = try desk.gate("regoin", "--changed-since", "HEAD~1")
    #expect(slip.status == 2)
    #expect(slip.errors == "stemma: regoin: no such file or folder; check the path\n")
    for revision in ["no-such", "--output=x"] {
      let unknown = try desk.gate(
        ".", "--changed-since=\(revision)", "--report", "sarif=../r.sarif")
      #expect(unknown.status == 2)
      #expect(
        unknown.errors == """
          stemma: .: git knows no revision “\(revision)” that has a common ancestor with this one; \
          check its name, and fetch it whole where the clone is shallow (fetch-depth: 0 on GitHub, \
          GIT_DEPTH: 0 on GitLab)

          """)
      #expect(try desk.folder.read("r.sarif").contains("\"executionSuccessful\": false"))
    }
  }
}
