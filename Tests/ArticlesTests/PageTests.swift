import Foundation
import Testing
import TextReuse

@testable import Articles

/// How much of an article is taken from a page, and how much beside it: on pages of our own whose
/// article is marked by hand with `data-gold`, an attribute that no reader looks at, and written out
/// in the file of the same name that ends in `.txt`.
@Suite struct PageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pages")

  private static let names: [String] = {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).filter { $0.hasSuffix(".html") }.sorted()
  }()

  /// Shares of words: of what was taken, how much is the article's; of the article, how much was taken.
  private struct Score {
    var precision: Double
    var recall: Double

    init(taken: [UInt64], marked: [UInt64]) {
      var left = Dictionary(marked.map { ($0, 1) }, uniquingKeysWith: +)
      var hits = 0
      for word in taken where left[word, default: 0] > 0 {
        left[word, default: 0] -= 1
        hits += 1
      }
      precision = Double(hits) / Double(max(1, taken.count))
      recall = Double(hits) / Double(max(1, marked.count))
    }
  }

  private static func score(_ name: String) throws -> Score {
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    let text = read(bytes, as: name).articles.first?.text ?? ""
    let marked = try String(
      contentsOf: folder.appending(path: name.replacing(".html", with: ".txt")), encoding: .utf8)
    let tokenizer = Tokenizer()
    return Score(
      taken: tokenizer.tokenize(text).hashes, marked: tokenizer.tokenize(marked).hashes)
  }

  @Test func `the article is taken and little else`() throws {
    let scores = try Self.names.map { ($0, try Self.score($0)) }
    #expect(scores.count >= 10)
    let precision = scores.map(\.1.precision).reduce(0, +) / Double(scores.count)
    let recall = scores.map(\.1.recall).reduce(0, +) / Double(scores.count)
    print(scores.map { "\($0.0) \($0.1.precision) \($0.1.recall)" }.joined(separator: "\n"))
    #expect(precision >= 0.9 && recall >= 0.95, "precision \(precision), recall \(recall)")
  }
}
