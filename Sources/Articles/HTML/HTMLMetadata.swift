internal import TextReuse

/// What a page says of its article: in JSON-LD, else in OpenGraph, else in older marks.
struct HTMLMetadata {
  private(set) var title: String?
  private(set) var published: Timestamp?
  private(set) var outlet: String?
  private(set) var url: String?
  private(set) var byline: String?
  private(set) var language: String?
  private(set) var sections: [String] = []
  private(set) var origin = ArticleOrigin()

  /// - Parameter stated: the language that the page states.
  init(_ tree: HTMLTree, _ linked: LinkedData, language stated: String?) {
    let marks = Marks(tree)
    title =
      Self.clean(linked.title) ?? marks.first(["og:title", "twitter:title"])
      ?? marks.headline ?? marks.first(["page-title"])
    let dates = [
      "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
      "dc.date.issued", "dc.date", "pubdate", "publishdate", "date",
    ]
    published =
      linked.published.flatMap(Timestamp.init(published:))
      ?? dates.lazy.compactMap { marks.first([$0]).flatMap(Timestamp.init(published:)) }.first
    outlet =
      Self.clean(linked.outlet) ?? marks.first(["og:site_name", "dc.publisher", "publisher"])
    url = Self.clean(linked.url) ?? marks.canonical ?? marks.first(["og:url"])
    byline =
      Self.clean(linked.byline)
      ?? marks.first(["author", "article:author", "parsely-author", "byl", "dc.creator"]) {
        !$0.contains("://")
      } ?? marks.byline
    language = linked.language ?? stated
    let marked = ["article:section", "articlesection", "parsely-section"].lazy.map(marks.all)
    sections =
      linked.sections.isEmpty
      ? marked.first { !$0.isEmpty } ?? [] : linked.sections.compactMap(Self.clean)
    readOrigin(marks, linked)
  }

  /// What a page says of where its article comes from.
  private mutating func readOrigin(_ marks: Marks, _ linked: LinkedData) {
    let changes = [
      "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "lastmod",
      "last-modified",
    ]
    origin.modified =
      linked.modified.flatMap(Timestamp.init(published:))
      ?? changes.lazy.compactMap { marks.first([$0]).flatMap(Timestamp.init(published:)) }.first
    origin.credit = Self.clean(linked.credit)
    origin.dateline = Self.clean(linked.dateline) ?? marks.first(["dateline", "geo.placename"])
    for source in linked.sources { origin.add(source: Self.clean(source)) }
    for key in ["syndication-source", "original-source", "dc.source"] {
      for source in marks.all(key) where source != url { origin.add(source: source) }
    }
  }

  private static func clean(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = HTMLText.collapsed(text)
    return line.isEmpty ? nil : line
  }

  /// The page's marks by name, each with its first value that is not blank.
  private struct Marks {
    var canonical: String?
    var headline: String?
    /// The text of the first element that is called a byline.
    var byline: String?
    private var values: [String: [String]] = [:]

    init(_ tree: HTMLTree) {
      var headlines: [Int] = []
      for (index, node) in tree.nodes.enumerated() where !node.name.isEmpty {
        if node.name == "h1" { headlines.append(index) }
        if byline == nil, HTMLFurniture.isByline(node) {
          let line = HTMLText.line(of: index, in: tree)
          byline = line.isEmpty || line.utf8.count > 200 ? nil : line
        }
        if node.name == "link", node.attributes["rel"]?.lowercased() == "canonical" {
          canonical = canonical ?? HTMLMetadata.clean(node.attributes["href"])
        }
        take(node, at: index, in: tree)
      }
      if headlines.count == 1, let only = headlines.first {
        headline = HTMLMetadata.clean(HTMLText.line(of: only, in: tree))
      }
    }

    private mutating func take(_ node: HTMLTree.Node, at index: Int, in tree: HTMLTree) {
      let given = node.attributes["content"] ?? node.attributes["datetime"]
      for attribute in ["property", "name", "itemprop"] {
        guard let key = node.attributes[attribute]?.lowercased() else { continue }
        if node.name == "meta" || (given != nil && attribute == "itemprop") {
          add(given, key)
        } else if key == "author", attribute == "itemprop" {
          add(HTMLText.line(of: index, in: tree), key)
        }
      }
      if node.attributes["rel"]?.lowercased() == "author", node.name == "span" {
        add(HTMLText.line(of: index, in: tree), "author")
      }
    }

    private mutating func add(_ value: String?, _ key: String) {
      guard let value = HTMLMetadata.clean(value), value.utf8.count <= 8192 else { return }
      values[key, default: []].append(value)
    }

    func all(_ key: String) -> [String] { values[key] ?? [] }

    func first(_ keys: [String], where accept: (String) -> Bool = { _ in true }) -> String? {
      for key in keys { if let value = values[key]?.first(where: accept) { return value } }
      return nil
    }
  }
}
