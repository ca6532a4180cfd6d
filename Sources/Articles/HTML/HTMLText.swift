internal import TextReuse

/// The text of an element as a reader sees it: paragraphs with a blank line between them.
struct HTMLText {
  private static let blocks: Set<String> = [
    "html", "body", "article", "main", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "blockquote", "pre", "figure", "header",
    "footer", "nav", "aside", "address", "hr", "figcaption",
  ]
  private static let lists: Set<String> = ["ul", "ol", "div", "section", "table"]

  private let content: HTMLContent
  private let title: String
  private let dropsPointers: Bool
  private let isMapped: Bool
  private var writer: ParagraphWriter

  /// The text of the elements, a headline that repeats the title left out.
  static func text(
    of roots: [Int], in content: HTMLContent, title: String?, dropsPointers: Bool
  ) -> String {
    mapped(of: roots, in: content, title: title, dropsPointers: dropsPointers, isMapped: false).text
  }

  /// The same, and where its bytes stand in the page, if that is kept.
  static func mapped(
    of roots: [Int], in content: HTMLContent, title: String?, dropsPointers: Bool, isMapped: Bool
  ) -> (text: String, map: SourceMap?) {
    var text = HTMLText(content, title: title, dropsPointers: dropsPointers, isMapped: isMapped)
    for root in roots { text.walk(root) }
    return (text.writer.finish(), text.writer.finishMap())
  }

  /// The text of one element in one line, furniture or not.
  static func line(of node: Int, in tree: HTMLTree) -> String {
    let joined = tree.nodes[node..<tree.nodes[node].end].map(\.text).joined(separator: " ")
    return collapsed(joined)
  }

  /// Text with each run of spaces and line ends as one space, none at the ends.
  static func collapsed(_ text: String) -> String {
    let words = text.utf8.split(whereSeparator: \.isASCIISpace)
    return String(decoding: Array(words.joined(separator: [32])), as: UTF8.self)
  }

  private init(_ content: HTMLContent, title: String?, dropsPointers: Bool, isMapped: Bool) {
    writer = ParagraphWriter(isMapped: isMapped)
    self.isMapped = isMapped
    self.content = content
    self.title = Self.collapsed(title ?? "").lowercased()
    self.dropsPointers = dropsPointers
  }

  private mutating func walk(_ root: Int) {
    let nodes = content.tree.nodes
    var openBlocks: [Int] = []
    var at = root
    while at < nodes[root].end {
      while let end = openBlocks.last, end <= at {
        writer.endParagraph()
        openBlocks.removeLast()
      }
      if content.isOut[at] || (at != root && isLeftOut(at)) {
        at = nodes[at].end
        continue
      }
      let name = nodes[at].name
      if Self.blocks.contains(name) {
        writer.endParagraph()
        openBlocks.append(nodes[at].end)
      } else if name == "br" || name == "tr" {
        writer.endLine()
      } else if name == "td" || name == "th" {
        writer.space()
      } else if name.isEmpty {
        writer.append(nodes[at].text, isMapped ? content.tree.map(at) : nil)
      }
      at += 1
    }
    writer.endParagraph()
  }

  /// Whether an element repeats the title or points to other articles.
  private func isLeftOut(_ node: Int) -> Bool {
    let name = content.tree.nodes[node].name
    if name == "h1", !title.isEmpty {
      return Self.line(of: node, in: content.tree).lowercased() == title
    }
    guard dropsPointers else { return false }
    if Self.lists.contains(name) { return content.linkShare(node) > 0.7 }
    guard name == "p", content.linkShare(node) > 0.5 else { return false }
    return HTMLFurniture.isPointer(Self.line(of: node, in: content.tree))
  }
}
