import Foundation
import Newsroom
import Testing
import TextReuse

@Suite("A list of pairs")
struct PairListTests {
  private func list(_ text: String) throws(NewsroomError) -> PairList {
    try PairList(tsv: Array(text.utf8), path: "pairs.tsv")
  }

  @Test("takes its columns by name, in any order, and passes over others")
  func columns() throws {
    let read = try list("note\tb_id\ta_id\nfine\tdesk\twire\n")
    #expect(read.entries.map(\.ids) == [Sides(a: "wire", b: "desk")])
  }

  @Test("takes CRLF, a byte order mark and blank lines; quotation marks are letters")
  func lines() throws {
    let read = try list("\u{FEFF}a_id\tb_id\r\n\"x\ty\"\r\n\r\nx\ty\r\n")
    #expect(read.entries.map(\.ids) == [Sides(a: "\"x", b: "y\""), Sides(a: "x", b: "y")])
    #expect(read.entries.map(\.line) == [2, 4])
  }

  @Test("skips a line with a column too few")
  func short() throws {
    let read = try list("a_id\tb_id\nx\nx\ty\n")
    #expect(read.entries.count == 1)
    #expect(
      read.skipped == [
        Skipped(
          path: "pairs.tsv", place: "line 2",
          reason: "1 columns where the first line promises more; add both ids")
      ])
  }

  @Test("refuses a file without a heading", arguments: ["", "x\ty\n", "a_id,b_id\n"])
  func heading(text: String) {
    let found = text.split(separator: "\n").first.map(String.init) ?? ""
    #expect(throws: NewsroomError.pairsHeader(file: "pairs.tsv", found: found)) {
      try list(text)
    }
  }
}

@Suite("Judging a list of pairs")
struct PairsJobTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let rows = Samples.articles.map { article -> String in
      let fields = ["id": article.id, "text": article.text]
      let data = (try? JSONSerialization.data(withJSONObject: fields)) ?? Data()
      return String(decoding: data, as: UTF8.self)
    }
    try folder.write("all.jsonl", rows.joined(separator: "\n"))
  }

  private func judge(
    _ pairs: [(String, String)], workers: Int = 2
  ) async throws -> (verdicts: [Verdict], skipped: [Skipped]) {
    let text = "a_id\tb_id\n" + pairs.map { "\($0)\t\($1)\n" }.joined()
    let list = try PairList(tsv: Array(text.utf8), path: "pairs.tsv")
    let job = PairsJob(
      list, documents: [folder.url("all.jsonl").path()],
      settings: JobSettings(workers: workers))
    var verdicts: [Verdict] = []
    let skipped = try await job.run { verdicts += $0 }
    return (verdicts, skipped)
  }

  private var ids: [String] { Samples.articles.map(\.id) }

  @Test("gives one verdict a pair, in the order of the pairs, whatever the workers")
  func order() async throws {
    let pairs = (0..<24).map { (ids[$0 * 7 % ids.count], ids[$0 * 5 % ids.count]) }
    let one = try await judge(pairs, workers: 1)
    #expect(one.verdicts.map(\.ids) == pairs.map { Sides(a: $0, b: $1) })
    #expect(try await judge(pairs, workers: 5).verdicts == one.verdicts)
  }

  @Test("changes nothing but the sides where they are named in the other order")
  func sides() async throws {
    let pairs = stride(from: 1, to: ids.count, by: 2).map { (ids[$0 - 1], ids[$0]) }
    let forth = try await judge(pairs).verdicts
    let back = try await judge(pairs.map { ($1, $0) }).verdicts
    #expect(forth == back.map(\.swapped))
    // Nothing that tells sides apart but what every reader of the format knows to turn round.
    #expect(forth.allSatisfy { $0.changes.isEmpty })
  }

  @Test("skips a pair with an unknown id and names its line")
  func unknown() async throws {
    let found = try await judge([(ids[0], "nobody"), (ids[0], ids[1])])
    #expect(found.verdicts.map(\.ids) == [Sides(a: ids[0], b: ids[1])])
    #expect(
      found.skipped == [
        Skipped(
          path: "pairs.tsv", place: "line 2",
          reason: "no article has the id nobody; name it as the documents do")
      ])
  }
}
