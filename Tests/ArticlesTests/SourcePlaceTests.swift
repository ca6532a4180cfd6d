import Foundation
import Testing
import TextReuse

@testable import Articles

/// Offsets in a text lead back to the file that it was read from.
@Suite struct SourcePlaceTests {
  /// The words of the text and what stands in the file where they come from.
  private func source(of words: String, in article: Article, _ bytes: [UInt8]) throws -> String {
    let range = try #require(article.text.range(of: words))
    let start = article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound)
    let span = try #require(article.source?.span(of: start..<start + words.utf8.count))
    return String(decoding: bytes[span.utf8], as: UTF8.self)
  }

  private func line(of words: String, in article: Article) throws -> Int? {
    let range = try #require(article.text.range(of: words))
    let start = article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound)
    return article.source?.span(of: start..<start + words.utf8.count)?.line
  }

  @Test(
    "words are found where they stand",
    arguments: [
      ("a.txt", "\u{FEFF}The ferry\nsank at once.", "sank at", "sank at", 2),
      (
        "a.md", "---\ntitle: T\n---\nThe **ferry** [sank](x \"y\") at once.", "ferry sank at",
        "ferry** [sank](x \"y\") at", 4
      ),
      ("a.md", "# Head\r\n\r\nIt \\*sank\\* ![ferry](f.png) ferry", "*sank*", "*sank\\*", 3),
      ("a.md", "It sank ![ferry](f.png) <b>ferry</b>.", "ferry.", "ferry</b>.", 1),
      (
        "a.html",
        "<html><body>\n<nav>sank</nav><p>The f&eacute;rry\n   <b>sank</b> at&nbsp;once &amp; all.</p>",
        "férry sank", "f&eacute;rry\n   <b>sank", 2
      ),
      (
        "a.html", "<html><body><p>A &amp;amp; B &lt; C &copy D &#8220;E&#x201D; AT&T</p>",
        "“E” AT&T",
        "&#8220;E&#x201D; AT&T", 1
      ),
      ("a.html", "<html><body><p>one<p>two &notit; three", "three", "three", 1),
      ("a.html", "<html><body><p>1 < 2 and so on</p>", "< 2 and", "< 2 and", 1),
      (
        "a.jsonl", "\n{\"text\": \"The \\u00e9t\\u00e9 \\\"sank\\\"\\nhere\", \"id\": 1}",
        "été \"sank",
        "\\u00e9t\\u00e9 \\\"sank", 2
      ),
      (
        "a.json", "[{\"text\": \"no\"},\n{\"title\": \"x\", \"body\": \"a \\ud83d\\ude00 b\"}]",
        "😀 b",
        "\\ud83d\\ude00 b", -1
      ),
    ] as [(String, String, String, String, Int)])
  func places(path: String, file: String, words: String, expected: String, line: Int) throws {
    let bytes = Array(file.utf8)
    let article = try #require(read(bytes, as: path).articles.last)
    #expect(try source(of: words, in: article, bytes) == expected)
    #expect(try self.line(of: words, in: article) == (line < 0 ? nil : line))
    #expect(article.source?.basis == .file)
  }

  @Test(arguments: Fixtures.paths() + ["Pages"])
  func `what is copied from a file is the same byte for byte`(path: String) throws {
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: Fixtures.folder.appending(path: "../Pages").path)
    let paths =
      path == "Pages" ? pages.filter { $0.hasSuffix(".html") }.map { "../Pages/\($0)" } : [path]
    for path in paths {
      let bytes = try Fixtures.bytes(path)
      for article in read(bytes, as: path, Fixtures.options(path)).articles {
        try check(article, bytes, path)
      }
    }
  }

  private func check(_ article: Article, _ bytes: [UInt8], _ path: String) throws {
    guard let place = article.source else {
      // Office documents have their text in parts of a package.
      #expect(path.contains(".docx") || path.contains(".odt"), "\(path)")
      return
    }
    if let record = place.record, place.basis == .file { #expect(record.upperBound <= bytes.count) }
    guard let record = place.record, let map = place.map else { return }
    #expect(map.count == article.text.utf8.count)
    let text = Array(article.text.utf8)
    var end = 0
    var copied = 0
    for piece in map.pieces {
      #expect(piece.text.lowerBound == end)
      end = piece.text.upperBound
      guard piece.isCopied, place.basis == .file else { continue }
      copied += piece.text.count
      let start = record.lowerBound
      let source = bytes[start + piece.source.lowerBound..<start + piece.source.upperBound]
      #expect(source.elementsEqual(text[piece.text]), "\(path)")
    }
    #expect(end == text.count)
    // Spaces between paragraphs are put in, and some characters are written as references.
    if place.basis == .file { #expect(copied * 10 >= text.count * 7, "\(path)") }
  }

  @Test(
    "a record is what stands between its marks",
    arguments: [
      ("odd/corrections.xml", "<newsItem", "</newsItem>"), ("story/feed.rss", "<item", "</item>"),
      ("story/feed.atom", "<entry", "</entry>"), ("story/nitf.xml", "<nitf", "</nitf>"),
      ("odd/messages.mbox", "From ", "\n"), ("story/lines.jsonl", "{", "}"),
      ("story/list.json", "{", "}"), ("odd/mixed.warc", "WARC/", ""), ("story/table.csv", "", ""),
    ])
  func records(path: String, start: String, end: String) throws {
    let bytes = try Fixtures.bytes(path)
    let articles = read(bytes, as: path).articles
    #expect(!articles.isEmpty)
    var last = 0
    for article in articles {
      let record = try #require(article.source?.record)
      #expect(record.lowerBound >= last)
      last = record.upperBound
      let text = String(decoding: bytes[record], as: UTF8.self)
      #expect(
        text.hasPrefix(start) && text.hasSuffix(end), "\(text.prefix(20)) … \(text.suffix(20))")
    }
  }

  @Test("a file in another encoding is counted in its text, a packed one unpacked")
  func bases() throws {
    func basis(_ path: String) throws -> SourcePlace.Basis? {
      try #require(read(try Fixtures.bytes(path), as: path).articles.first).source?.basis
    }
    #expect(try basis("story/windows.txt") == .decoded)
    #expect(try basis("story/utf16be.txt") == .decoded)
    #expect(try basis("story/packed.txt.gz") == .unpacked)
    #expect(try basis("story/wire.zip") == .unpacked)
    #expect(try basis("story/mark.txt") == .file)
    let packed = try #require(read(gzip(Array("The ferry sank.".utf8)), as: "a.gz").articles.first)
    #expect(
      packed.source?.span(of: 4..<9) == SourceSpan(basis: .unpacked, utf8: 4..<9, line: 1))
  }

  @Test("no places are kept where none are asked for")
  func none() throws {
    var options = ReadingOptions()
    options.keepsPlaces = false
    for path in Fixtures.paths(in: ["story"]) {
      let articles = read(try Fixtures.bytes(path), as: path, options).articles
      #expect(articles.allSatisfy { $0.source == nil }, "\(path)")
    }
  }

  @Test("mutated pages keep the law of their map", arguments: 0..<40)
  func mutated(seed: Int) throws {
    let paths = ["story/page.html", "story/notes.md", "story/lines.jsonl", "../Pages/broken.html"]
    let path = paths[seed % paths.count]
    var random = SplitMix(state: UInt64(seed) + 77)
    let bytes = try Fixtures.bytes(path)
    for _ in 0..<20 {
      let mutant = Mutation.mutate(bytes, &random)
      for article in read(mutant, as: path).articles where article.source?.map != nil {
        let map = try #require(article.source?.map)
        let place = try #require(article.source)
        let record = try #require(place.record)
        guard place.basis == .file else { continue }
        let text = Array(article.text.utf8)
        for piece in map.pieces where piece.isCopied {
          let start = record.lowerBound
          let source = mutant[start + piece.source.lowerBound..<start + piece.source.upperBound]
          #expect(source.elementsEqual(text[piece.text]))
        }
      }
    }
  }
}
