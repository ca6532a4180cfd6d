internal import TextReuse

/// An item of an RSS feed (2.0, and 1.0 in RDF) as an article.
///
/// The text is `content:encoded`, else `description`, both of them HTML in a string. The `guid` is
/// what the versions of an item share.
enum RSSItem {
  static func article(_ tree: XMLTree, header: XMLTree) -> Article {
    let encoded = child("encoded", "content", of: tree)
    let text = encoded ?? child("description", nil, of: tree) ?? ""
    let title = child("title", nil, of: tree).flatMap(HTMLArticle.line(ofFragment:))
    var article = Article(id: "", text: HTMLArticle.text(ofFragment: text, title: title))
    article.title = title
    article.published = time("pubDate", of: tree) ?? time("date", of: tree)
    article.byline = tree.line("creator", of: 0) ?? author(tree)
    article.url = tree.line("link", of: 0) ?? permanentLink(tree)
    article.outlet = outlet(tree, header)
    article.language = tree.line("language", of: 0) ?? channelLine("language", header)
    article.origin.series = tree.line("guid", of: 0)
    article.origin.modified = time("modified", of: tree) ?? time("updated", of: tree)
    article.origin.credit = tree.line("rights", of: 0)
    for place in tree.children(of: 0, named: "category") { article.add(section: tree.line(place)) }
    for source in tree.children(of: 0, named: "source") {
      article.origin.add(source: tree.attribute("url", of: source))
      article.origin.add(source: tree.line(source))
    }
    return article
  }

  private static func child(_ name: String, _ prefix: String?, of tree: XMLTree) -> String? {
    for place in tree.children(of: 0, named: name)
    where prefix == nil ? tree.nodes[place].prefix.isEmpty : tree.nodes[place].prefix == prefix {
      let text = tree.raw(place)
      if text.utf8.contains(where: { !$0.isASCIISpace }) { return text }
    }
    return nil
  }

  private static func time(_ name: String, of tree: XMLTree) -> Timestamp? {
    tree.line(name, of: 0).flatMap(Timestamp.init(published:))
  }

  /// RSS 2.0 wants `mail (name)`; the name is what was printed.
  private static func author(_ tree: XMLTree) -> String? {
    guard let line = tree.line("author", of: 0) else { return nil }
    guard line.contains("@"), let start = line.firstIndex(of: "("), line.hasSuffix(")")
    else { return line.contains("@") ? nil : line }
    return String(line[line.index(after: start)...].dropLast())
  }

  /// A `guid` is an address unless it says otherwise.
  private static func permanentLink(_ tree: XMLTree) -> String? {
    guard let place = tree.children(of: 0, named: "guid").first,
      tree.attribute("isPermaLink", of: place) != "false", let line = tree.line(place),
      line.hasPrefix("http")
    else { return nil }
    return line
  }

  private static func outlet(_ tree: XMLTree, _ header: XMLTree) -> String? {
    tree.line("publisher", of: 0)
      ?? channelLine("title", header).flatMap(HTMLArticle.line(ofFragment:))
  }

  private static func channelLine(_ name: String, _ header: XMLTree) -> String? {
    header.first("channel").flatMap { header.line(name, of: $0) }
  }
}

extension ArticleOrigin {
  /// Adds what an article is based on, unless it is blank or known.
  mutating func add(source: String?) {
    guard let source, !source.isEmpty, !sources.contains(source), sources.count < 100
    else { return }
    sources.append(source)
  }
}
