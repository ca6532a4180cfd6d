/// Damage as it happens, and as it is done on purpose.
///
/// Fixtures are damaged by a seed, so that what was found can be found again. The benchmarks' long run uses
/// this file, too.
enum Mutation {
  /// One fixture or several for each reader.
  static let readers: [String: [String]] = [
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

  /// The seed of a reader's run.
  static func seed(of reader: String) -> UInt64 {
    reader.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }
  }

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

/// The same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
