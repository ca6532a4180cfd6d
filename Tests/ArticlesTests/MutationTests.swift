import Testing
import TextReuse

@testable import Articles

/// No bytes whatever stop a reader: they give an article or a reason, and nothing traps.
@Suite struct MutationTests {
  private static let seeds: [(path: String, bytes: [UInt8])] = [
    ("a.txt", Array("The ferry to Norrby sank — “at night”, said Bo Ek.\r\n\r\nCafé.".utf8)),
    (
      "a.md",
      Array(
        "---\ntitle: \"a\"\n---\n# H\n\n**b** [l](x) ![i](y) `c` <em>d</em> <!-- e -->\n> q\n\\*"
          .utf8)
    ),
    (
      "a.jsonl",
      Array(
        #"""
        {"id": 1, "text": "a\u00e9\ud83d\ude00\n", "author": [{"name": "b"}], "x": [1.5e3, null]}
        {"text": "c", "published": "14 Mar 2025"}
        """#.utf8)
    ),
    (
      "a.json",
      Array(
        #"{"n": {"articles": 1}, "articles": [{"text": "a"}, [], {"text": "b\""}], "z": {}}"#.utf8)
    ),
    (
      "a.html",
      Array(
        """
        <!DOCTYPE html><html><head><meta charset=utf-8><title>t</title><script \
        type="application/ld+json">{"@graph": [{"@type": "Article", "author": {"@id": "x"}}]}\
        </script></head><body class=x><nav>n</nav><table><tr><td><form><p>a<li>b</table>\
        <!-- c --><svg><path/></svg><article itemprop='articleBody'><h1>h</h1><p>d &amp; e<br>\
        <a href=f>g</a></article><select><option>o</select></body></html>
        """.utf8)
    ),
  ]

  private static let scraps: [[UInt8]] = [
    Array("<".utf8), Array(">".utf8), Array("\"".utf8), Array("\\".utf8), Array("{".utf8),
    Array("]".utf8), Array("<!--".utf8), Array("</script".utf8), Array("<table>".utf8),
    Array("\\ud800".utf8), Array("&#0;".utf8), Array("&#xD800;".utf8), [0], [0xFF], [0xC3],
    [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("---\n".utf8), Array("[".utf8), Array("\n".utf8),
    Array("<template>".utf8), Array("<frameset>".utf8), Array("</p>".utf8), Array("<p".utf8),
  ]

  private func mutate(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 20)))
      case 2:
        let scrap = Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &random)]
        bytes.insert(contentsOf: scrap, at: place)
      case 3: bytes.removeSubrange(place...)
      default:
        let from = Int.random(in: 0...bytes.count, using: &random)
        let piece = bytes[from..<min(bytes.count, from + Int(random.next() % 40))]
        bytes.insert(contentsOf: Array(piece), at: place)
      }
    }
    return bytes
  }

  @Test(arguments: seeds.indices)
  func `mutated files give articles or reasons`(seed: Int) {
    let (path, bytes) = Self.seeds[seed]
    var random = SplitMix(state: UInt64(seed) + 1)
    for _ in 0..<2000 {
      let outcome = read(mutate(bytes, &random), as: path)
      #expect(outcome.articles.count + outcome.skipped.count > 0 || path == "a.json")
      #expect(outcome.articles.allSatisfy { TextRules.hasWord($0.text) })
    }
  }

  @Test(arguments: seeds.indices)
  func `mutated gzip data give articles or reasons`(seed: Int) {
    let (path, bytes) = Self.seeds[seed]
    let packed = gzip(bytes)
    var random = SplitMix(state: UInt64(seed) + 101)
    for _ in 0..<400 { _ = read(mutate(packed, &random), as: path + ".gz") }
  }

  @Test func `mutated patterns match or do not`() {
    var random = SplitMix(state: 9)
    for _ in 0..<2000 {
      let pattern = mutate(Array("a*[b-d]?[!e]**".utf8), &random)
      _ = GlobPattern(String(decoding: pattern, as: UTF8.self)).matches("abcd")
    }
  }
}
