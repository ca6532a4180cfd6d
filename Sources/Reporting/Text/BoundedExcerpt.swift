internal import TextReuse

/// Words of an article as they are quoted: on one line, safe to show, and no longer than allowed.
enum BoundedExcerpt {
  /// How many characters are quoted where no bound is asked for.
  static let standard = 280

  /// The words of `span`, cut after the last whole word that fits into `limit` characters, with … for
  /// what is left out; empty where the limit is 0.
  static func text(_ span: Span, of article: Article, limit: Int?) -> String {
    text(Excerpt(article.text)[span], limit: limit)
  }

  /// The text, cut in the same way.
  static func text(_ text: String, limit: Int?) -> String {
    let limit = limit ?? standard
    let line = VisibleText.line(text).split(separator: " ").joined(separator: " ")
    if line.count <= limit { return line }
    if limit == 0 { return "" }
    let cut = line.prefix(limit)
    let isWhole = line[cut.endIndex] == " "
    let whole = isWhole ? cut : cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return whole + " …"
  }
}
