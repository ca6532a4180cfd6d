internal import TextReuse

/// The article of a web page.
enum HTMLArticle {
  /// Below this many bytes, a text from which much was left out is looked at again.
  private static let short = 200

  /// Reads a page; its text is empty where it has none.
  ///
  /// - Parameter charset: the encoding that the page was sent with.
  static func article(
    _ bytes: [UInt8], id: String, path: String, charset: String? = nil
  ) throws(ReadingError) -> Article {
    let page = try HTMLEncoding.decode(bytes, transport: charset)
    return article(page: Array(page.utf8), id: id, path: path, isMapped: false)
  }

  /// Reads a page in UTF-8; its text is empty where it has none.
  ///
  /// - Parameter isMapped: whether the article's place gets a map of its text, all else of it unset.
  static func article(page: [UInt8], id: String, path: String, isMapped: Bool) -> Article {
    let cleaning = HTMLCleaning(page, isMapped: isMapped)
    let tree = HTMLTree(cleaning)
    let linked = LinkedData(cleaning.linkedData)
    let metadata = HTMLMetadata(tree, linked, language: cleaning.language)
    let found = text(tree, title: metadata.title, linked: linked, isMapped: isMapped)
    var article = Article(
      id: id, text: found.text, title: metadata.title,
      published: metadata.published, outlet: metadata.outlet, url: metadata.url,
      byline: metadata.byline, path: path)
    article.language = metadata.language
    for section in metadata.sections { article.add(section: section) }
    article.origin = metadata.origin
    if isMapped { article.source = SourcePlace(basis: .file, map: found.map) }
    return article
  }

  /// The text of markup that is all article, as feeds have it.
  static func text(ofFragment markup: String, title: String? = nil) -> String {
    let tree = HTMLTree(HTMLCleaning(Array(markup.utf8)))
    let content = HTMLContent(tree, byName: true)
    return HTMLText.text(of: [0], in: content, title: title, dropsPointers: true)
  }

  /// A string of a feed in one line, its marks and character references resolved where it has any.
  static func line(ofFragment markup: String) -> String? {
    let hasMarks = markup.utf8.contains { $0 == 60 || $0 == 38 }
    let line = HTMLText.collapsed(hasMarks ? text(ofFragment: markup) : markup)
    return line.isEmpty ? nil : line
  }

  /// The text without furniture; where next to nothing is left, names were misleading and only
  /// kinds count; where the page is filled in by scripts, its JSON-LD may have the text.
  private static func text(
    _ tree: HTMLTree, title: String?, linked: LinkedData, isMapped: Bool
  ) -> (text: String, map: SourceMap?) {
    let strict = text(tree, title: title, byName: true, isMapped)
    guard strict.text.utf8.count < short else { return strict }
    let lenient = text(tree, title: title, byName: false, isMapped)
    let isBetter = lenient.text.utf8.count > max(2 * strict.text.utf8.count, short)
    let best = isBetter ? lenient : strict
    guard let body = linked.body, body.utf8.count > max(2 * best.text.utf8.count, short)
    else { return best.text.isEmpty ? lenient : best }
    return (body, nil)
  }

  private static func text(
    _ tree: HTMLTree, title: String?, byName: Bool, _ isMapped: Bool
  ) -> (text: String, map: SourceMap?) {
    let content = HTMLContent(tree, byName: byName)
    return HTMLText.mapped(
      of: content.roots(), in: content, title: title, dropsPointers: byName, isMapped: isMapped)
  }
}
