internal import Foundation
internal import TextReuse

/// Where an article comes from, as its row has it: a JSON object, the keys in order of the alphabet.
struct StoredOrigin: Codable {
  var modified: String?
  var embargo: String?
  var version: String?
  var series: String?
  var provider: String?
  var credit: String?
  var dateline: String?
  var sources: [String]?

  /// The text of an origin; `nil` where nothing is known.
  static func text(_ origin: ArticleOrigin) -> String? {
    guard origin != ArticleOrigin() else { return nil }
    let stored = StoredOrigin(
      modified: origin.modified?.iso8601, embargo: origin.embargo?.iso8601,
      version: origin.version, series: origin.series, provider: origin.provider,
      credit: origin.credit, dateline: origin.dateline,
      sources: origin.sources.isEmpty ? nil : origin.sources)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(stored)).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The origin of such a text; `nil` where it is none.
  static func origin(_ text: String?) -> ArticleOrigin? {
    var origin = ArticleOrigin()
    guard let text else { return origin }
    guard let stored = try? JSONDecoder().decode(StoredOrigin.self, from: Data(text.utf8)) else {
      return nil
    }
    origin.modified = stored.modified.flatMap(Timestamp.init(iso8601:))
    origin.embargo = stored.embargo.flatMap(Timestamp.init(iso8601:))
    origin.version = stored.version
    origin.series = stored.series
    origin.provider = stored.provider
    origin.credit = stored.credit
    origin.dateline = stored.dateline
    origin.sources = stored.sources ?? []
    return origin
  }
}
