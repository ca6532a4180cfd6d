internal import Articles
internal import Foundation
internal import TextReuse

/// Labelled corpora as they lie on disk.
enum Corpus {
  /// Calls `each` for every article of a file of JSON lines, which may be compressed.
  static func read(_ path: String, each: (Article) throws -> Void) throws {
    let skipped = try ArticleReader().read(InputFile(path: path, bytes: nil), each: each)
    if let first = skipped.first { throw CorpusError(path: path, reason: first.reason) }
  }

  /// The articles of a file by id.
  static func articles(_ path: String) throws -> [String: Article] {
    var found: [String: Article] = [:]
    try read(path) { article in
      // What an article is compared by is its text alone: labels know nothing of dates and outlets.
      found[article.id] = Article(id: article.id, text: article.text)
    }
    return found
  }

  /// The rows of a tab-separated table by the names of its head.
  static func table(_ path: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
    guard let head = lines.first?.split(separator: "\t", omittingEmptySubsequences: false) else {
      throw CorpusError(path: path, reason: "it has no head")
    }
    return lines.dropFirst().filter { !$0.isEmpty }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Dictionary(uniqueKeysWithValues: zip(head.map(String.init), cells.map(String.init)))
    }
  }
}

/// A corpus that cannot be read.
struct CorpusError: Error, CustomStringConvertible {
  var path: String
  var reason: String
  var description: String { "\(path): \(reason)" }
}
