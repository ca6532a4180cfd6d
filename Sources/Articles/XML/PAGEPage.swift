internal import TextReuse

/// A page that was read by a machine, in PAGE XML (PRImA), as an article.
///
/// A text region is a paragraph, in the reading order that the file states, else as written. Regions
/// that are page furniture by their type are left out; the first heading is the title.
enum PAGEPage {
  private static let apart: Set<String> = [
    "header", "footer", "page-number", "caption", "credit", "drop-capital-marker",
    "signature-mark", "catch-word", "marginalia",
  ]

  static func article(_ tree: XMLTree) -> Article {
    var paragraphs: [String] = []
    var title: String?
    for region in ordered(tree) {
      let kind = tree.attribute("type", of: region) ?? "paragraph"
      if apart.contains(kind) { continue }
      let text = text(of: region, tree)
      if text.isEmpty { continue }
      if kind == "heading", title == nil { title = text } else { paragraphs.append(text) }
    }
    // A page of headings alone is its headings.
    if paragraphs.isEmpty, let title { paragraphs = [title] }
    var article = Article(id: "", text: paragraphs.joined(separator: "\n\n"), title: title)
    let page = tree.first("Page")
    article.language = page.flatMap { tree.attribute("primaryLanguage", of: $0) }
    if let page, tree.attribute("primaryLanguage", of: page)?.contains(" ") == true {
      // The schema has names of languages here, not tags.
      article.language = nil
    }
    return article
  }

  /// The text regions: those that the reading order names, then the others.
  private static func ordered(_ tree: XMLTree) -> [Int] {
    let regions = tree.all("TextRegion")
    guard let order = tree.first("ReadingOrder") else { return regions }
    var places: [String: Int] = [:]
    for region in regions {
      if let id = tree.attribute("id", of: region) { places[id] = region }
    }
    let references =
      tree.nodes.indices.filter {
        $0 > order && $0 < tree.nodes[order].end
          && tree.nodes[$0].name.hasPrefix("RegionRef")
      }
    // Groups nest in the order read; within a group `index` counts, and files write it ascending.
    var found: [Int] = []
    var known: Set<Int> = []
    for reference in references {
      guard let id = tree.attribute("regionRef", of: reference), let region = places[id],
        known.insert(region).inserted
      else { continue }
      found.append(region)
    }
    return found + regions.filter { !known.contains($0) }
  }

  /// The lines of a region joined, else its own text.
  private static func text(of region: Int, _ tree: XMLTree) -> String {
    let lines = tree.children(of: region, named: "TextLine").compactMap { best($0, tree) }
    let all =
      lines.isEmpty ? (best(region, tree)?.split(separator: "\n").map(String.init) ?? []) : lines
    var joiner = LineJoiner()
    for (index, line) in all.enumerated() {
      joiner.append(line: line, next: index + 1 < all.count ? all[index + 1] : nil)
    }
    return joiner.text
  }

  /// The text of the reading that is first by its index.
  private static func best(_ place: Int, _ tree: XMLTree) -> String? {
    let readings = tree.children(of: place, named: "TextEquiv")
    let first = readings.min {
      (Int(tree.attribute("index", of: $0) ?? "") ?? 0)
        < (Int(tree.attribute("index", of: $1) ?? "") ?? 0)
    }
    guard let first, let unicode = tree.descend("Unicode", from: first) else { return nil }
    return tree.raw(unicode)
  }
}
