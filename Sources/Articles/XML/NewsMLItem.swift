internal import TextReuse

/// A news item of NewsML-G2 (IPTC) as an article.
///
/// The text is what the item holds inline: NITF, XHTML or plain text. `published` is when this version
/// was made; the `guid` is what the versions share.
enum NewsMLItem {
  static func article(_ tree: XMLTree, header: XMLTree) -> Article {
    let item = tree.descend("itemMeta", from: 0)
    let content = tree.descend("contentMeta", from: 0)
    var article = body(tree)
    func line(_ name: String, _ place: Int?) -> String? {
      place.flatMap { tree.line(name, of: $0) }
    }
    func time(_ name: String, _ place: Int?) -> Timestamp? {
      line(name, place).flatMap(Timestamp.init(published:))
    }
    article.title = line("headline", content) ?? line("title", item) ?? article.title
    article.published =
      time("versionCreated", item) ?? time("contentModified", content)
      ?? time("contentCreated", content) ?? time("firstCreated", item) ?? article.published
    article.byline = line("byline", content) ?? line("by", content) ?? article.byline
    article.language = language(tree, content) ?? article.language
    article.origin.provider = name("provider", tree, item) ?? article.origin.provider
    article.outlet = article.origin.provider ?? article.outlet
    article.origin.series = tree.attribute("guid", of: 0)
    article.origin.version = tree.attribute("version", of: 0)
    article.origin.modified = time("contentModified", content) ?? article.origin.modified
    article.origin.embargo = time("embargoed", item)
    article.origin.credit = line("creditline", content) ?? article.origin.credit
    article.origin.dateline =
      line("dateline", content) ?? name("located", tree, content) ?? article.origin.dateline
    for source in content.map({ tree.children(of: $0, named: "infoSource") }) ?? [] {
      article.origin.add(source: name(source, tree))
    }
    return article
  }

  /// The text, and what inline NITF says beside it.
  private static func body(_ tree: XMLTree) -> Article {
    guard let set = tree.descend("contentSet", from: 0) else { return Article(id: "", text: "") }
    for inline in tree.children(of: set, named: "inlineXML") {
      if let nitf = tree.first("nitf", below: inline) {
        return NITFDocument.article(tree, from: nitf)
      }
      let body = tree.first("body", below: inline) ?? inline
      let text = XMLText.text(
        of: body, in: tree, leavingOut: ["figcaption", "script", "style", "nav", "h1", "head"])
      if !text.isEmpty { return Article(id: "", text: text) }
    }
    for inline in tree.children(of: set, named: "inlineData") {
      let kind = tree.attribute("contenttype", of: inline) ?? "text/plain"
      let raw = tree.raw(inline)
      if kind.contains("html") { return Article(id: "", text: HTMLArticle.text(ofFragment: raw)) }
      if kind.hasPrefix("text/") { return Article(id: "", text: PlainText.paragraphs(raw)) }
    }
    return Article(id: "", text: "")
  }

  private static func language(_ tree: XMLTree, _ content: Int?) -> String? {
    content.flatMap { tree.descend("language", from: $0) }
      .flatMap { tree.attribute("tag", of: $0) } ?? tree.attribute("lang", of: 0)
  }

  private static func name(_ element: String, _ tree: XMLTree, _ place: Int?) -> String? {
    place.flatMap { tree.children(of: $0, named: element).first }.flatMap { name($0, tree) }
  }

  /// A party or place: its name, else its literal, else its code without the scheme.
  private static func name(_ place: Int, _ tree: XMLTree) -> String? {
    tree.line("name", of: place) ?? tree.attribute("literal", of: place)
      ?? tree.attribute("qcode", of: place).map { code in
        code.firstIndex(of: ":").map { String(code[code.index(after: $0)...]) } ?? code
      }
  }
}
