import Testing
import TextReuse

@testable import Articles

extension Reading {
  /// The article, where it is one.
  fileprivate var article: Article? {
    guard case .article(let article) = self else { return nil }
    return article
  }
}

/// The quick reading of records gives what the plain one gives, for any bytes.
@Suite struct JSONScanTests {
  private static let seeds = [
    #"{"id": 1, "text": "a\u00e9\ud83d\ude00\n", "author": [{"name": "b"}], "x": [1.5e3, null]}"#,
    #"{"text": "c \"d\" e", "published": "14 Mar 2025", "version": 2, "lang": "en-GB", "b": true}"#,
    #" { "body" : "f" , "content":"g","text":"  ","source": {"name": "h"}, "sources": ["i", {}]} "#,
    #"{"uri": "u", "body_text": "ninjs", "headline": "h", "versioncreated": "2025-03-14"}"#,
    #"{"te\u0078t": "escaped key", "text": "j", "text": "k", "title": "", "headline": "l\\"}"#,
    #"{"text": "Bürgermeister — “m”", "url": "n", "byline": ["o", "p"], "dateModified": "2025"}"#,
  ]

  private func compare(_ bytes: [UInt8]) {
    // Where the text stands in its record only the quick reading knows.
    var record = JSONRecord(path: "a", options: ReadingOptions())
    let quick = Result { () throws(ReadingError) in
      try record.reading(bytes[...], number: 1).article
    }
    let wanted = FieldPlan(FieldMap()).wanted
    let plain = Result { () throws(ReadingError) in
      Optional(try record.article(try JSONParser.parse(bytes, wanted: wanted), number: 1))
    }
    #expect(quick == plain, "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test(arguments: seeds)
  func `a record gives the same either way`(record: String) { compare(Array(record.utf8)) }

  @Test(arguments: seeds.indices)
  func `a damaged record gives the same either way`(seed: Int) {
    var random = SplitMix(state: UInt64(seed) + 77)
    for _ in 0..<(isLongRun ? 100_000 : 1500) {
      compare(Mutation.mutate(Array(Self.seeds[seed].utf8), &random))
    }
  }

  @Test func `the search for marks finds the first, wherever it stands`() {
    for length in 0..<100 {
      for place in 0...length {
        var bytes = [UInt8](repeating: 97, count: length)
        if place < length { bytes[place] = place % 2 == 0 ? 34 : 92 }
        let found = bytes.withUnsafeBytes { JSONScan.plainEnd(in: $0, from: 0) }
        #expect(found == place)
      }
    }
  }

  @Test func `bytes that are no UTF-8 are found, wherever they stand`() {
    for length in 1..<100 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 97, count: length)
        bytes[place] = 0xFF
        #expect(bytes.withUnsafeBytes { UTF8Coding.firstInvalid(in: $0) } == place)
      }
    }
  }
}
