import Foundation
import Reporting
import Testing
import TextReuse

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The report of a gate") struct GateReportTests {
  private static func finding(
    _ rule: GateRule, _ severity: GateSeverity, _ state: GateFinding.State = .open,
    draft: String = "a.md", says: String = "It rained."
  ) -> GateFinding {
    var finding = GateFinding(
      rule: rule, severity: severity, draft: draft, path: draft, says: says, cure: "Wait.",
      fingerprint: "0123")
    finding.state = state
    return finding
  }

  static var full: GateReport {
    var report = GateReport()
    report.findings = [
      finding(.staleVersion, .error), finding(.hiddenCharacters, .warning, .worse),
      finding(.inconsistentDates, .note), finding(.missingLink, .error, .accepted),
      finding(.missingCredit, .error, .suppressed(reason: "r", by: "b", expires: "2031-05-12")),
    ]
    report.findings[0].verdict = SampleReport.three.findings[0]
    report.findings[0].source = "northwire-2291"
    report.documents = SampleReport.three.documents
    report.drafts = 1_200
    report.archived = 3
    report.archive = "wire.stemma"
    report.skipped = [Skipped(path: "b.md", reason: "holds no text; give it one")]
    report.undecided = [Skipped(path: "c.md", place: "line 2", reason: "no date; give one")]
    return report
  }

  static var hostile: GateReport {
    var report = GateReport()
    let evil = "]]>\u{202E}<script>::error::\n| x | \u{1B}[31m%0A`*_ \u{FFFF}"
    report.findings = [
      finding(.staleVersion, .error, draft: evil, says: evil),
      finding(.missingCredit, .note, .suppressed(reason: evil, by: evil, expires: evil)),
    ]
    report.findings[0].details = [evil]
    report.findings[0].place = Provenance.Mark(
      text: evil, span: Span(utf8: 0..<evil.utf8.count, scalars: 0..<evil.unicodeScalars.count))
    report.notes = [evil]
    report.policy = evil
    report.archive = evil
    report.skipped = [Skipped(path: evil, place: evil, reason: evil)]
    return report
  }

  @Test("comes to broken if anything counts that is severe enough, else to unknown, else to kept")
  func outcomes() {
    var report = Self.full
    #expect(report.outcome == .broken && report.breaking.count == 1)
    report.findings[0].state = .accepted
    #expect(report.outcome == .unknown)
    report.failsAt = .warning
    #expect(report.outcome == .broken)
    report.failsAt = .error
    report.skipped = []
    #expect(report.outcome == .unknown)
    report.undecided = []
    #expect(report.outcome == .kept)
    #expect(GateReport().outcome == .kept)
  }

  @Test("in SARIF has the level of each severity, and says what is accepted or suppressed")
  func sarif() throws {
    let text = Self.full.rendered(as: .sarif)
    let levels = ["error", "warning", "note", "error", "error"]
    #expect(
      text.matches(of: /"kind": "fail", "level": "([a-z]+)"/).map { String($0.output.1) } == levels)
    #expect(
      text.matches(of: /"baselineState": "([a-z]+)"/).map { String($0.output.1) } == [
        "new", "updated", "new", "unchanged", "new",
      ])
    #expect(text.ranges(of: "\"suppressions\": [{\"kind\": \"external\"").count == 2)
    #expect(text.contains("\"executionSuccessful\": false, \"exitCode\": 1,"))
  }

  @Test("in JUnit fails for what breaks the policy, skips what is accepted, and is never empty")
  func junit() {
    #expect(
      Self.full.rendered(as: .junit).contains(
        "<testsuite name=\"stemma gate\" tests=\"7\" failures=\"1\" errors=\"2\" skipped=\"2\""))
    #expect(GateReport().rendered(as: .junit).contains(" tests=\"1\" failures=\"0\" errors=\"0\""))
    for report in [Self.full, Self.hostile, GateReport()] {
      let parser = XMLParser(data: Data(report.rendered(as: .junit).utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }
  }

  @Test("on GitHub annotates what counts, ten of a level, after what it comes to")
  func github() {
    let lines = Self.full.rendered(as: .github).split(separator: "\n")
    #expect(
      lines[0] == "::notice title=Stemma gate::The policy is broken. 1,200 drafts held against "
        + "wire.stemma, 3 articles, by the policy built in. 1 error, 1 warning, 1 note; 1 accepted by "
        + "the baseline, 1 suppressed.")
    #expect(lines[1].hasPrefix("::error file=a.md,line=1,title=stale-version::It rained.%0A"))
    var placed = Self.full
    placed.findings[0].line = 9
    placed.findings[0].lastLine = 13
    placed.findings[1].line = 4
    placed.findings[1].lastLine = 4
    let places = placed.rendered(as: .github).matches(of: /file=a.md,(.*?),title/)
    #expect(places.map { String($0.output.1) } == ["line=9,endLine=13", "line=4", "line=1"])
    #expect(
      placed.rendered(as: .sarif).matches(of: /"region": (\{.*?\})/).prefix(3)
        .map { String($0.output.1) } == [
          "{\"startLine\": 9, \"endLine\": 13}", "{\"startLine\": 4, \"endLine\": 4}",
          "{\"startLine\": 1}",
        ])
    #expect(
      lines.dropFirst(2).map { $0.prefix { $0 != " " } } == [
        "::warning", "::notice", "::warning", "::warning",
      ])
    var many = GateReport()
    many.findings = (0..<25).map { Self.finding(.staleVersion, .error, draft: "\($0)") }
    let text = many.rendered(as: .github)
    #expect(text.ranges(of: "::error ").count == 10 && text.contains("15 more are not annotated."))
  }

  @Test(
    "states what is not shown where it shows only the top",
    arguments: [ReportFormat.terminal, .markdown])
  func top(format: ReportFormat) {
    let text = Self.full.rendered(as: format, options: RenderingOptions(top: 1))
    #expect(text.contains("… and 2 more."))
    #expect(text.contains("1 error, 1 warning, 1 note"))
  }

  @Test("lets no text act, and ends with a line break", arguments: ReportFormat.ofGates)
  func safe(format: ReportFormat) {
    let text = Self.hostile.rendered(as: format)
    #expect(!text.unicodeScalars.contains { "\u{1B}\u{202E}".unicodeScalars.contains($0) })
    #expect(text.hasSuffix("\n") && text == Self.hostile.rendered(as: format))
    switch format {
    case .github: #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
    case .markdown: #expect(!text.contains("<script>") && !text.contains("\n| x"))
    case .html, .junit: #expect(!text.contains("<script>::"))
    default: break
    }
  }

  @Test(
    "fits the official schema of SARIF",
    .enabled(if: OutsideTools.sarifSchema != nil && OutsideTools.python != nil))
  func schema() throws {
    let check = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      for path in sys.argv[2:]:
          for error in jsonschema.validators.validator_for(schema)(schema).iter_errors(json.load(open(path))):
              print(error.json_path, error.message)
      """
    try OutsideTools.withFolder { folder in
      let paths = try [Self.full, Self.hostile, GateReport()].enumerated().map { index, report in
        let file = folder.appending(path: "\(index).sarif")
        try report.rendered(as: .sarif).write(to: file, atomically: true, encoding: .utf8)
        return file.path()
      }
      let result = try OutsideTools.run(
        try #require(OutsideTools.python),
        ["-c", check, try #require(OutsideTools.sarifSchema).path()] + paths)
      #expect(result.output == "")
      #expect(result.status == 0)
    }
  }
}
