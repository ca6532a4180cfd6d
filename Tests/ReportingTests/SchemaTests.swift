import Foundation
import Reporting
import Testing
import TextReuse

@Suite(
  "The schemas",
  .enabled(if: OutsideTools.python != nil, "needs python3 with jsonschema"))
struct SchemaTests {
  private static let validate = """
    import json, pathlib, sys
    import jsonschema, referencing
    formats = pathlib.Path(sys.argv[1])
    read = lambda name: json.loads((formats / name).read_text(encoding="utf-8"))
    schemas = {name: read(name) for name in
               ("verdict.schema.json", "provenance.schema.json", "report.schema.json")}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    registry = referencing.Registry().with_resources(
        (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items())
    validator = jsonschema.Draft202012Validator(schemas[sys.argv[2]], registry=registry)
    for line in pathlib.Path(sys.argv[3]).read_text(encoding="utf-8").split("\\0"):
        for error in validator.iter_errors(json.loads(line)):
            print(error.json_path, error.message)
    """

  /// What the validator has against the documents.
  private func complaints(_ documents: [String], schema: String) throws -> String {
    try OutsideTools.withFolder { folder in
      let file = folder.appending(path: "documents")
      try documents.joined(separator: "\0").write(to: file, atomically: true, encoding: .utf8)
      let python = try #require(OutsideTools.python)
      let result = try OutsideTools.run(
        python,
        ["-c", Self.validate, OutsideTools.formats.path(), schema, file.path()])
      #expect(result.status == 0)
      return result.output
    }
  }

  @Test("accept every report")
  func reports() throws {
    let reports = [Report(), SampleReport.three, HostileReport.report, TerminalTests.one]
    let documents = reports.map { $0.rendered(as: .json) }
    #expect(try complaints(documents, schema: "report.schema.json") == "")
  }

  @Test("accept every verdict")
  func verdicts() throws {
    let lines = SampleReport.three.rendered(as: .jsonl).split(separator: "\n").map(String.init)
    #expect(try complaints(lines, schema: "verdict.schema.json") == "")
  }

  @Test("accept every provenance")
  func provenances() throws {
    var documents = ["", ""]
    ProvenanceJSON.write([], to: &documents[0])
    ProvenanceJSON.write([ProvenanceTests.full], to: &documents[1])
    #expect(try complaints(documents, schema: "provenance.schema.json") == "")
  }

  @Test("refuse a key that is missing and a key that is unknown")
  func refusals() throws {
    let line = SampleReport.three.rendered(as: .jsonl).split(separator: "\n")[0]
    let missing = line.replacing("\"jaccard\": 0.06, ", with: "")
    let unknown = line.replacing("\"jaccard\"", with: "\"other\": 1, \"jaccard\"")
    #expect(missing != line && unknown != line)
    #expect(
      try complaints([String(missing), String(unknown)], schema: "verdict.schema.json") == """
        $ 'jaccard' is a required property
        $ Additional properties are not allowed ('other' was unexpected)

        """)
  }
}
