import Foundation
import Testing
import TextReuse

@testable import Reporting

@Suite("A report in SARIF") struct SARIFTests {
  private struct Log: Decodable {
    struct Run: Decodable { let results: [Result] }
    struct Result: Decodable {
      let ruleId: String
      let kind: String
      let level: String
      let rank: Double
      let message: Message
      let locations: [Location]
      let partialFingerprints: [String: String]
    }
    struct Message: Decodable { let text: String }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable { let artifactLocation: Artifact }
    struct Artifact: Decodable { let uri: String }
    let runs: [Run]
  }

  private func results(_ report: Report) throws -> [Log.Result] {
    let data = Data(report.rendered(as: .sarif).utf8)
    return try JSONDecoder().decode(Log.self, from: data).runs[0].results
  }

  @Test("has a result a finding, at the derived article, with a level that follows from its gap")
  func levels() throws {
    let results = try results(SampleReport.three)
    #expect(results.map(\.level) == ["error", "note", "note"])
    #expect(results.map(\.ruleId) == ["rewrite", "partial", "near-duplicate"])
    #expect(results.map(\.rank) == [94, 31, 0])
    #expect(results[0].locations[0].physicalLocation.artifactLocation.uri == "coastline-88")
    #expect(results[0].message.text.contains("coastline-88 derives from northwire-2291"))
  }

  @Test("calls a pair that is no finding informational")
  func below() throws {
    let results = try results(TerminalTests.one)
    #expect(results.map(\.kind) == ["fail", "informational"])
    #expect(results.map(\.level) == ["error", "none"])
  }

  @Test(
    "knows a finding again by its text, whatever its files are called and however it is wrapped")
  func fingerprints() throws {
    func fingerprints(_ a: String, _ b: String, names: (String, String), flipped: Bool = false)
      throws
      -> [String: String]
    {
      let shared = ("the river rose over the mill", "the river rose over the mill")
      var report = Report()
      let span = { (text: String, words: String) in SampleReport.span(words, in: text) }
      let (left, right) = (span(a, shared.0), span(b, shared.1))
      let passage =
        flipped
        ? Passage(kind: .verbatim, words: 6, a: right, b: left, parts: [])
        : Passage(kind: .verbatim, words: 6, a: left, b: right, parts: [])
      report.findings = [
        flipped
          ? SampleReport.verdict(names.1, names.0, passages: [passage])
          : SampleReport.verdict(names.0, names.1, passages: [passage])
      ]
      report.total = 1
      report.documents = [SampleReport.document(names.0, a), SampleReport.document(names.1, b)]
      return try results(report)[0].partialFingerprints
    }
    let (a, b) = (
      "On Monday the river rose over the mill.", "They say the river rose over the mill"
    )
    let first = try fingerprints(a, b, names: ("x", "y"))
    #expect(first.keys.sorted() == ["stemmaPassages/v1", "stemmaTexts/v1"])
    #expect(first.values.allSatisfy { $0.count == 32 })
    #expect(try fingerprints(a, b, names: ("new/x", "new/y")) == first)
    #expect(try fingerprints(a, b, names: ("x", "y"), flipped: true) == first)
    #expect(
      try fingerprints(a + "\n", "They  say the river rose over the mill", names: ("x", "y"))
        == first)
    let edited = try fingerprints(a + " It fell later.", b, names: ("x", "y"))
    #expect(edited["stemmaPassages/v1"] == first["stemmaPassages/v1"])
    #expect(edited["stemmaTexts/v1"] != first["stemmaTexts/v1"])
  }

  @Test(
    "names files as URI references",
    arguments: [
      ("a/b c.md", "a/b%20c.md"), ("/srv/x.md", "file:///srv/x.md"), ("//host/x", "file:///host/x"),
      ("javascript:x", "javascript%3Ax"), ("ü?#", "%C3%BC%3F%23"),
    ])
  func uris(path: String, uri: String) {
    #expect(ArticlePlace.uri(Article(id: "x", text: "", path: path)) == uri)
  }

  @Test("makes no link and no placeholder of text")
  func links() throws {
    var report = SampleReport.three
    report.findings[0].disclosureReason = "see [here](https://x.example) and {0}"
    #expect(
      try results(report)[0].message.text.contains("see [here\\](https://x.example) and {{0}"))
  }

  @Test(
    "keeps to the official schema",
    .enabled(
      if: OutsideTools.python != nil && OutsideTools.sarifSchema != nil,
      "needs python3 with jsonschema, and the schema that Scripts/setup installs"))
  func schema() throws {
    let validate = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft7Validator.check_schema(schema)
      validator = jsonschema.Draft7Validator(
          schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
      for name in sys.argv[2:]:
          for error in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
              print(error.json_path, error.message)
      print("checked", len(sys.argv) - 2)
      """
    let reports = [Report(), SampleReport.three, HostileReport.report, RandomReport.make(5)]
    try OutsideTools.withFolder { folder in
      var arguments = ["-c", validate, try #require(OutsideTools.sarifSchema).path()]
      for (index, report) in reports.enumerated() {
        let file = folder.appending(path: "\(index).sarif")
        try report.rendered(as: .sarif).write(to: file, atomically: true, encoding: .utf8)
        arguments.append(file.path())
      }
      let result = try OutsideTools.run(try #require(OutsideTools.python), arguments)
      #expect(result.output == "checked 4\n")
    }
  }
}
