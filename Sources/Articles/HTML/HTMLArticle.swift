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
    let cleaning = HTMLCleaning(Array(page.utf8))
    let tree = HTMLTree(cleaning.markup)
    let linked = LinkedData(cleaning.linkedData)
    let metadata = HTMLMetadata(tree, linked, language: cleaning.language)
    var article = Article(
      id: id, text: text(tree, title: metadata.title, linked: linked), title: metadata.title,
      published: metadata.published, outlet: metadata.outlet, url: metadata.url,
      byline: metadata.byline, path: path)
    article.language = metadata.language
    article.origin = metadata.origin
    return article
  }

  /// The text of markup that is all article, as feeds have it.
  static func text(ofFragment markup: String, title: String? = nil) -> String {
    let tree = HTMLTree(HTMLCleaning(Array(markup.utf8)).markup)
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
  private static func text(_ tree: HTMLTree, title: String?, linked: LinkedData) -> String {
    let strict = text(tree, title: title, byName: true)
    guard strict.utf8.count < short else { return strict }
    let lenient = text(tree, title: title, byName: false)
    let best = lenient.utf8.count > max(2 * strict.utf8.count, short) ? lenient : strict
    guard let body = linked.body, body.utf8.count > max(2 * best.utf8.count, short)
    else { return best.isEmpty ? lenient : best }
    return body
  }

  private static func text(_ tree: HTMLTree, title: String?, byName: Bool) -> String {
    let content = HTMLContent(tree, byName: byName)
    return HTMLText.text(
      of: content.roots(), in: content, title: title, dropsPointers: byName)
  }
}
