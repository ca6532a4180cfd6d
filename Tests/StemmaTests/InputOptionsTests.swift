import Foundation
import Testing

@Suite(
  "Options of reading",
  .enabled(if: Tool.path != nil, "needs the built stemma beside the tests"))
struct InputOptionsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("name the format of standard input, and the columns of a table")
  func table() throws {
    let ended = try Tool.run(
      "scan", "-", "--input-format", "csv", "--field", "text=Body text", "--field", "id=Key",
      "--format", "json", at: folder.url,
      input: "Key,Body text\none,The ferry sank off Norrby.\ntwo,\"Fog, and ice.\"\n")
    #expect(ended.status == 0 && ended.errors.isEmpty)
    #expect(ended.output.contains(#""id": "one""#) && ended.output.contains(#""id": "two""#))
  }

  @Test("refuse a field that is none, and a format that is told by content alone")
  func wrong() throws {
    let field = try Tool.run("scan", "x", "--field", "body=text", at: folder.url)
    #expect(field.status == 2)
    #expect(field.errors.hasPrefix("Error: The value 'body=text' is invalid for"))
    let format = try Tool.run("scan", "x", "--input-format", "zip", at: folder.url)
    #expect(format.status == 2)
    #expect(format.errors.hasPrefix("Error: The value 'zip' is invalid for"))
  }

  @Test("read every fixture that holds the story, whatever holds it")
  func story() throws {
    let fixtures = Tool.root.appending(path: "Tests/ArticlesTests/Fixtures/story").path()
    let ended = try Tool.run("provenance", fixtures, "--format", "jsonl", at: folder.url)
    #expect(ended.status == 0 && ended.errors.isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: fixtures)
    #expect(ended.output.split(separator: "\n").count == files.count)
  }
}
