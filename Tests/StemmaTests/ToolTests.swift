import Foundation
import Testing

/// The folder that everybody knows, as the tool is told of it.
private let samples = "samples/articles"
private let wire = "samples/articles/ferry-wire-mna.md"
private let copy = "samples/articles/ferry-courier-neardup.md"

@Suite("The tool", .enabled(if: Tool.path != nil, "needs the built stemma beside the tests"))
struct ToolTests {
  @Test("says its version and how it is used, which is no error")
  func help() throws {
    #expect(
      try Tool.run("--version") == Tool.Outcome(status: 0, output: "0.1.0\n", errors: ""))
    for command in ["scan", "compare", "explain", "provenance", "report"] {
      let help = try Tool.run(command, "--help")
      #expect(help.status == 0 && help.errors == "")
      #expect(help.output.contains("EXAMPLES:\n  stemma \(command) "))
      #expect(
        help.output.contains(
          """
          EXIT STATUS:
            0    done
            2    could not do all that was asked: wrong usage, or something
                 could not be read or written; it is named on standard error,
                 and the rest is done
            130  interrupted

          """))
    }
    #expect(try Tool.run("--generate-completion-script", "bash").status == 0)
  }

  @Test(
    "ends with 2 for wrong usage",
    arguments: [
      ["scan"], ["nothing"], ["scan", "x", "--threshold", "2"], ["scan", "x", "--top", "-1"],
      ["compare", "one"], ["compare", "--pairs", "p.tsv"], ["scan", "x", "--threads", "0"],
      ["compare", "a", "b", "--documents", "c"], ["scan", "x", "--max-article", "much"],
      ["scan", "x", "--report", "html"], ["provenance", "x", "--format", "html"],
      ["compare", "--pairs", "p.tsv", "--documents", "c", "--format", "html"],
      ["scan", "x", "--output", "f", "--report", "html=f"], ["report"],
      ["report", "x", "--excerpt", "-1"], ["report", "x", "--format", "pdf"],
    ])
  func usage(arguments: [String]) throws {
    let ended = try Tool.run(program: Tool.path ?? "", arguments)
    #expect(ended.status == 2 && ended.output == "")
    #expect(ended.errors.contains("Usage: stemma"))
  }

  @Test("gives the same bytes in every run, for any number of threads")
  func same() throws {
    let ferry = "samples/articles/ferry-*"
    let first = try Tool.run("scan", ferry, "--format", "json", "--all")
    #expect(first.status == 0 && first.errors == "" && first.output.hasPrefix("{\n"))
    for threads in ["1", "5"] {
      let other = try Tool.run("scan", ferry, "--format", "json", "--all", "--threads", threads)
      #expect(other == first)
    }
  }

  @Test("compares two articles in words, and explains them in the same words")
  func explain() throws {
    let words = try Tool.run("explain", wire, copy)
    #expect(words.status == 0 && words.errors == "")
    for title in [
      "What are they to each other?", "Are they independent?", "Which derives from which?",
      "Was credit given?", "Evidence, in points", "points in all, which is",
    ] { #expect(words.output.contains(title)) }
    #expect(!words.output.contains("\u{1B}"))
    #expect(try Tool.run("compare", wire, copy) == words)
    #expect(try Tool.run("explain", wire, copy, "--color", "always").output.contains("\u{1B}["))
  }

  @Test("reads standard input")
  func input() throws {
    let text = try String(contentsOf: Tool.root.appending(path: wire), encoding: .utf8)
    let found = try Tool.run("compare", "-", copy, "--format", "jsonl", input: text)
    #expect(found.status == 0 && found.output.hasPrefix(#"{"a": "-", "b": "\#(copy)", "#))
  }

  @Test("writes every report that is asked for, whole, and nothing else")
  func reports() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path()
    let ended = try Tool.run(
      "scan", "samples/articles/ferry-*", "--output", path + "/a.txt", "--report",
      "json=\(path)/b.json", "--report", "html=\(path)/c.html")
    #expect(ended == Tool.Outcome(status: 0, output: "", errors: ""))
    #expect(try folder.names == ["a.txt", "b.json", "c.html"])
    #expect(try folder.read("a.txt").hasPrefix("Compared samples/articles/ferry-*, every pair: 5"))
    #expect(try folder.read("c.html").lowercased().hasPrefix("<!doctype html>"))
  }

  @Test(
    "renders a saved report again as it would have been",
    arguments: [
      "terminal", "json", "jsonl", "html", "markdown", "csv", "sarif", "junit", "github", "dot",
      "graphml",
    ])
  func again(format: String) throws {
    let folder = try TemporaryFolder()
    let saved = folder.url.path() + "/saved.json"
    let first = try Tool.run(
      "scan", "samples/articles/ferry-*", "--format", format, "--report", "json=\(saved)")
    #expect(first.status == 0 && first.errors == "" && !first.output.isEmpty)
    #expect(try Tool.run("report", saved, "--format", format) == first)
    let read = try folder.read("saved.json")
    #expect(try Tool.run("report", "-", "--format", format, input: read) == first)
  }

  @Test("says what is wrong with a saved report, with status 2")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path()
    try folder.write("half.json", "{\"findings\": [{")
    #expect(
      try Tool.run("report", path + "/half.json")
        == Tool.Outcome(
          status: 2, output: "",
          errors:
            "stemma: \(path)/half.json: is not whole JSON (unexpected end of file during JSON "
            + "parse); save the report again with --format json\n"))
    #expect(
      try Tool.run("report", path + "/none.json")
        == Tool.Outcome(
          status: 2, output: "",
          errors: "stemma: \(path)/none.json: cannot be read; check the path\n"))
  }

  @Test(
    "shows results in a terminal by a pager, unless there is none or none is wanted",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script"))
  func pager() throws {
    /// The first line of what a terminal shows, and how the tool ended.
    func first(_ command: String) throws -> String {
      let run = "script -qec \"$STEMMA compare \(wire) \(copy) --color never $MORE\" /dev/null"
      let shown = try Tool.shell("export \(command); \(run); echo $?")
      let lines = shown.output.split(whereSeparator: \.isNewline)
      return "\(lines.first ?? "") \(lines.last ?? "")"
    }
    let plain = "A \(wire) 0"
    #expect(try first("PAGER='sed s/^/P:/'") == "P:A \(wire) 0")
    #expect(try first("PAGER=no-such-pager") == plain)
    #expect(try first("PAGER=") == plain)
    #expect(try first("MORE=--no-pager PAGER='sed s/^/P:/'") == plain)
    #expect(try first("TERM=dumb PAGER='sed s/^/P:/'") == plain)
    #expect(
      try Tool.shell("PAGER='sed s/^/P:/' $STEMMA compare \(wire) \(copy)").output.hasPrefix("A "))
  }

  @Test("runs from any folder, alone")
  func alone() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: URL(filePath: Tool.path ?? ""), to: folder.url("stemma"))
    try folder.write("a.txt", "The ferry ran onto the rocks off Great Hollam in thick fog today.")
    let ended = try Tool.run(
      program: folder.url("stemma").path(), ["compare", "a.txt", "a.txt", "--format", "jsonl"],
      at: folder.url)
    #expect(ended.status == 0 && ended.output.hasPrefix(#"{"a": "a.txt", "b": "a.txt", "#))
  }

  @Test("ends quietly where nobody reads on")
  func closedPipe() throws {
    let line =
      "set -o pipefail; $STEMMA scan samples/articles/ferry-* --all --format json | head -1"
    #expect(try Tool.shell(line) == Tool.Outcome(status: 0, output: "{\n", errors: ""))
  }

  @Test("ends with 130 where it is interrupted, and leaves no part of a file")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let ended = try Tool.shell(
      """
      $STEMMA scan \(samples) --all --threads 1 --format json --output \(folder.url.path())/r.json &
      # A shell's background jobs ignore interrupts until they ask for them: one alone may come too early.
      while kill -INT $! 2> /dev/null; do sleep 0.1; done
      wait $!
      """)
    #expect(ended.status == 130)
    #expect(ended.errors == "stemma: interrupted\n")
    #expect(try folder.names == [])
  }
}
