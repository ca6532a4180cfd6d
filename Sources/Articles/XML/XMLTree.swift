/// A piece of XML as a flat list of nodes, each after its parent and before its next sibling.
///
/// The nodes below a node are those from the next one up to its `end`, so that every walk is a loop.
struct XMLTree {
  /// An element or a text.
  struct Node {
    /// The element's name without its prefix; empty for a text.
    var name: String
    /// The element's prefix as written; empty for none.
    var prefix: String
    /// The text; empty for an element.
    var text: String
    /// The place after its last descendant.
    var end: Int
    /// The attributes by their names without prefixes, in the order written.
    var attributes: [Attribute] = []
  }

  /// A name without its prefix, and a value.
  struct Attribute {
    var name: String
    var value: String
  }

  private(set) var nodes: [Node] = []
  private var open: [Int] = []

  /// A tree without nodes.
  init() {}

  /// Whether every element has ended.
  var isWhole: Bool { open.isEmpty }

  /// Opens an element.
  mutating func begin(_ name: String, prefix: String, _ attributes: [Attribute]) {
    open.append(nodes.count)
    nodes.append(
      Node(name: name, prefix: prefix, text: "", end: nodes.count + 1, attributes: attributes))
  }

  /// Adds text, to the text before it where that came right before.
  mutating func append(_ text: String) {
    if let last = nodes.last, last.name.isEmpty, last.end == nodes.count, lastIsOpen {
      nodes[nodes.count - 1].text += text
    } else {
      nodes.append(Node(name: "", prefix: "", text: text, end: nodes.count + 1))
    }
    lastIsOpen = true
  }

  /// Closes the innermost element.
  mutating func end() {
    guard let place = open.popLast() else { return }
    nodes[place].end = nodes.count
    lastIsOpen = false
  }

  /// The same with every element that is still open closed.
  var closed: XMLTree {
    var tree = self
    while !tree.isWhole { tree.end() }
    return tree
  }

  /// Whether text that comes now belongs to the text that is last.
  private var lastIsOpen = false
}

extension XMLTree {
  /// The elements directly below one.
  func children(of place: Int) -> [Int] {
    guard place < nodes.count else { return [] }
    var found: [Int] = []
    var at = place + 1
    while at < nodes[place].end {
      if !nodes[at].name.isEmpty { found.append(at) }
      at = nodes[at].end
    }
    return found
  }

  /// The elements directly below one that have a name.
  func children(of place: Int, named name: String) -> [Int] {
    children(of: place).filter { nodes[$0].name == name }
  }

  /// The first element below another, at any depth, that has a name.
  func first(_ name: String, below place: Int = 0) -> Int? {
    guard place < nodes.count else { return nil }
    return (place..<nodes[place].end).first { nodes[$0].name == name }
  }

  /// All elements below another, at any depth, that have a name.
  func all(_ name: String, below place: Int = 0) -> [Int] {
    guard place < nodes.count else { return [] }
    return (place..<nodes[place].end).filter { nodes[$0].name == name }
  }

  /// The element at the end of a path of names, each directly below the one before.
  func descend(_ path: String..., from place: Int) -> Int? {
    var at = place
    for name in path {
      guard let next = children(of: at).first(where: { nodes[$0].name == name }) else { return nil }
      at = next
    }
    return at
  }

  /// An attribute's value without spaces around it; `nil` where it is missing or blank.
  func attribute(_ name: String, of place: Int) -> String? {
    guard let value = nodes[place].attributes.first(where: { $0.name == name })?.value
    else { return nil }
    let line = HTMLText.collapsed(value)
    return line.isEmpty ? nil : line
  }

  /// All text of an element as it stands.
  func raw(_ place: Int) -> String {
    nodes[place..<nodes[place].end].map(\.text).joined()
  }

  /// The text of an element in one line; `nil` where it is blank.
  func line(_ place: Int?) -> String? {
    guard let place else { return nil }
    let line = HTMLText.collapsed(raw(place))
    return line.isEmpty ? nil : line
  }

  /// The text of the first child of a name in one line; `nil` where there is none.
  func line(_ name: String, of place: Int) -> String? {
    for child in children(of: place, named: name) { if let text = line(child) { return text } }
    return nil
  }
}
