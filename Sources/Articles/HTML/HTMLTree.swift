internal import CGumbo

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

  /// Parses cleaned markup.
  init(_ cleaned: [UInt8]) {
    cleaned.withUnsafeBytes { buffer in
      var options = kGumboDefaultOptions
      options.max_errors = 0
      guard let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = gumbo_parse_with_options(&options, base, buffer.count)
      else { return }
      if let root = output.pointee.root { flatten(root) }
      gumbo_destroy_output(&options, output)
    }
  }

  /// Takes the parser's tree over, with a stack of its own.
  private mutating func flatten(_ root: UnsafeMutablePointer<GumboNode>) {
    var stack: [(node: UnsafeMutablePointer<GumboNode>, child: Int, place: Int)] = []
    if let place = append(root, parent: -1) { stack.append((root, 0, place)) }
    while let (node, child, place) = stack.last {
      let children = node.pointee.v.element.children
      guard child < Int(children.length), let pointer = children.data?[child] else {
        nodes[place].end = nodes.count
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].child += 1
      let next = pointer.assumingMemoryBound(to: GumboNode.self)
      if let below = append(next, parent: place) { stack.append((next, 0, below)) }
    }
  }

  /// Appends a node; its place if it is an element.
  private mutating func append(_ node: UnsafeMutablePointer<GumboNode>, parent: Int) -> Int? {
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
          attributes: Attributes()))
      return nil
    default:
      return nil
    }
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
