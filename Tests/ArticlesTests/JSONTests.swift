import Foundation
import Testing
import TextReuse

@testable import Articles

@Suite struct JSONTests {
  @Test func `a record has all that an article has`() {
    let line = """
      {"id": "w-1", "title": "Ferry sinks", "text": "It sank.", "published": "2025-03-14T06:30Z", \
      "outlet": "Norrby Post", "url": "https://post.example/1", "byline": "Ada Berg", "x": [{}]}
      """
    let outcome = read(line, as: "wire.jsonl")
    #expect(outcome.skipped.isEmpty)
    #expect(
      outcome.articles.unplaced == [
        Article(
          id: "w-1", text: "It sank.", title: "Ferry sinks",
          published: Timestamp(iso8601: "2025-03-14T06:30Z"), outlet: "Norrby Post",
          url: "https://post.example/1", byline: "Ada Berg", path: "wire.jsonl")
      ])
  }

  @Test func `other names of the same things are understood`() {
    let line = """
      {"id": 42, "headline": "H", "content": "C", "datePublished": "March 14, 2025", \
      "publisher": {"name": "P"}, "author": [{"name": "A"}, "B", null]}
      """
    let article = read(line, as: "a.ndjson").articles.first
    #expect(article?.id == "42")
    #expect(article?.title == "H")
    #expect(article?.text == "C")
    #expect(article?.published?.iso8601 == "2025-03-14")
    #expect(article?.outlet == "P")
    #expect(article?.byline == "A, B")
  }

  @Test func `values of other kinds are as good as absent`() {
    let line = #"{"id": null, "title": 7, "text": "T", "body": "B", "date": true, "source": []}"#
    #expect(
      read(line, as: "a.jsonl").articles.unplaced
        == [Article(id: "a.jsonl#1", text: "T", path: "a.jsonl")])
  }

  @Test func `bad lines are named and the rest goes on`() {
    let lines = """
      {"text": "one"}

      {"text": "two"
      [1, 2]
      {"title": "no text"}
      {"text": "!"}
      {"text": "six", "id": ""}
      nonsense
      """
    let outcome = read(lines, as: "a.jsonl")
    #expect(outcome.articles.map(\.id) == ["a.jsonl#1", "a.jsonl#6"])
    #expect(
      outcome.messages == [
        "line 3: not valid JSON: a comma or } expected at byte 14; correct it or leave it out",
        "line 4: not valid JSON: an object expected at byte 0; correct it or leave it out",
        "line 5: no text; a record needs a string named text, body or content",
        "line 6: empty article; it needs a letter or a digit",
        "line 8: not valid JSON: a value expected at byte 0; correct it or leave it out",
      ])
  }

  @Test func `a line that is not UTF-8 is named with the place of the byte`() {
    let bytes = Array("{\"text\": \"one\"}\n{\"text\": \"caf".utf8) + [0xE9] + Array("\"}\n".utf8)
    let outcome = read(bytes + Array("{\"text\": \"three\"}".utf8), as: "a.jsonl")
    #expect(outcome.articles.map(\.id) == ["a.jsonl#1", "a.jsonl#3"])
    #expect(outcome.messages == ["line 2: invalid UTF-8 at byte 13; save it as UTF-8"])
  }

  @Test func `lone surrogate escapes become replacement characters`() {
    let line = #"{"text": "a\ud83d b\udc00 c\ud83d\ude00 d\ud83d\u0041 \u00e9\/\n\t\"\\"}"#
    #expect(
      read(line, as: "a.jsonl").articles.map(\.text)
        == ["a\u{FFFD} b\u{FFFD} c😀 d\u{FFFD}A é/\n\t\"\\"])
  }

  @Test(arguments: [#"\x"#, #"\u12"#, #"\u12G4"#, #"\"#])
  func `a broken escape is bad JSON`(escape: String) {
    let outcome = read("{\"text\": \"\(escape)\"}", as: "a.jsonl")
    #expect(outcome.articles.isEmpty)
    #expect(outcome.messages.first?.hasPrefix("line 1: not valid JSON: ") == true)
  }

  @Test func `of a key that comes twice the last value counts`() {
    let line = #"{"text": "first", "text": "second"}"#
    #expect(read(line, as: "a.jsonl").articles.map(\.text) == ["second"])
  }

  @Test(arguments: ["a.json", "a.jsonl"])
  func `JSON that is nested very deep is named`(path: String) {
    let deep = String(repeating: "[", count: 200_000)
    let outcome = read(
      "{\"text\": \"a\", \"x\": \(deep)\(deep.replacing("[", with: "]"))}", as: path)
    #expect(outcome.articles.isEmpty)
    #expect(
      outcome.skipped.map(\.reason)
        == ["the JSON is nested deeper than 64 levels; flatten it"])
  }

  @Test(arguments: [
    #"[{"text": "a"}, {"text": "b", "id": "own"}]"#,
    #" { "meta": {"articles": 1}, "articles" : [ {"text": "a"},{"text": "b","id":"own"} ], "n": [1]}"#,
  ])
  func `a JSON file may be a list or have one`(text: String) {
    let outcome = read(text, as: "a.json")
    #expect(outcome.skipped.isEmpty)
    #expect(outcome.articles.map(\.id) == ["a.json#1", "own"])
    #expect(outcome.articles.map(\.text) == ["a", "b"])
  }

  @Test func `a JSON file may be one article`() {
    let outcome = read("{\n  \"text\": \"a ] } \\\" [\"\n}\n", as: "a.json")
    #expect(
      outcome.articles.unplaced == [Article(id: "a.json", text: "a ] } \" [", path: "a.json")])
  }

  @Test func `a bad record of a list is named and the rest goes on`() {
    let outcome = read(#"[{"text": "a"}, 7, {"text": x}, "s, ]", {"text": "e"}]"#, as: "a.json")
    #expect(outcome.articles.map(\.id) == ["a.json#1", "a.json#5"])
    #expect(
      outcome.messages == [
        "record 2: not valid JSON: an object expected at byte 0; correct it or leave it out",
        "record 3: not valid JSON: a value expected at byte 9; correct it or leave it out",
        "record 4: not valid JSON: an object expected at byte 0; correct it or leave it out",
      ])
  }

  @Test func `a JSON file that ends too early gives what it has`() {
    let outcome = read(#"[{"text": "a"}, {"text": "b"#, as: "a.json")
    #expect(outcome.articles.map(\.text) == ["a"])
    #expect(
      outcome.messages == [
        "after record 1: not valid JSON: the rest of the record expected at byte 11;"
          + " correct it or leave it out"
      ])
    #expect(
      read(#"[{"text": "a"}"#, as: "a.json").messages == [
        "after record 1: not valid JSON: a closing bracket expected at byte 0;"
          + " correct it or leave it out"
      ])
  }

  @Test(arguments: ["a.json", "a.jsonl"])
  func `a file without a record is empty`(path: String) {
    #expect(read(" \n", as: path).messages == ["empty article; it needs a letter or a digit"])
  }

  @Test func `prose in a JSON file is named`() {
    #expect(
      read("It rained.", as: "a.json").messages == [
        "not valid JSON: a value expected at byte 0; correct it or leave it out"
      ])
  }

  @Test func `a large text in a line is named with both sizes`() {
    let options = ReadingOptions(maximumArticleBytes: 100)
    let line = "{\"text\": \"\(String(repeating: "a", count: 101))\"}\n{\"text\": \"b\"}"
    let outcome = read(line, as: "a.jsonl", options)
    #expect(outcome.articles.map(\.text) == ["b"])
    #expect(
      outcome.messages
        == ["line 1: the article has 101 bytes, the limit is 100; raise it with --max-article"])
  }

  @Test func `many bad lines are counted after the first thousand`() {
    let outcome = read(String(repeating: "{\"a\": 1}\n", count: 1500), as: "a.jsonl")
    #expect(outcome.skipped.count == 1002)
    #expect(
      outcome.messages.suffix(2) == [
        "499 more could not be read; correct those named first",
        "line 1500: no text; a record needs a string named text, body or content",
      ])
  }

  @Test func `what is written as JSON is read the same`() throws {
    var random = SplitMix(state: 7)
    let alphabet: [Unicode.Scalar] = ["a", "é", "字", "😀", "\"", "\\", "/", "\n", "\u{1}", "\u{7F}"]
    for round in 0..<300 {
      var text = "t"
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let fields = ["id": "id \(round)", "text": text, "title": text, "outlet": text]
      let data = try JSONSerialization.data(
        withJSONObject: fields, options: round % 2 == 0 ? [] : [.prettyPrinted])
      let article = read(Array(data), as: round % 2 == 0 ? "a.jsonl" : "a.json").articles.first
      #expect(article?.text == text)
      #expect(article?.title == text)
      #expect(article?.id == "id \(round)")
    }
  }
}
