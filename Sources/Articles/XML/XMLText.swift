/// The text of an XML element as a reader sees it: paragraphs with a blank line between them.
enum XMLText {
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "div", "section", "article", "body",
    "blockquote", "bq", "block", "ul", "ol", "dl", "li", "dt", "dd", "table", "thead", "tbody",
    "tr", "pre", "figure", "hr", "note", "body.content", "html", "nitf", "main", "fn", "header",
    "footer",
  ]
  private static let cells: Set<String> = ["td", "th"]

  /// The text of an element, elements of some names left out.
  static func text(
    of root: Int, in tree: XMLTree, leavingOut out: Set<String> = []
  ) -> String {
    var writer = ParagraphWriter()
    var open: [Int] = []
    var at = root
    while at < tree.nodes[root].end {
      while let end = open.last, end <= at {
        writer.endParagraph()
        open.removeLast()
      }
      let node = tree.nodes[at]
      if node.name.isEmpty {
        writer.append(node.text)
      } else if out.contains(node.name) {
        at = node.end
        continue
      } else if blocks.contains(node.name) {
        writer.endParagraph()
        open.append(node.end)
      } else if node.name == "br" {
        writer.endLine()
      } else if cells.contains(node.name) {
        writer.space()
      }
      at += 1
    }
    return writer.finish()
  }
}
