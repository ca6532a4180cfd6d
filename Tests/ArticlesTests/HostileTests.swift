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

  /// One fixture or several for each reader.
  private static let readers: [String: [String]] = [
    "text": ["story/windows.txt", "odd/japanese.txt", "story/utf16be.txt"],
    "markdown": ["story/notes.md"],
    "html": ["story/page.html", "story/xhtml.html"],
    "json": ["story/list.json", "story/ninjs1.json", "story/ninjs2.json"],
    "jsonl": ["story/lines.jsonl"],
    "newsml": ["story/newsml-nitf.xml", "story/newsml-xhtml.xml", "odd/corrections.xml"],
    "nitf": ["story/nitf.xml"],
    "rss": ["story/feed.rss", "odd/rss1.rdf.xml", "hostile/laughs.rss"],
    "atom": ["story/feed.atom", "story/entry.atom"],
    "alto": ["story/alto.xml"],
    "page": ["story/page.xml"],
    "csv": ["story/table.csv", "odd/ragged.csv", "story/semicolons.csv"],
    "warc": ["odd/mixed.warc", "story/chunked.warc", "story/packed-page.warc"],
    "mbox": ["story/wire.mbox", "odd/messages.mbox", "hostile/deep.mbox"],
    "zip": ["story/wire.zip", "story/nested.zip", "hostile/links.zip"],
    "tar": ["hostile/links.tar"],
    "docx": ["story/draft.docx"],
    "odt": ["story/draft.odt"],
    "gzip": ["story/packed.txt.gz", "story/crawl.warc.gz", "story/wire.tar.gz"],
    "zstd": ["story/packed.txt.zst", "odd/two-frames.txt.zst"],
  ]

  @Test(arguments: readers.keys.sorted())
  func `no mutation of its fixtures stops a reader`(reader: String) throws {
    let paths = Self.readers[reader] ?? []
    let seeds = try paths.map { ($0, try Fixtures.bytes($0)) }
    var random = SplitMix(state: reader.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for round in 0..<(isLongRun ? 100_000 : 60) {
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

/// Damage as it happens, and as it is done on purpose.
enum Mutation {
  private static let scraps: [[UInt8]] = [
    Array("<".utf8), Array(">".utf8), Array("\"".utf8), Array("\\".utf8), Array("{".utf8),
    Array("]]>".utf8), Array("<!--".utf8), Array("<![CDATA[".utf8), Array("&lt;".utf8),
    Array("<!DOCTYPE x [<!ENTITY y 'z'>]>".utf8), Array("&y;".utf8), Array("&nbsp;".utf8),
    [0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD],
    Array("PK\u{3}\u{4}".utf8), Array("\n".utf8), Array("\r\n\r\n".utf8), Array("\nFrom ".utf8),
    Array("WARC/1.0\r\n".utf8), Array("Content-Length: 9999999999999999999\r\n".utf8),
    Array("-1".utf8), Array("99999999999".utf8), Array("=?utf-8?Q?=FF?=".utf8),
    Array("<item>".utf8), Array("</item>".utf8), Array("\t".utf8), Array(",".utf8),
    Array("<?xml version='1.0' encoding='utf-16'?>".utf8), Array("../".utf8),
  ]

  /// Bytes with one to six places damaged.
  static func mutate(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.next() % 8)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 20)))
      case 3:
        let scrap = scraps[Int.random(in: 0..<scraps.count, using: &random)]
        bytes.insert(contentsOf: scrap, at: place)
      case 4 where random.next() % 4 == 0: bytes.removeSubrange(place...)
      default:
        let from = Int.random(in: 0...bytes.count, using: &random)
        let piece = bytes[from..<min(bytes.count, from + Int(random.next() % 60))]
        bytes.insert(contentsOf: Array(piece), at: place)
      }
    }
    return bytes
  }
}
