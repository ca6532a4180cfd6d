import Foundation
import TextReuse

@testable import Articles

/// The files in `Fixtures`, made by `make.py` there: one story in every format, odd files, hostile ones.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The paths below the folder, of some folders in it.
  static func paths(in folders: [String] = ["story", "odd", "hostile"]) -> [String] {
    folders.flatMap { name -> [String] in
      let found = try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: name).path)
      return (found ?? []).filter { !$0.hasPrefix(".") }.map { "\(name)/\($0)" }
    }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// How a fixture is to be read, where that is not the usual way.
  static func options(_ path: String) -> ReadingOptions {
    var options = ReadingOptions()
    if path == "odd/mapped.jsonl" {
      options.fields.map(.text, to: "doc.body")
      options.fields.map(.published, to: "when")
      options.fields.map(.outlet, to: "a.b")
    }
    return options
  }
}

/// What a fixture gives, as it is kept in `expected.json`.
struct Expected: Codable, Equatable {
  var articles: [[String: String]]
  var skipped: [String]

  init(_ outcome: Outcome) {
    articles = outcome.articles.map(Self.fields)
    skipped = outcome.skipped.map { thing in
      thing.path + (thing.place.map { ": " + $0 } ?? "") + ": " + thing.reason
    }
  }

  private static func fields(_ article: Article) -> [String: String] {
    let origin = article.origin
    let all: [(String, String?)] = [
      ("id", article.id), ("path", article.path), ("text", article.text),
      ("title", article.title), ("published", article.published?.iso8601),
      ("outlet", article.outlet), ("url", article.url), ("byline", article.byline),
      ("language", article.language), ("modified", origin.modified?.iso8601),
      ("embargo", origin.embargo?.iso8601), ("version", origin.version),
      ("series", origin.series), ("provider", origin.provider), ("credit", origin.credit),
      ("dateline", origin.dateline),
      ("section", article.sections.isEmpty ? nil : article.sections.joined(separator: " | ")),
      ("sources", origin.sources.isEmpty ? nil : origin.sources.joined(separator: " | ")),
    ]
    return Dictionary(
      uniqueKeysWithValues: all.compactMap { key, value in value.map { (key, $0) } })
  }
}
