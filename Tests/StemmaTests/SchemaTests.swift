import Foundation
import Testing

/// The Python of this machine.
enum Python {
  /// A Python that can validate JSON by a schema.
  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let found = folders.map { "\($0)/python3" }
      .first(where: FileManager.default.isExecutableFile)
    let probe = found.flatMap {
      try? Tool.run(program: $0, ["-c", "import jsonschema, referencing"])
    }
    return probe?.status == 0 ? found : nil
  }()
}

@Suite(
  "What the tool writes keeps to the schemas",
  .enabled(if: Tool.path != nil && Python.path != nil, "needs stemma, python3, jsonschema"))
struct SchemaTests {
  private static let validate = """
    import json, pathlib, sys
    import jsonschema, referencing
    formats = pathlib.Path("Documentation/Formats")
    read = lambda name: json.loads((formats / name).read_text(encoding="utf-8"))
    schemas = {path.name: read(path.name) for path in sorted(formats.glob("*.schema.json"))}
    registry = referencing.Registry().with_resources(
        (name, referencing.Resource.from_contents(schema)) for name, schema in schemas.items())
    validator = jsonschema.Draft202012Validator(schemas[sys.argv[1]], registry=registry)
    text = sys.stdin.read()
    documents = [json.loads(line) for line in text.splitlines()] if sys.argv[2] == "lines" \
        else [json.loads(text)]
    for document in documents:
        for error in validator.iter_errors(document):
            print(error.json_path, error.message)
    print(len(documents))
    """

  private func complaints(_ text: String, schema: String, lines: Bool = false) throws -> String {
    try Tool.run(
      program: try #require(Python.path),
      ["-c", Self.validate, schema, lines ? "lines" : "whole"], input: text
    ).output
  }

  @Test("reports")
  func report() throws {
    let json = try Tool.run("scan", "samples/articles/f*", "--all", "--format", "json").output
    #expect(try complaints(json, schema: "report.schema.json") == "1\n")
  }

  @Test("verdicts")
  func verdicts() throws {
    let lines = try Tool.run("scan", "samples/articles/ferry*", "--all", "--format", "jsonl").output
    #expect(try complaints(lines, schema: "verdict.schema.json", lines: true) == "10\n")
  }

  @Test("provenance")
  func provenance() throws {
    let json = try Tool.run("provenance", "samples/articles", "--format", "json").output
    #expect(try complaints(json, schema: "provenance.schema.json") == "1\n")
  }

  @Test("reports of a gate", .enabled(if: GateDesk.isPossible, "needs git"))
  func gate() throws {
    let desk = try GateDesk()
    for now in [[], ["--now", "2031-05-10"], ["--now", "2031-05-20"]] {
      let json = try Tool.run(
        program: Tool.path ?? "",
        ["gate", ".", "none", "--archive", "wire.stemma", "--format", "json"] + now, at: desk.place)
      #expect(try complaints(json.output, schema: "gate.schema.json") == "1\n")
    }
  }

  /// Whether Python reads TOML, as it does from 3.11 on.
  private static let readsTOML =
    (try? Tool.run(program: Python.path ?? "", ["-c", "import tomllib"]))?.status == 0

  @Test(
    "the policy of the desk and the one that is built in",
    .enabled(if: readsTOML, "needs Python 3.11 or later"))
  func policies() throws {
    let read = """
      import datetime, json, sys, tomllib
      plain = lambda value: value.isoformat()
      print(json.dumps(tomllib.loads(sys.stdin.read()), default=plain))
      """
    let desk = try String(
      contentsOf: Tool.root.appending(path: "samples/gate/commits/01/files/stemma.toml"),
      encoding: .utf8)
    let folder = try TemporaryFolder()
    let built = try Tool.run("gate", "--print-policy", at: folder.url).output
    for text in [desk, built] {
      let json = try Tool.run(program: try #require(Python.path), ["-c", read], input: text).output
      #expect(json.hasPrefix("{"))
      #expect(try complaints(json, schema: "policy.schema.json") == "1\n")
    }
    let slip = "{\"rules\": {\"stale-version\": \"eror\"}, \"onw\": []}"
    #expect(try complaints(slip, schema: "policy.schema.json") != "1\n")
  }
}
