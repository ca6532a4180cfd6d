/// Which elements and attributes of a page are kept, and as what.
enum HTMLVocabulary {
  /// Elements without an end tag.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "keygen", "basefont", "bgsound", "frame",
  ]

  /// Elements whose end tag may be left out, so that they do not count for depth.
  static let impliedEnd: Set<String> = [
    "p", "li", "tr", "td", "th", "thead", "tbody", "tfoot", "dt", "dd", "option", "optgroup", "rt",
    "rp", "html", "head", "body", "colgroup",
  ]

  /// Attributes that tell what an element is, or hold metadata.
  static let attributes: Set<String> = [
    "class", "id", "role", "itemprop", "property", "name", "content", "rel", "href", "hidden",
    "aria-hidden", "datetime",
  ]

  /// Elements that are kept as they are.
  private static let kept: Set<String> = [
    "article", "main", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", "figure",
    "figcaption", "header", "footer", "nav", "aside", "address", "br", "hr", "meta", "link",
  ]

  /// Elements that are kept as blocks of another name, most of them to be left out.
  private static let blocks: Set<String> = [
    "form", "template", "noscript", "dialog", "object", "video", "audio", "canvas", "details",
    "summary", "fieldset", "center", "hgroup", "search", "menu", "dl", "caption", "iframe",
    "textarea", "select", "svg", "math", "style", "script", "title",
  ]

  /// What a kept element is written as; `nil` where only its inside is kept.
  static func element(for name: String, hasAttributes: Bool) -> String? {
    if kept.contains(name) { return name }
    if blocks.contains(name) { return "section" }
    switch name {
    case "dt", "dd": return "p"
    case "a", "button", "label": return "span"
    case "span", "time": return hasAttributes ? "span" : nil
    // A custom element may be anything; as a block it cannot run two texts together.
    default: return name.utf8.contains(UInt8(ascii: "-")) ? "div" : nil
    }
  }

  /// What an element is whose name is not kept.
  static func role(of name: String) -> String? {
    switch name {
    case "a": "link"
    case "form", "template", "noscript", "dialog", "object", "video", "audio", "canvas", "button",
      "label", "menu", "search", "textarea", "iframe", "select", "svg", "math":
      name
    default: nil
    }
  }
}
