internal import TextReuse

/// An entry of an Atom feed (RFC 4287) as an article.
///
/// The text is its `content`, else its `summary`: plain, HTML in a string, or XHTML. The `id` is what
/// the versions of an entry share.
enum AtomEntry {
  static func article(_ tree: XMLTree, header: XMLTree) -> Article {
    let title = tree.children(of: 0, named: "title").first.flatMap { line($0, tree) }
    let body = tree.children(of: 0, named: "content") + tree.children(of: 0, named: "summary")
    let text = body.lazy.map { Self.text($0, tree, title: title) }.first { !$0.isEmpty }
    var article = Article(id: "", text: text ?? "")
    article.title = title
    let updated = time("updated", of: tree)
    article.published = time("published", of: tree) ?? updated
    article.origin.modified = updated
    article.byline = names("author", tree, below: 0) ?? feedNames(header)
    article.url = link("alternate", tree)
    let source = tree.children(of: 0, named: "source").first
    article.outlet = feedTitle(header) ?? source.flatMap { tree.line("title", of: $0) }
    article.language = tree.attribute("lang", of: 0)
    article.origin.series = tree.line("id", of: 0)
    article.origin.credit = tree.line("rights", of: 0)
    for place in tree.children(of: 0, named: "category") {
      article.add(
        section: tree.attribute("label", of: place) ?? tree.attribute("term", of: place))
    }
    article.origin.add(source: link("via", tree))
    if let source, feedTitle(header) != tree.line("title", of: source) {
      article.origin.add(source: tree.line("title", of: source))
    }
    return article
  }

  /// The text of a construct by its `type`.
  private static func text(_ place: Int, _ tree: XMLTree, title: String?) -> String {
    switch tree.attribute("type", of: place)?.lowercased() {
    case "html", "text/html": HTMLArticle.text(ofFragment: tree.raw(place), title: title)
    case "xhtml", "application/xhtml+xml":
      XMLText.text(of: place, in: tree, leavingOut: ["figcaption", "script", "style", "nav"])
    case nil, "text", "text/plain": PlainText.paragraphs(tree.raw(place))
    // Pictures and the like in base 64.
    default: ""
    }
  }

  private static func line(_ place: Int, _ tree: XMLTree) -> String? {
    tree.attribute("type", of: place) == "html"
      ? HTMLArticle.line(ofFragment: tree.raw(place)) : tree.line(place)
  }

  private static func time(_ name: String, of tree: XMLTree) -> Timestamp? {
    tree.line(name, of: 0).flatMap(Timestamp.init(published:))
  }

  private static func link(_ relation: String, _ tree: XMLTree) -> String? {
    for place in tree.children(of: 0, named: "link")
    where tree.attribute("rel", of: place) ?? "alternate" == relation {
      if let address = tree.attribute("href", of: place) { return address }
    }
    return nil
  }

  private static func names(_ name: String, _ tree: XMLTree, below place: Int) -> String? {
    let found = tree.children(of: place, named: name).compactMap { tree.line("name", of: $0) }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  private static func feedNames(_ header: XMLTree) -> String? {
    header.first("feed").flatMap { names("author", header, below: $0) }
  }

  private static func feedTitle(_ header: XMLTree) -> String? {
    header.first("feed").flatMap { header.line("title", of: $0) }
  }
}

/// Plain text inside of another format.
enum PlainText {
  /// Text with the line ends of every system as line feeds, and no spaces around it.
  static func paragraphs(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 13 || byte == 10 {
        if !(byte == 10 && previous == 13) { bytes.append(10) }
      } else {
        bytes.append(byte)
      }
      previous = byte
    }
    while let last = bytes.last, last.isASCIISpace { bytes.removeLast() }
    return String(decoding: bytes.drop { $0.isASCIISpace }, as: UTF8.self)
  }
}
