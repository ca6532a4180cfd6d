import Foundation
import SignatureArchive
import Testing

@Suite("The archive of the built tool", .enabled(if: Tool.path != nil), .serialized)
struct ArchiveToolTests {
  private static let draft = "samples/articles/verdict-wire-npa.md"

  @Test("takes articles once, lists them, and answers a draft as compare does")
  func thread() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("wire.stemma").path()
    let added = try Tool.run("archive", "add", archive, "samples/articles")
    #expect(added.output == "43 added, 0 there already; \(archive) has 43 articles.\n")
    #expect(added.status == 0 && added.errors == "")
    let again = try Tool.run("archive", "add", archive, "samples/articles")
    #expect(again.output == "0 added, 43 there already; \(archive) has 43 articles.\n")
    #expect(try Tool.run("archive", "list", archive).output.split(separator: "\n").count == 43)
    let sound = try Tool.run("archive", "verify", archive)
    #expect(sound.status == 0 && sound.output.hasSuffix("looked at: all sound.\n"))
    #expect(try folder.names == ["wire.stemma"])

    let checked = try Tool.run(
      "check", Self.draft, "--archive", archive, "--format", "jsonl")
    let lines = checked.output.split(separator: "\n").map(String.init)
    #expect(checked.status == 0 && !lines.isEmpty)
    for line in lines {
      let found = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let a = try #require(found["a"] as? String)
      #expect(found["b"] as? String == Self.draft)
      let compared = try Tool.run("compare", a, Self.draft, "--format", "json")
      let verdict = try #require(
        try JSONSerialization.jsonObject(with: Data(compared.output.utf8)) as? [String: Any])
      for key in ["probability", "jaccard", "relation"] {
        #expect("\(verdict[key] ?? "")" == "\(found[key] ?? "")")
      }
    }
  }

  @Test("counts a draft without a date as later, and says so")
  func undated() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("wire.stemma").path()
    _ = try Tool.run("archive", "add", archive, "samples/articles/ferry-wire-mna.md")
    try folder.write(
      "draft.txt",
      try String(
        contentsOf: Tool.root.appending(path: "samples/articles/ferry-wire-mna.md"),
        encoding: .utf8
      ).components(separatedBy: "---\n").last ?? "")
    let draft = folder.url("draft.txt").path()
    let checked = try Tool.run("check", draft, "--archive", archive)
    #expect(checked.status == 0)
    #expect(
      checked.output.replacingOccurrences(of: "\n", with: " ")
        .contains("1 without a date taken as later than the archive"))
    #expect(
      checked.output.contains("derives from\n  samples/articles/ferry-wire-mna.md (>99 %"))
  }

  @Test("gives the same answers byte for byte for any threads and batches")
  func same() throws {
    let folder = try TemporaryFolder()
    var answers: Set<String> = []
    for (threads, batch) in [("1", "1000"), ("2", "1000"), ("2", "1"), ("3", "7")] {
      let archive = folder.url("wire.stemma").path()
      _ = try Tool.run(
        "archive", "add", archive, "samples/articles", "--threads", threads, "--batch", batch)
      let checked = try Tool.run(
        "check", "samples/articles/bridge-wire-lpa.md", "samples/articles/trial-wire-npa.md",
        Self.draft, "--archive", archive, "--format", "json", "--all", "--threads", threads)
      let list = try Tool.run("archive", "list", archive)
      answers.insert(checked.output + list.output)
      try FileManager.default.removeItem(atPath: archive)
    }
    #expect(answers.count == 1)
  }

  @Test("finds the pairs that a scan finds, for any memory and threads, within a window")
  func clusters() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("wire.stemma").path()
    _ = try Tool.run("archive", "add", archive, "samples/articles", "--batch", "9")
    let all = try Tool.run("archive", "clusters", archive, "--format", "jsonl")
    #expect(all.status == 0 && !all.output.isEmpty)
    let pieces = try Tool.run(
      "archive", "clusters", archive, "--format", "jsonl", "--memory", "1K", "--threads", "1")
    #expect(pieces == all)
    let scanned = Set(
      try Tool.run("scan", "samples/articles", "--format", "jsonl").withoutPlaces.output
        .split(separator: "\n"))
    let found = Set(all.output.split(separator: "\n"))
    #expect(found.isSubset(of: scanned) && found.count * 10 >= scanned.count * 9)
    let window = [
      "--within", "1d", "--across-outlets", "--from", "2026-01-01", "--format", "jsonl",
    ]
    let some = try Tool.run(
      program: Tool.path ?? "", ["archive", "clusters", archive] + window)
    let lines = Set(some.output.split(separator: "\n"))
    #expect(some.status == 0 && lines.isStrictSubset(of: found) && !lines.isEmpty)
  }

  @Test("moves to another archive through export and import")
  func export() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (folder.url("one.stemma").path(), folder.url("two.stemma").path())
    _ = try Tool.run("archive", "add", one, "samples/articles")
    let lines = folder.url("all.jsonl").path()
    #expect(try Tool.run("archive", "export", one, "--output", lines).status == 0)
    let taken = try Tool.run("archive", "import", two, lines)
    #expect(taken.output == "43 added, 0 there already; \(two) has 43 articles.\n")
    let again = try Tool.run("archive", "import", one, lines)
    #expect(again.output == "0 added, 43 there already; \(one) has 43 articles.\n")
    #expect(
      try Tool.run("archive", "export", two).output == folder.read("all.jsonl"))
  }

  @Test("keeps the article whose id is taken, unless told to replace it")
  func replace() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("a.stemma").path()
    for (name, text) in [("one", "The ferry sank."), ("two", "The ferry did not sink.")] {
      try folder.write("\(name).jsonl", #"{"id": "ferry", "text": "\#(text)"}"# + "\n")
    }
    let (one, two) = (folder.url("one.jsonl").path(), folder.url("two.jsonl").path())
    _ = try Tool.run("archive", "add", archive, one)
    let refused = try Tool.run("archive", "add", archive, two)
    #expect(refused.status == 2)
    #expect(
      refused.complaints == [
        "stemma: \(two), id ferry: the archive has another article with this id from \(one); "
          + "add it with --replace, or give it an id of its own"
      ])
    let replaced = try Tool.run("archive", "add", archive, two, "--replace")
    #expect(
      replaced.output
        == "0 added, 0 there already, 1 replaced; \(archive) has 1 articles.\n")
    #expect(try Tool.run("archive", "export", archive).output.contains("did not sink"))
    let removed = try Tool.run("archive", "remove", archive, "ferry", "raft")
    #expect(removed.status == 2)
    #expect(removed.output == "1 removed; \(archive) has 0 articles.\n")
    #expect(
      removed.complaints == [
        "stemma: \(archive): no document has the id raft; see stemma archive list \(archive)"
      ])
    #expect(try Tool.run("archive", "compact", archive).status == 0)
    #expect(try Tool.run("archive", "verify", archive).status == 0)
  }

  @Test("names what keeps it from being used, with status 2")
  func wrong() throws {
    let folder = try TemporaryFolder()
    let missing = folder.url("missing.stemma").path()
    let checked = try Tool.run("check", Self.draft, "--archive", missing)
    #expect(checked.status == 2)
    #expect(
      checked.complaints == [
        "stemma: \(missing): no such archive; make it with stemma archive add \(missing) INPUT"
      ])
    for arguments in [["list"], ["stats"], ["verify"], ["compact"], ["export"]] {
      let outcome = try Tool.run(
        program: Tool.path ?? "", ["archive"] + arguments + [Self.draft])
      #expect(outcome.status == 2)
      #expect(
        outcome.complaints == [
          "stemma: \(Self.draft): not an archive; name a file that stemma archive add made"
        ])
    }
  }

  @Test("that ends too early is said to be damaged, by every command that reads it")
  func truncated() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("a.stemma").path()
    _ = try Tool.run("archive", "add", archive, "samples/articles")
    let bytes = try Data(contentsOf: URL(filePath: archive))
    // Cut a little further on, its tree names rows that belong elsewhere.
    for place in stride(from: 1, to: 40, by: 3) {
      try bytes.prefix(bytes.count * place / 40).write(to: URL(filePath: archive))
      let verified = try Tool.run("archive", "verify", archive)
      #expect(verified.status == 2 && !verified.complaints.isEmpty)
      #expect(verified.complaints.allSatisfy { $0.hasPrefix("stemma: \(archive): ") })
    }
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: archive))
    for command in [
      ["archive", "verify", archive], ["archive", "clusters", archive],
      ["archive", "export", archive],
    ] {
      let outcome = try Tool.run(program: Tool.path ?? "", command)
      #expect(outcome.status == 2)
      #expect(
        !outcome.complaints.isEmpty
          && outcome.complaints.allSatisfy { $0.hasPrefix("stemma: \(archive): ") })
      #expect(outcome.errors.contains("damaged") || outcome.errors.contains("malformed"))
    }
  }

  @Test("is read while another process writes, and loses nothing of it", arguments: 0..<6)
  func readers(turn: Int) throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("a.stemma").path()
    _ = try Tool.run("archive", "add", archive, Self.draft)
    // A reader that ends while nobody else seems to have the archive clears away what stands beside it.
    let outcome = try Tool.shell(
      """
      "$STEMMA" archive add \(archive) samples/articles --batch 1 --threads \(1 + turn % 3) > /dev/null &
      writer=$!
      while kill -0 $writer 2> /dev/null; do
        "$STEMMA" archive list \(archive) > \(archive).list || echo failed
        [ "$(wc -l < \(archive).list)" -ge 1 ] || echo empty
        "$STEMMA" check \(Self.draft) --archive \(archive) --format jsonl > /dev/null || echo failed
      done
      wait $writer; echo "status $?"
      """)
    #expect(outcome.output == "status 0\n" && outcome.errors == "")
    #expect(try Tool.run("archive", "list", archive).output.split(separator: "\n").count == 43)
    #expect(try Tool.run("archive", "verify", archive).status == 0)
  }

  @Test("keeps what is known of an article whatever characters it has")
  func characters() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("a.stemma").path()
    let line = #"{"id": "a\u0000b", "text": "One\u0000two three.", "title": "T\u0000\u0007“é”"}"#
    let added = try Tool.run("archive", "add", archive, "-", input: line + "\n" + line + "\n")
    #expect(added.output == "1 added, 1 there already; \(archive) has 1 articles.\n")
    #expect(try Tool.run("archive", "verify", archive).status == 0)
    let exported = try Tool.run("archive", "export", archive)
    #expect(
      exported.output
        == "{\"id\": \"a\u{FFFD}b\", \"title\": \"T\u{FFFD}\\u0007“é”\", "
        + "\"text\": \"One\\u0000two three.\"}\n"
    )
  }

  @Test("refuses a second writer while one is at work")
  func second() throws {
    let folder = try TemporaryFolder()
    let archive = folder.url("a.stemma").path()
    let writer = try ArchiveWriter(archive, creating: true)
    let refused = try Tool.run("archive", "add", archive, Self.draft)
    #expect(refused.status == 2)
    #expect(
      refused.complaints == [
        "stemma: \(archive): another process is writing to it; wait until it is done"
      ])
    #expect(try Tool.run("archive", "list", archive).status == 0)
    _ = writer.header
  }
}
