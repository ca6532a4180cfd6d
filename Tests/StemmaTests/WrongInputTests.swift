import Foundation
import Testing

@Suite(
  "Wrong input is named, and the rest is done",
  .enabled(if: Tool.path != nil, "needs the built stemma beside the tests"))
struct WrongInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(program: Tool.path ?? "", arguments, at: folder.url)
  }

  /// A scan of everything in the folder must name only these, and still list two articles.
  private func expect(_ complaints: String...) throws {
    try folder.write(
      "good.jsonl", #"{"id": "g1", "text": "Fog."}"# + "\n" + #"{"id": "g2", "text": "Ice."}"#)
    let ended = try run("provenance", ".", "--format", "jsonl")
    #expect(ended.complaints == complaints)
    #expect(ended.status == (complaints.isEmpty ? 0 : 2))
    for id in ["g1", "g2"] { #expect(ended.output.contains(#"{"id": "\#(id)", "#)) }
  }

  @Test("a missing file, a pattern without a match, a folder without articles")
  func missing() throws {
    try folder.write("empty/note.pdf", "no article")
    try folder.write("a.txt", "Fog.")
    let ended = try run("scan", "none.txt", "x*.txt", "empty", "a.txt", "--format", "json")
    #expect(
      ended.errors == """
        stemma: none.txt: no such file or folder; check the path
        stemma: x*.txt: no article matches the pattern; check it against the folder
        stemma: empty: no articles in the folder; it needs files of a kind that is read, \
        such as .txt, .html, .jsonl, .xml or .zip

        """)
    #expect(ended.status == 2 && ended.output.contains(#""articlesCompared": 1"#))
  }

  @Test("binary rubbish")
  func binary() throws {
    try folder.write("a.txt", Data([0, 1, 2, 3, 0, 200, 7, 0]))
    try expect(
      "stemma: ./a.txt: not a text file (it has NUL bytes); "
        + "save it as text, Markdown, HTML or JSON lines")
  }

  @Test("invalid UTF-8 in JSON lines")
  func encoding() throws {
    try folder.write("a.jsonl", Data(#"{"text": "caf"#.utf8) + [0xFF] + Data("\"}\n".utf8))
    try expect("stemma: ./a.jsonl, line 1: invalid UTF-8 at byte 13; save it as UTF-8")
  }

  @Test("Windows-1252 text is no error")
  func windows() throws {
    try folder.write(
      "a.txt", Data("He said \u{93}".unicodeScalars.map { UInt8($0.value) }) + [0xE9])
    try expect()
  }

  @Test("gzip data that end too early")
  func gzip() throws {
    try folder.write("a.txt.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B]))
    try expect("stemma: ./a.txt.gz: the gzip data end too early; copy the file again")
  }

  @Test("an empty article, and one of blanks")
  func empty() throws {
    try folder.write("a.txt", "")
    try folder.write("b.txt", " \n ")
    try expect(
      "stemma: ./a.txt: empty article; it needs a letter or a digit",
      "stemma: ./b.txt: empty article; it needs a letter or a digit")
  }

  @Test("an id that is taken")
  func duplicates() throws {
    try folder.write(
      "a.jsonl", #"{"id": "g1", "text": "Rain."}"# + "\n" + #"{"id": "g1", "text": "Hail."}"#)
    try expect(
      "stemma: ./a.jsonl, id g1: the id is taken by another article in ./a.jsonl; "
        + "give each article an id of its own",
      "stemma: ./good.jsonl, id g1: the id is taken by another article in ./a.jsonl; "
        + "give each article an id of its own")
  }

  @Test("an article larger than the limit, without reading it into memory")
  func large() throws {
    try folder.write("a.txt", Data(repeating: UInt8(ascii: "x"), count: 200_000_000))
    try expect(
      "stemma: ./a.txt: the article has 200000000 bytes, the limit is 16777216; "
        + "raise it with --max-article")
  }

  @Test("the limit can be set, with a unit")
  func limit() throws {
    try folder.write("a.txt", String(repeating: "word ", count: 300))
    #expect(try run("provenance", "a.txt", "--max-article", "2K").status == 0)
    let ended = try run("provenance", "a.txt", "--max-article", "1K")
    #expect(ended.status == 2)
    #expect(
      ended.complaints == [
        "stemma: a.txt: the article has 1500 bytes, the limit is 1024; raise it with --max-article"
      ])
  }

  @Test("of more than twenty, the rest is counted")
  func many() throws {
    for number in 10..<35 { try folder.write("e\(number).txt", "") }
    let ended = try run("provenance", ".")
    #expect(ended.complaints.count == 21)
    #expect(ended.complaints.last == "stemma: and 5 more skipped")
  }

  @Test("a pair with an unknown id, a short line and a list without a heading")
  func pairs() throws {
    try folder.write("d.jsonl", #"{"id": "x", "text": "Fog."}"#)
    try folder.write("p.tsv", "a_id\tb_id\nx\tnobody\nx\nx\tx\n")
    let ended = try run("compare", "--pairs", "p.tsv", "--documents", "d.jsonl")
    #expect(
      ended.complaints == [
        "stemma: p.tsv, line 3: 1 columns where the first line promises more; add both ids",
        "stemma: p.tsv, line 2: no article has the id nobody; name it as the documents do",
      ])
    #expect(ended.status == 2 && ended.output.hasPrefix(#"{"a": "x", "b": "x", "#))
    try folder.write("q.tsv", "x\ty\n")
    let other = try run("compare", "--pairs", "q.tsv", "--documents", "d.jsonl")
    #expect(other.status == 2 && other.output == "")
    #expect(other.errors.hasPrefix("stemma: q.tsv: the first line must name the columns a_id and"))
  }

  @Test("results that cannot be written leave nothing behind")
  func output() throws {
    try folder.write("a.txt", "Fog.")
    try folder.write("kept.json", "old")
    #expect(
      try run("scan", "a.txt", "--output", "no/r.json").complaints
        == ["stemma: no/r.json: no such folder; create it first"])
    #expect(
      try run("scan", "a.txt", "--output", ".").complaints
        == ["stemma: .: is a folder; name a file in it"])
    let full = try run("scan", "a.txt", "--output", "/dev/full")
    #expect(full.complaints == ["stemma: /dev/full: the disk is full; make room and run it again"])
    #expect(full.status == 2)
    #expect(try folder.names == ["a.txt", "kept.json"])
    #expect(try folder.read("kept.json") == "old")
  }
}
