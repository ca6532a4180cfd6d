import Foundation
import Testing
import TextReuse

@testable import Articles

@Suite struct GzipTests {
  @Test func `every format is read through gzip`() {
    #expect(read(gzip(Array("Snow.".utf8)), as: "a.txt.gz").articles.map(\.text) == ["Snow."])
    #expect(read(gzip(Array("# Snow".utf8)), as: "a.md.gz").articles.map(\.text) == ["Snow"])
    #expect(read(gzip(Array("<p>Snow".utf8)), as: "a.html.gz").articles.map(\.text) == ["Snow"])
    let record = Array(#"{"text": "Snow"}"#.utf8)
    #expect(read(gzip(record), as: "a.json.gz").articles.map(\.text) == ["Snow"])
    #expect(read(gzip(record), as: "a.jsonl.gz").articles.map(\.id) == ["a.jsonl.gz#1"])
  }

  @Test func `gzip is told by its content`() {
    #expect(read(gzip(Array("Snow.".utf8)), as: "a.txt").articles.map(\.text) == ["Snow."])
  }

  @Test func `members follow each other, and zeros are padding`() {
    let bytes = gzip(Array("Snow ".utf8)) + gzip([]) + gzip(Array("fell.".utf8)) + [0, 0, 0]
    #expect(read(bytes, as: "a.txt.gz").articles.map(\.text) == ["Snow fell."])
  }

  /// 20,000 lines that do not compress to nothing.
  private func manyLines() -> [UInt8] {
    var random = SplitMix(state: 3)
    return (0..<20_000).flatMap {
      Array("{\"id\": \($0), \"text\": \"w\(random.next())\"}\n".utf8)
    }
  }

  @Test func `truncated gzip gives its whole lines and is named`() {
    let whole = gzip(manyLines())
    let outcome = read(Array(whole.prefix(whole.count / 2)), as: "a.jsonl.gz")
    let count = outcome.articles.count
    #expect((5_000..<15_000).contains(count))
    #expect(outcome.articles.last?.id == "\(count - 1)")
    #expect(
      outcome.skipped == [
        Skipped(
          path: "a.jsonl.gz", place: "after line \(count)",
          reason: "the gzip data end too early; copy the file again")
      ])
  }

  @Test func `damaged gzip gives what comes before the damage and is named`() {
    var bytes = gzip(manyLines())
    for index in bytes.count / 2..<bytes.count / 2 + 50 { bytes[index] ^= 0xFF }
    let outcome = read(bytes, as: "a.jsonl.gz")
    #expect(outcome.articles.count > 1000)
    #expect(outcome.skipped.last?.reason == "the gzip data are damaged; copy the file again")
  }

  @Test func `a text of truncated gzip is not read by halves`() {
    let whole = gzip(manyLines())
    let outcome = read(Array(whole.dropLast(4)), as: "a.txt.gz", .init(format: .text))
    #expect(outcome.articles.isEmpty)
    #expect(outcome.messages == ["the gzip data end too early; copy the file again"])
  }

  @Test func `rubbish after gzip data is damage`() {
    let bytes = gzip(Array("{\"text\": \"a\"}\n".utf8)) + Array("rubbish".utf8)
    let outcome = read(bytes, as: "a.jsonl.gz")
    #expect(outcome.articles.map(\.text) == ["a"])
    #expect(
      outcome.messages == ["after line 1: the gzip data are damaged; copy the file again"])
  }

  @Test func `gzip in gzip is unpacked, up to a limit`() {
    #expect(read(gzip(gzip(Array("a".utf8))), as: "a.gz").articles.map(\.text) == ["a"])
    let deep = (0..<5).reduce(Array("a".utf8)) { bytes, _ in gzip(bytes) }
    #expect(
      read(deep, as: "a.gz").messages
        == ["packed in packed data more than 4 times; unpack it first"])
  }

  @Test func `a text that unpacks beyond the limit is not unpacked further`() {
    let bomb = gzip(Array(repeating: UInt8(ascii: "a"), count: 30_000_000))
    let outcome = read(bomb, as: "a.txt.gz", .init(maximumArticleBytes: 1 << 20))
    #expect(
      outcome.messages
        == ["the article has more bytes than the limit of 1048576; raise it with --max-article"])
  }

  @Test func `a line of 40 MB is passed over without being kept`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "big.jsonl",
      Array("{\"text\": \"".utf8) + Array(repeating: UInt8(ascii: "a"), count: 40_000_000)
        + Array("\"}\n{\"text\": \"small\"}\n".utf8))
    let before = residentBytes()
    var texts: [String] = []
    var read = 0
    var peak = 0
    let skipped = ArticleReader(.init(maximumArticleBytes: 1 << 20)).read(
      InputFile(path: path),
      progress: {
        read += $0
        peak = max(peak, residentBytes())
      }, each: { texts.append($0.text) })
    #expect(texts == ["small"])
    #expect(
      skipped == [
        Skipped(
          path: path, place: "line 1",
          reason: "the line has 40000012 bytes, the limit is 1048576;"
            + " raise it with --max-article")
      ])
    #expect(read == 40_000_031)
    // Other tests run meanwhile; the whole line would be 40 MB more than them.
    #expect(peak - before < 30_000_000)
  }

  /// The memory that this process has in use, 0 where the system does not say.
  private func residentBytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4096 } ?? 0
  }
}
