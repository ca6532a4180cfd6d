internal import TextReuse

/// A news item of ninjs (IPTC, 1.x and 2.x) as an article.
///
/// The text is the plain body, else the marked-up one. `published` is when this version was made; the
/// `uri` is what the versions share.
enum NinjsItem {
  /// The keys that are read beside those of other records.
  static let keys =
    [
      "uri", "altids", "body_text", "body_xhtml", "body_html", "bodies", "headlines",
      "versioncreated", "versionCreated", "firstcreated", "firstCreated", "contentcreated",
      "contentCreated", "by", "bylines", "copyrightholder", "copyrightHolder", "located",
      "infosources", "infoSources", "pubstatus", "pubStatus",
    ]

  /// Whether a record is one, by keys that no other has.
  static func isItem(_ record: JSONValue) -> Bool {
    guard record["uri"] != nil else { return false }
    return ["body_text", "body_xhtml", "body_html", "bodies"].contains { record[$0] != nil }
  }

  static func article(_ record: JSONValue) -> Article {
    func first<Value>(_ keys: [String], _ read: (JSONValue) -> Value?) -> Value? {
      for key in keys { if let found = record[key].flatMap(read) { return found } }
      return nil
    }
    func time(_ keys: String...) -> Timestamp? {
      first(keys) { $0.text.flatMap(Timestamp.init(published:)) }
    }
    var article = Article(id: "", text: body(record))
    article.title = record["headline"]?.text ?? listed(record["headlines"], "value")
    article.published = time(
      "versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated",
      "firstCreated")
    article.byline = first(["byline", "by"], \.text) ?? listed(record["bylines"], "byline")
    article.url = record["url"]?.text
    article.language = record["language"]?.text
    article.origin.provider = first(["provider"], \.names)
    article.outlet =
      article.origin.provider ?? first(["copyrightholder", "copyrightHolder"], \.text)
    article.origin.series = record["uri"]?.text
    article.origin.version = record["version"]?.label
    article.origin.embargo = time("embargoed")
    article.origin.dateline = first(["dateline", "located"], \.text)
    article.origin.credit = first(["creditline"], \.text)
    for name in first(["infosources", "infoSources"], \.addresses) ?? [] {
      article.origin.add(source: name)
    }
    return article
  }

  private static func body(_ record: JSONValue) -> String {
    if let text = record["body_text"]?.text { return PlainText.paragraphs(text) }
    for key in ["body_xhtml", "body_html"] {
      if let markup = record[key]?.text { return HTMLArticle.text(ofFragment: markup) }
    }
    guard case .array(let bodies) = record["bodies"] else { return "" }
    // The plain one first, and of several the one that is the main story.
    let plain = bodies.filter { $0["contenttype"]?.text ?? $0["contentType"]?.text == "text/plain" }
    let chosen = (plain.isEmpty ? bodies : plain)
    let main = chosen.first { $0["role"]?.text == "main" } ?? chosen.first
    guard let text = main?["value"]?.text else { return "" }
    return plain.isEmpty ? HTMLArticle.text(ofFragment: text) : PlainText.paragraphs(text)
  }

  private static func listed(_ value: JSONValue?, _ key: String) -> String? {
    guard case .array(let values) = value else { return nil }
    let main = values.first { $0["role"]?.text == "main" } ?? values.first
    return main?[key]?.text
  }
}
