import Foundation
import Testing

@Suite(
  "The gate takes lists, and wrong usage",
  .enabled(if: GateDesk.isPossible, "needs the built stemma beside the tests, and git"))
struct GateListTests {
  private let desk: GateDesk

  init() throws { desk = try GateDesk() }

  private func gate(list: String, _ more: String...) throws -> Tool.Outcome {
    try Tool.run(
      program: Tool.path ?? "",
      ["gate", "--files-from", "-", "--archive", "wire.stemma", "--now", "2031-05-10"] + more,
      at: desk.place, input: list)
  }

  @Test("a name a line, or with NUL between them; what is no article is passed over and counted")
  func lists() throws {
    for list in [
      "city/bridge.md\nwire.stemma\r\ncity/trams.md\n",
      "city/bridge.md\0wire.stemma\0city/trams.md",
    ] {
      let ended = try gate(list: list, "--format", "json")
      let answer = try GateAnswer(ended.output)
      #expect(ended.status == 0 && answer.drafts == 2)
      #expect(
        ended.errors
          == "stemma: 1 of the files in the list is of no kind that is read, and passed over.\n")
    }
  }

  @Test("an empty list is nothing to look at; a name that is not there is an error")
  func edges() throws {
    let empty = try gate(list: "")
    #expect(empty.status == 0 && empty.errors == "stemma: The list names no draft.\n")
    #expect(empty.output.hasPrefix("No drafts held against wire.stemma, by stemma.toml.\n"))
    let gone = try gate(list: "city/trams.md\ngone*.md\n")
    #expect(gone.status == 2)
    #expect(
      gone.errors
        == "stemma: gone*.md: is in the list, but not there; list only files that are there\n")
  }

  @Test(
    "wrong usage is named, with the status 2",
    arguments: [
      (["gate", "a.md"], "Name the archive: --archive FILE; stemma archive add makes one."),
      (
        ["gate", "--archive", "w"],
        "Name the drafts: files, folders or patterns, or --files-from FILE."
      ),
      (
        ["gate", "a.md", "--files-from", "-", "--archive", "w"],
        "Name the drafts or give --files-from, not both."
      ),
      (
        ["gate", "a.md", "--archive", "w", "--staged", "--changed-since", "x"],
        "Give one of --changed-since, --staged and --files-from."
      ),
      (
        ["gate", "a.md", "--archive", "w", "--staged", "--write-baseline", "b"],
        "--write-baseline accepts all that is there, so it needs all drafts: leave out "
          + "--changed-since, --staged and --files-from."
      ),
      (
        ["gate", "a.md", "--archive", "w", "--format", "csv"],
        "gate does not write csv; it writes terminal, json, html, markdown, sarif, junit, github."
      ),
      (
        ["gate", "a.md", "--archive", "w", "--now", "yesterday"],
        "The value 'yesterday' is invalid for '--now <time>'"
      ),
    ])
  func usage(arguments: [String], says: String) throws {
    let ended = try Tool.run(program: Tool.path ?? "", arguments, at: desk.place)
    #expect(ended.status == 2 && ended.output == "")
    #expect(ended.complaints.first == "Error: " + says)
  }

  @Test("prints the policy that holds, which reads back; and help that names every status")
  func printing() throws {
    let built = try Tool.run("gate", "--print-policy", at: desk.folder.url)
    #expect(built.status == 0 && built.errors == "")
    #expect(built.output.contains("\nuncredited-derivation = \"error\"\n"))
    try desk.write("printed.toml", built.output)
    let again = try Tool.run(
      "gate", "--print-policy", "--policy", "printed.toml", at: desk.place)
    #expect(again.output == built.output)
    #expect(
      try Tool.run("gate", "--print-policy", at: desk.place).output
        .contains("\npartner = \"Tessaly Press Agency\"\n"))
    let help = try Tool.run("gate", "--help")
    #expect(help.status == 0)
    for line in [
      "EXAMPLES:", "EXIT STATUS:", "  0    the policy is kept", "  1    something is against",
    ] {
      #expect(help.output.contains(line))
    }
  }

  @Test("a reader who goes away is no error, and the status stays")
  func pipes() throws {
    try desk.git("checkout", "-q", "main~7")
    let ended = try Tool.shell(
      "\"$STEMMA\" gate region --archive wire.stemma | head -n 1; echo ${PIPESTATUS[0]}",
      at: desk.place)
    #expect(ended.output == "region/a library, and its stove.md\n1\n")
  }
}
