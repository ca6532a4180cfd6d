import Foundation
import SignatureArchive
import Testing

@Suite("Sketches as lines, by the built tool", .enabled(if: Tool.path != nil), .serialized)
struct SketchToolTests {
  private static let inputs = "samples/articles"

  /// What the clusters of an archive are, without the paths of its articles.
  private func clusters(_ archive: String) throws -> String {
    let outcome = try Tool.run("archive", "clusters", archive, "--format", "jsonl")
    #expect(outcome.status == 0 && !outcome.output.isEmpty)
    return outcome.output
  }

  /// Adds some lines to a new archive.
  private func add(
    _ lines: String, _ folder: TemporaryFolder, _ options: String...
  ) throws -> (Tool.Outcome, archive: String, lines: String) {
    let name = UUID().uuidString
    try folder.write("\(name).jsonl", lines)
    let (archive, path) = (folder.url("\(name).stemma").path(), folder.url("\(name).jsonl").path())
    let added = try Tool.run(
      program: Tool.path ?? "", ["archive", "add", archive, path] + options)
    return (added, archive, path)
  }

  @Test("make the archive that the articles make, for any number of threads")
  func whole() throws {
    let folder = try TemporaryFolder()
    let plain = folder.url("plain.stemma").path()
    _ = try Tool.run("archive", "add", plain, Self.inputs)
    let one = try Tool.run("sketch", Self.inputs, "--texts", "--threads", "1")
    #expect(one.status == 0 && one.output.split(separator: "\n").count == 43)
    #expect(try Tool.run("sketch", Self.inputs, "--texts", "--threads", "3") == one)
    let (added, archive, _) = try add(one.output, folder)
    #expect(added.output == "43 added, 0 there already; \(archive) has 43 articles.\n")
    #expect(added.status == 0 && added.errors == "")
    #expect(try clusters(archive) == clusters(plain))
    #expect(try Tool.run("archive", "verify", archive).status == 0)
    // Its articles are those: adding either again changes nothing.
    let again = try Tool.run("archive", "add", plain, Self.inputs)
    #expect(again.output == "0 added, 43 there already; \(plain) has 43 articles.\n")
    let mixed = try Tool.run("archive", "add", plain, "-", input: one.output)
    #expect(mixed.output == "0 added, 43 there already; \(plain) has 43 articles.\n")
  }

  @Test("without texts make an archive without texts, and no other")
  func withoutTexts() throws {
    let folder = try TemporaryFolder()
    let lines = try Tool.run("sketch", "samples/articles/ferry-wire-mna.md").output
    #expect(!lines.contains("\"text\""))
    let (added, archive, _) = try add(lines, folder, "--signatures-only")
    #expect(added.output == "1 added, 0 there already; \(archive) has 1 articles.\n")
    let plain = folder.url("plain.stemma").path()
    _ = try Tool.run(
      "archive", "add", plain, "samples/articles/ferry-wire-mna.md", "--signatures-only")
    func index(_ path: String) throws -> [Substring] {
      try Tool.run("archive", "stats", path).output.split(separator: "\n").filter {
        $0.contains("postings") || $0.contains("index") || $0.contains("sketches")
      }
    }
    #expect(try index(archive) == index(plain))
    let (refused, _, path) = try add(lines, folder)
    #expect(refused.status == 2)
    #expect(
      refused.complaints == [
        "stemma: \(path), line 1: the archive keeps texts, and the sketch comes without; make it "
          + "with stemma sketch --texts, or add it to an archive made with --signatures-only"
      ])
  }

  @Test("that are not alike or damaged are named, and the rest is taken")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let sound = try Tool.run(
      "sketch", "samples/articles/ferry-wire-mna.md", "--texts"
    ).output
    let other = try Tool.run("sketch", "samples/articles/bridge-wire-lpa.md", "--texts").output
    let parameters = ArchiveFormat.sketch
    func broken(_ pattern: String, _ replacement: String) -> String {
      sound.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    let again = "make it again with stemma sketch"
    let cases = [
      (
        broken("text [0-9]+, shingles", "text 0, shingles"),
        "its sketch is not this tool's; make it again with this version's stemma sketch (sketch: "
          + parameters.replacingOccurrences(
            of: "text [0-9]+", with: "text 0", options: .regularExpression)
          + "; tool: \(parameters))"
      ),
      (broken("\"key\": \"..", "\"key\": \"zz"), "its sketch is damaged (key); \(again)"),
      (broken("\"content\": \"..", "\"content\": \""), "its sketch is damaged (content); \(again)"),
      (
        broken("\"signature\": \"..", "\"signature\": \""),
        "its sketch is damaged (signature); \(again)"
      ),
      (
        broken("\"passages\": \\[", "\"passages\": [1099511627775, "),
        "its sketch is damaged (passages); \(again)"
      ),
      (
        broken("(\"pairs\": \\[[^]]*)\\]", "$1, 1048576]"),
        "its sketch is damaged (pairs); \(again)"
      ),
      (
        broken("\"rewrites\": \\[", "\"rewrites\": [-1, "),
        "its sketch has no rewrites as stemma sketch writes it; make it again"
      ),
      (
        broken("\"words\": [0-9]+", "\"words\": \"many\""),
        "its sketch has no words as stemma sketch writes it; make it again"
      ),
      (
        broken("harbour", "port"),
        "its sketch was made of another article; make it again with stemma sketch"
      ),
    ]
    for (line, words) in cases {
      #expect(line != sound)
      let (added, archive, path) = try add(line + other, folder)
      #expect(added.status == 2)
      #expect(added.output == "1 added, 0 there already; \(archive) has 1 articles.\n")
      #expect(added.complaints == ["stemma: \(path), line 1: \(words)"])
    }
  }

  @Test("come in the order of the articles; what cannot be read is named, and the rest goes on")
  func order() throws {
    let lines = (0..<300).map { "{\"id\": \"n\($0)\", \"text\": \"The tram \($0) was late.\"}" }
    let input = (lines.prefix(100) + ["{\"id\": \"bad\"}"] + lines.dropFirst(100))
      .joined(separator: "\n")
    let outcome = try Tool.run("sketch", "-", input: input)
    #expect(outcome.status == 2)
    #expect(
      outcome.complaints == [
        "stemma: standard input, line 101: no text; a record needs a string named text, body or "
          + "content"
      ])
    let ids = try outcome.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String ?? ""
    }
    #expect(ids == (0..<300).map { "n\($0)" })
    let head = try Tool.shell(
      "\"$STEMMA\" sketch samples/articles | head -n 1 | wc -l; echo ${PIPESTATUS[0]}")
    #expect(
      head.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == [
        "1", "0",
      ])
  }
}
