internal import Foundation
internal import TextReuse

/// Labelled corpora as they lie on disk.
enum Corpus {
  struct Row: Decodable { var id: String; var text: String }

  static func read(_ path: String, each: (Article) throws -> Void) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    for line in data.split(separator: 10) {
      let row = try decoder.decode(Row.self, from: line)
      try each(Article(id: row.id, text: row.text))
    }
  }

  static func articles(_ path: String) throws -> [String: Article] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    var found: [String: Article] = [:]
    for line in data.split(separator: 10) {
      let row = try decoder.decode(Row.self, from: line)
      found[row.id] = Article(id: row.id, text: row.text)
    }
    return found
  }

  static func table(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let head = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(head, cells))
    }
  }
}
