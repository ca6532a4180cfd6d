internal import TextReuse

/// The article of a Markdown file.
enum MarkdownArticle {
  /// Reads a file's text; the headline stands in for a title that the front matter lacks.
  ///
  /// - Parameter isMapped: whether the article's place gets a map of its text, all else of it unset.
  static func article(
    _ text: String, id: String, path: String, isMapped: Bool = false
  ) -> Article {
    let matter = FrontMatter(text)
    let body = MarkdownText(matter.body)
    func first(_ keys: String...) -> String? {
      for key in keys { if let value = matter.values[key] { return value } }
      return nil
    }
    var article = Article(
      id: first("id") ?? id, text: body.text, title: first("title", "headline") ?? body.headline,
      published: first("published", "date").flatMap(Timestamp.init(published:)),
      outlet: first("outlet", "source", "publisher"), url: first("url"),
      byline: first("byline", "author"), path: path)
    article.add(section: first("section"))
    if isMapped { article.source = SourcePlace(basis: .file, map: body.map) }
    return article
  }
}
