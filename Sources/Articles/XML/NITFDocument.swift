internal import TextReuse

/// A document of NITF (IPTC) as an article.
///
/// The text is `body.content` without media and their captions, which are set apart there.
enum NITFDocument {
  private static let apart: Set<String> = ["media", "nitf-table-metadata", "note"]

  static func article(_ tree: XMLTree, from root: Int = 0) -> Article {
    let head = tree.descend("head", from: root)
    let bodyHead = tree.descend("body", "body.head", from: root)
    let data = head.flatMap { tree.descend("docdata", from: $0) }
    var text = ""
    if let content = tree.descend("body", "body.content", from: root) {
      text = XMLText.text(of: content, in: tree, leavingOut: apart)
    }
    var article = Article(id: "", text: text)
    let headline = bodyHead.flatMap { tree.descend("hedline", from: $0) }
    article.title =
      headline.flatMap { tree.line("hl1", of: $0) ?? tree.line("hl2", of: $0) }
      ?? head.flatMap { tree.line("title", of: $0) }
    article.byline = bodyHead.flatMap { byline(tree, $0) }
    article.language = tree.attribute("lang", of: root)
    readDates(tree, head, bodyHead, data, into: &article)
    readOrigin(tree, head, bodyHead, data, into: &article)
    return article
  }

  /// Who signed it; the title of the signatory is left out.
  private static func byline(_ tree: XMLTree, _ head: Int) -> String? {
    let lines = tree.children(of: head, named: "byline").compactMap { place -> String? in
      let people = tree.all("person", below: place).compactMap { tree.line($0) }
      if !people.isEmpty { return people.joined(separator: ", ") }
      let text = XMLText.text(of: place, in: tree, leavingOut: ["byttl"])
      let line = HTMLText.collapsed(text)
      return line.isEmpty ? nil : line
    }
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }

  private static func readDates(
    _ tree: XMLTree, _ head: Int?, _ bodyHead: Int?, _ data: Int?, into article: inout Article
  ) {
    func time(_ name: String, _ attribute: String, below place: Int?) -> Timestamp? {
      guard let place, let found = tree.first(name, below: place) else { return nil }
      return (tree.attribute(attribute, of: found) ?? tree.line(found))
        .flatMap(Timestamp.init(published:))
    }
    article.published =
      time("date.issue", "norm", below: data) ?? time("story.date", "norm", below: bodyHead)
      ?? time("pubdata", "date.publication", below: head)
    article.origin.embargo = time("date.release", "norm", below: data)
  }

  private static func readOrigin(
    _ tree: XMLTree, _ head: Int?, _ bodyHead: Int?, _ data: Int?, into article: inout Article
  ) {
    func attribute(_ name: String, _ attribute: String, below place: Int?) -> String? {
      guard let place, let found = tree.first(name, below: place) else { return nil }
      return tree.attribute(attribute, of: found)
    }
    let distributor = bodyHead.flatMap { tree.line("distributor", of: $0) }
    article.origin.provider = distributor ?? attribute("doc-id", "regsrc", below: data)
    article.outlet =
      attribute("pubdata", "name", below: head) ?? article.origin.provider
      ?? attribute("doc.copyright", "holder", below: data)
    article.url = attribute("pubdata", "ex-ref", below: head)
    article.add(section: attribute("pubdata", "position.section", below: head))
    article.origin.series =
      attribute("du-key", "key", below: data) ?? attribute("doc-id", "id-string", below: data)
    article.origin.version =
      attribute("du-key", "version", below: data)
      ?? (attribute("correction", "id-string", below: data) == nil ? nil : "correction")
    article.origin.credit = bodyHead.flatMap { tree.line("rights", of: $0) }
    if let place = bodyHead.flatMap({ tree.descend("dateline", from: $0) }) {
      article.origin.dateline =
        tree.line("location", of: place)
        ?? HTMLText.collapsed(XMLText.text(of: place, in: tree, leavingOut: ["story.date"]))
    }
  }
}
