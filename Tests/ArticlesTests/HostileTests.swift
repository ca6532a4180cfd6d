import Foundation
import Testing
import TextReuse

@testable import Articles

/// Whether this is a long run, as `Scripts/test --long` makes it.
let isLongRun = ProcessInfo.processInfo.environment["STEMMA_LONG"] == "1"

/// No damage to any fixture stops a reader: each gives articles or reasons, and ends.
@Suite struct HostileTests {
  /// Files that unpack to a lot take a lot of time at every length.
  private static func isBomb(_ path: String) -> Bool { path.contains("bomb") }

  /// What must hold of whatever was read.
  private func check(_ outcome: Outcome, _ path: String, _ note: String) {
    let isSound = outcome.articles.allSatisfy { TextRules.hasWord($0.text) && !$0.id.isEmpty }
    let isNamed = outcome.skipped.allSatisfy { $0.reason.contains(";") && $0.path.hasPrefix(path) }
    // Nothing read and nothing said would be a loss that nobody hears of.
    let isHeard = outcome.articles.count + outcome.skipped.count > 0
    #expect(isSound && isNamed && isHeard, "\(path), \(note): \(outcome.messages)")
  }

  @Test(arguments: Fixtures.paths())
  func `no truncation of a fixture stops a reader`(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    var random = SplitMix(state: UInt64(bytes.count))
    let lengths: [Int]
    if isLongRun, !Self.isBomb(path) {
      lengths = Array(0..<bytes.count)
    } else {
      lengths = (0..<(Self.isBomb(path) ? 2 : 12)).map { _ in
        Int.random(in: 0..<bytes.count, using: &random)
      }
    }
    for length in lengths {
      let outcome = read(Array(bytes[..<length]), as: path, Fixtures.options(path))
      // The list of an empty archive, or of a JSON file, may be all that is left.
      if !path.hasSuffix(".json") { check(outcome, path, "\(length) bytes") }
    }
  }

  @Test(arguments: Mutation.readers.keys.sorted())
  func `no mutation of its fixtures stops a reader`(reader: String) throws {
    let paths = Mutation.readers[reader] ?? []
    let seeds = try paths.map { ($0, try Fixtures.bytes($0)) }
    var random = SplitMix(state: Mutation.seed(of: reader))
    // `stemma-bench mutations` goes on where this leaves off, with 100,000 of each reader.
    for round in 0..<(isLongRun ? 1000 : 60) {
      let (path, bytes) = seeds[round % seeds.count]
      let outcome = read(Mutation.mutate(bytes, &random), as: path)
      if !path.hasSuffix(".json") { check(outcome, path, "round \(round)") }
    }
  }

  @Test(arguments: [
    ("long.txt", ""), ("long.md", ""), ("long.html", "<p>"), ("long.jsonl", "{\"text\": \""),
    ("long.json", "[{\"text\": \""), ("long.csv", "text\n\""), ("long.mbox", "Subject: "),
    ("long.rss", "<rss><channel><item><description>"), ("long.xml", "<nitf a=\""),
    ("long.warc", "WARC/1.0\r\nWARC-Type: "), ("long.rss", "<rss><channel><!-- "),
    ("long.html", "<p title=\""), ("long.html", "<!-- "), ("long.mbox", "From "),
    ("long.csv", "text,"), ("long.json", "{\"articles\": [\""),
  ])
  func `ten million characters without a line end stop no reader`(name: String, start: String) {
    let count = isLongRun ? 10_000_000 : 1_000_000
    let bytes = Array(start.utf8) + Array(repeating: UInt8(ascii: "a"), count: count)
    let outcome = read(bytes, as: name)
    #expect(outcome.articles.count + outcome.skipped.count == 1)
  }

  @Test func `a symbolic link that leads back is followed once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/one.txt", "The ferry sank.")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/self.txt", withDestinationPath: folder.path + "/a/self.txt")
    let found = folder.expand("a")
    #expect(found.files == ["a/one.txt"])
    #expect(found.skipped.count == 1)
  }
}
