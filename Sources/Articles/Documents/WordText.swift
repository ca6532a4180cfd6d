internal import TextReuse

/// The body of a Word document as an article.
enum WordText {
  static func article(_ tree: XMLTree) -> Article {
    var writer = ParagraphWriter()
    var title: String?
    var at = 0
    while at < tree.nodes.count {
      let node = tree.nodes[at]
      switch node.name {
      case "p" where node.prefix != "a":
        writer.endParagraph()
        if title == nil, at == firstParagraph(tree), isTitle(at, tree) {
          title = HTMLText.collapsed(text(of: at, tree))
          at = node.end
          continue
        }
      case "t": writer.append(tree.raw(at))
      case "tab": writer.space()
      case "br", "cr": writer.endLine()
      case "noBreakHyphen": writer.append("-")
      // Deleted text, and drawings that are given a second time for old readers.
      case "del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "sectPr":
        at = node.end
        continue
      case "tc": writer.space()
      default: break
      }
      at += 1
    }
    return Article(id: "", text: writer.finish(), title: title)
  }

  private static func firstParagraph(_ tree: XMLTree) -> Int? { tree.first("p") }

  private static func text(of place: Int, _ tree: XMLTree) -> String {
    tree.all("t", below: place).map { tree.raw($0) }.joined()
  }

  /// Whether a paragraph has the style of titles; the style's name is the same in every language.
  private static func isTitle(_ place: Int, _ tree: XMLTree) -> Bool {
    guard let style = tree.descend("pPr", "pStyle", from: place),
      let name = tree.attribute("val", of: style)
    else { return false }
    return name == "Title" || name == "Heading1"
  }
}

/// The body of an OpenDocument text as an article.
enum OpenDocumentText {
  private static let apart: Set<String> = [
    "note", "annotation", "tracked-changes", "sequence-decls", "automatic-styles", "scripts",
    "font-face-decls", "table-of-content", "forms",
  ]

  static func article(_ tree: XMLTree) -> Article {
    var writer = ParagraphWriter()
    var title: String?
    var open: [Int] = []
    var at = 0
    while at < tree.nodes.count {
      while let end = open.last, end <= at {
        writer.endParagraph()
        open.removeLast()
      }
      let node = tree.nodes[at]
      switch node.name {
      case _ where apart.contains(node.name):
        at = node.end
        continue
      case "p", "h":
        writer.endParagraph()
        if title == nil, open.isEmpty, isTitle(at, tree) {
          title = tree.line(at)
          at = node.end
          continue
        }
        open.append(node.end)
      case "":
        // Text between paragraphs is only there to be read by people.
        if !open.isEmpty { writer.append(node.text) }
      case "s", "tab": writer.space()
      case "line-break": writer.endLine()
      default: break
      }
      at += 1
    }
    return Article(id: "", text: writer.finish(), title: title)
  }

  private static func isTitle(_ place: Int, _ tree: XMLTree) -> Bool {
    tree.attribute("style-name", of: place) == "Title"
      || (tree.nodes[place].name == "h" && tree.attribute("outline-level", of: place) == "1"
        && tree.first("h") == place)
  }
}
