internal import CGumbo
internal import TextReuse

/// A parsed page as a flat list of nodes, each after its parent and before its next sibling.
///
/// The nodes below a node are those from the next one up to its `end`, so that every walk is a loop.
struct HTMLTree {
  /// An element or a text.
  struct Node {
    /// The element's name; empty for a text.
    var name: String
    /// The text with its character references resolved; empty for an element.
    var text: String
    /// The place of the element around it; -1 for the outermost.
    var parent: Int
    /// The place after its last descendant.
    var end: Int
    /// The attributes that were kept.
    var attributes: Attributes
    /// Where the text stands in the cleaned markup, marks among it included; empty for an element.
    var place: Range<Int> = 0..<0
  }

  /// The attributes of an element; they are few, so that looking through them beats hashing.
  struct Attributes {
    private var members: [(name: String, value: String)] = []

    /// The value of a name; `nil` where there is none.
    subscript(name: String) -> String? {
      for member in members where member.name == name { return member.value }
      return nil
    }

    fileprivate mutating func append(_ name: String, _ value: String) {
      members.append((name, value))
    }
  }

  private(set) var nodes: [Node] = []
  private let cleaning: HTMLCleaning

  /// Parses a cleaned page.
  init(_ cleaning: HTMLCleaning) {
    self.cleaning = cleaning
    cleaning.markup.withUnsafeBytes { buffer in
      var options = kGumboDefaultOptions
      options.max_errors = 0
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, base, buffer.count)
      else { return }
      if let root = output.pointee.root { flatten(root, base) }
      gumbo_destroy_output(&options, output)
    }
  }

  /// Takes the parser's tree over, with a stack of its own.
  private mutating func flatten(
    _ root: UnsafeMutablePointer<GumboNode>, _ base: UnsafePointer<CChar>
  ) {
    var stack: [(node: UnsafeMutablePointer<GumboNode>, child: Int, place: Int)] = []
    if let place = append(root, base, parent: -1) { stack.append((root, 0, place)) }
    while let (node, child, place) = stack.last {
      let children = node.pointee.v.element.children
      guard child < Int(children.length), let pointer = children.data?[child] else {
        nodes[place].end = nodes.count
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].child += 1
      let next = pointer.assumingMemoryBound(to: GumboNode.self)
      if let below = append(next, base, parent: place) { stack.append((next, 0, below)) }
    }
  }

  /// Appends a node; its place if it is an element.
  private mutating func append(
    _ node: UnsafeMutablePointer<GumboNode>, _ base: UnsafePointer<CChar>, parent: Int
  ) -> Int? {
    let place = nodes.count
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      let element = node.pointee.v.element
      nodes.append(
        Node(
          name: String(cString: gumbo_normalized_tagname(element.tag)), text: "", parent: parent,
          end: place + 1, attributes: Self.attributes(element.attributes)))
      return place
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      guard let text = node.pointee.v.text.text else { return nil }
      nodes.append(
        Node(
          name: "", text: String(cString: text), parent: parent, end: place + 1,
          attributes: Attributes(), place: Self.place(of: node.pointee.v.text, base)))
      return nil
    default:
      return nil
    }
  }

  /// Where the parser took a text from.
  private static func place(of text: GumboText, _ base: UnsafePointer<CChar>) -> Range<Int> {
    guard let start = text.original_text.data else { return 0..<0 }
    let offset = start - base
    return offset < 0 ? 0..<0 : offset..<offset + Int(text.original_text.length)
  }

  /// Where the bytes of a text node stand in the page.
  func map(_ node: Int) -> SourceMap {
    HTMLReferences.map(
      Array(nodes[node].text.utf8), cleaning.markup, nodes[node].place, cleaning.pageMap)
  }

  private static func attributes(_ vector: GumboVector) -> Attributes {
    var found = Attributes()
    for index in 0..<Int(vector.length) {
      guard
        let attribute = vector.data?[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
        let name = attribute.name, let value = attribute.value
      else { continue }
      found.append(String(cString: name), String(cString: value))
    }
    return found
  }
}
