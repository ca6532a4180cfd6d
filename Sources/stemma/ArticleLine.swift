internal import Reporting
internal import TextReuse

/// An article as a line of JSON, as every command reads it.
enum ArticleLine {
  /// The line, with its end; what is not known is left out.
  static func text(_ article: Article) -> String {
    var writer = JSONWriter()
    writer.object {
      write(article, to: &$0)
      $0.field("text", article.text)
    }
    writer.lineBreak()
    return writer.takeText()
  }

  /// Writes what is known of an article but its text and its path.
  static func write(_ article: Article, to writer: inout JSONWriter) {
    writer.field("id", article.id)
    let origin = article.origin
    let known = [
      ("title", article.title), ("published", article.published?.iso8601),
      ("outlet", article.outlet), ("url", article.url), ("byline", article.byline),
      ("language", article.language), ("modified", origin.modified?.iso8601),
      ("embargo", origin.embargo?.iso8601), ("version", origin.version),
      ("series", origin.series), ("provider", origin.provider), ("credit", origin.credit),
      ("dateline", origin.dateline),
    ]
    for (key, value) in known { if let value { writer.field(key, value) } }
    if !article.sections.isEmpty {
      writer.key("section")
      writer.array(article.sections) { $0.string($1) }
    }
    if !origin.sources.isEmpty {
      writer.key("sources")
      writer.array(origin.sources) { $0.string($1) }
    }
  }
}
