/// Writes HTML piece by piece.
///
/// Markup can only be written as a `StaticString`, that is, as a literal in this code: text from
/// outside has no other way onto the page than as escaped text or as an escaped attribute.
struct HTMLWriter {
  /// An attribute; its value is escaped.
  struct Attribute {
    let name: StaticString
    let value: String

    static func `class`(_ value: String) -> Attribute { Attribute(name: "class", value: value) }
    static func id(_ value: String) -> Attribute { Attribute(name: "id", value: value) }
    static func href(_ value: String) -> Attribute { Attribute(name: "href", value: value) }
    static func title(_ value: String) -> Attribute { Attribute(name: "title", value: value) }
    static func data(_ name: StaticString, _ value: some CustomStringConvertible) -> Attribute {
      Attribute(name: name, value: value.description)
    }
  }

  private var buffer = ""
  /// Whether what is written now is packed with other entries of a list.
  var isInPack = false

  /// Hands what is in the buffer over to `out` and empties it.
  mutating func flush(to out: inout some TextOutputStream) {
    out.write(buffer)
    buffer = ""
  }

  /// Writes markup of our own.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { buffer += String(decoding: $0, as: UTF8.self) }
  }

  /// Writes the page's own style sheet or script, whose hash the page states.
  mutating func own(_ text: PageAsset) { buffer += text.text }

  /// Writes text on one line, made visible and escaped.
  mutating func text(_ text: String) { buffer += HTMLEscape.text(VisibleText.line(text)) }

  /// Opens an element.
  mutating func open(_ name: StaticString, _ attributes: Attribute...) {
    open(name, attributes)
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name)
    for attribute in attributes { self.attribute(attribute) }
    raw(">")
  }

  /// Writes an attribute of the tag that is being written.
  mutating func attribute(_ attribute: Attribute) {
    raw(" ")
    raw(attribute.name)
    raw("=\"")
    text(attribute.value)
    raw("\"")
  }

  /// Closes an element.
  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes an element and what `body` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: Attribute..., body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// Writes an element with text in it.
  mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }
}

/// How text is written in HTML.
enum HTMLEscape {
  /// The text with the five characters replaced that mean something in text or in an attribute.
  static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The address, if it is one of the web; anything else could run when it is followed.
  static func webAddress(_ url: String?) -> String? {
    guard let url, url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    let start = url.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? url : nil
  }
}
