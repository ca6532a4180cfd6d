import Testing
import TextReuse

@testable import Articles

@Suite struct TextTests {
  @Test func `a text file is its text to the byte`() {
    let text = "The ferry to Norrby sank.\r\n\r\nNobody was hurt.  \n"
    let outcome = read(text, as: "wire/ferry.txt")
    #expect(outcome.skipped.isEmpty)
    #expect(
      outcome.articles.unplaced == [
        Article(id: "wire/ferry.txt", text: text, path: "wire/ferry.txt")
      ])
  }

  @Test func `the mark of UTF-8 is dropped`() {
    #expect(
      read([0xEF, 0xBB, 0xBF] + Array("Snow fell.".utf8)).articles.map(\.text) == ["Snow fell."])
  }

  @Test(arguments: [false, true])
  func `UTF-16 with a mark is decoded`(bigEndian: Bool) {
    let text = "Über Nacht fiel Schnee 🏔.\n"
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += bigEndian ? pair : pair.reversed()
    }
    #expect(read(bytes).articles.map(\.text) == [text])
    #expect(read(bytes + [0x41]).articles.map(\.text) == [text + "\u{FFFD}"])
  }

  @Test func `a lone surrogate in UTF-16 becomes a replacement character`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x00, 0xDC]
    #expect(read(bytes).articles.map(\.text) == ["A\u{FFFD}B\u{FFFD}"])
  }

  @Test func `all of Windows-1252 is decoded`() {
    let defined = (0x80...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    let prose = Array(String(repeating: "plain words ", count: 20).utf8)
    let outcome = read(prose + defined.map { UInt8($0) } + [0xE9, 0xFF])
    #expect(outcome.skipped.isEmpty)
    #expect(
      outcome.articles.first?.text.dropFirst(240) == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸéÿ")
  }

  @Test func `a few bytes that are not UTF-8 are replaced`() {
    let start = Array("Der Bürgermeister sprach über das Fährunglück".utf8)
    let outcome = read(start + [0xC3] + Array(", sagte er.".utf8))
    #expect(
      outcome.articles.map(\.text)
        == ["Der Bürgermeister sprach über das Fährunglück\u{FFFD}, sagte er."])
    #expect(outcome.skipped.isEmpty)
  }

  @Test func `a file that is mostly rubbish is named`() {
    // Every byte but NUL: 27 of 255 are controls, which no text has so many of.
    let bytes = (1...255).map { UInt8($0) } + (1...255).map { UInt8($0) }
    #expect(
      read(bytes).skipped == [
        Skipped(
          path: "draft.txt",
          reason: "not a text file (11 % of it cannot be text); save it as UTF-8")
      ])
  }

  @Test func `control characters are rubbish`() {
    #expect(
      read(Array("ab".utf8) + [1, 2]).messages
        == ["not a text file (50 % of it cannot be text); save it as UTF-8"])
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG image"),
      (Array("%PDF-1.7".utf8), "PDF document"),
      ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
      ([0x41, 0x00, 0x42], "it has NUL bytes"),
    ] as [([UInt8], String)])
  func `files of other kinds are named`(bytes: [UInt8], kind: String) {
    #expect(
      read(bytes).messages == [
        "not a text file (\(kind)); save it as text, Markdown, HTML or JSON lines"
      ])
  }

  @Test func `NUL bytes far into a file are found`() {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 300_000) + [0]
    #expect(
      read(bytes).messages == [
        "not a text file (it has NUL bytes); save it as text, Markdown, HTML or JSON lines"
      ])
  }

  @Test(arguments: ["", " \n\t", "— … !", "\u{FEFF}"])
  func `an article without a letter or digit is empty`(text: String) {
    #expect(
      read(text).skipped == [
        Skipped(path: "draft.txt", reason: "empty article; it needs a letter or a digit")
      ])
  }

  @Test(arguments: ["7", "é", "字", "٣"])
  func `one letter or digit of any script is enough`(text: String) {
    #expect(read(text).articles.map(\.text) == [text])
  }

  @Test func `a text at the limit is read and one beyond it is named with both sizes`() {
    let options = ReadingOptions(maximumArticleBytes: 10)
    #expect(read("0123456789", as: "a.txt", options).articles.count == 1)
    #expect(
      read("0123456789A", as: "a.txt", options).messages
        == ["the article has 11 bytes, the limit is 10; raise it with --max-article"])
  }

  @Test func `standard input without a format is told by its content`() {
    #expect(read("Plain words.", as: "-").articles.map(\.id) == ["-"])
    #expect(
      read("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", as: "-").articles.map(\.id) == ["-#1", "-#2"])
    #expect(read("[{\"text\": \"a\"}]", as: "-").articles.map(\.text) == ["a"])
    #expect(read("<!doctype html><p>a</p>", as: "-").articles.map(\.text) == ["a"])
  }

  @Test func `content counts for more than the name`() {
    #expect(
      read("<html><body><p>Tide</p></body></html>", as: "a.txt").articles.map(\.text) == ["Tide"])
    #expect(read("[Update] The tide turned.", as: "a.txt").articles.map(\.text).first?.count == 25)
  }

  @Test func `a format that is forced is taken`() {
    let options = ReadingOptions(format: .text)
    #expect(read("{\"text\": 1}", as: "a.json", options).articles.map(\.text) == ["{\"text\": 1}"])
  }
}
