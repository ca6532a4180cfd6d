import Foundation
import TextReuse

@testable import SignatureArchive

/// Numbers that look random and are the same in every run (splitmix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path() }
}

/// Documents of invented keys.
enum Invented {
  /// A document with keys that it shares with others: small ones with many, large ones with few.
  static func document(_ id: String, _ numbers: inout SeededNumbers) -> PreparedDocument {
    let keys = Lane.allCases.map { _ in
      var keys: Set<UInt64> = []
      for _ in 0..<Int.random(in: 0...120, using: &numbers) {
        let spread = UInt64.random(in: 1...40, using: &numbers)
        keys.insert(UInt64.random(in: 0..<(1 << spread), using: &numbers))
      }
      return keys.sorted()
    }
    let article = Article(
      id: id, text: "Text of \(id).", title: "Title of \(id)", outlet: "Northwire")
    return PreparedDocument(
      article, key: ContentKey(article), sketch: sketch(&numbers), keys: keys, words: 3,
      content: numbers.next(), keepsText: true)
  }

  static func sketch(_ numbers: inout SeededNumbers) -> StoredSketch {
    func set(_ count: Int) -> [UInt32] {
      Set((0..<count).map { _ in UInt32.random(in: 0..<(1 << 20), using: &numbers) }).sorted()
    }
    let isEmpty = Int.random(in: 0..<10, using: &numbers) == 0
    let signature = isEmpty ? [] : (0..<128).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    return StoredSketch(
      signature: signature,
      look: SecondLook(
        fingerprints: set(Int.random(in: 0...90, using: &numbers)),
        pairs: set(Int.random(in: 0...400, using: &numbers))))
  }
}
