/// What of a page is not its article: menus, forms, cookie notices, related links, comments.
enum HTMLFurniture {
  /// Elements that never hold an article's text.
  private static let names: Set<String> = ["nav", "header", "footer", "aside", "figcaption"]

  /// Roles that never hold an article's text, elements that are written as roles among them.
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "alert", "menu", "menubar", "toolbar", "template", "noscript", "object", "video", "audio",
    "canvas", "button", "label", "textarea", "iframe", "select", "svg", "math",
  ]

  /// Words of classes and ids that name what stands around an article.
  private static let words: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "footer",
    "sidebar", "comment", "comments", "disqus", "respond", "cookie", "cookies", "consent", "gdpr",
    "newsletter", "subscribe", "signup", "share", "sharing", "sharebar", "social", "related",
    "recommended", "recommendations", "recirculation", "trending", "popular", "promo", "promoted",
    "advert", "advertisement", "ad", "ads", "sponsored", "outbrain", "taboola", "toolbar",
    "pagination", "pager", "modal", "popup", "overlay", "lightbox", "masthead", "caption",
    "mostread", "readmore", "skip", "teaser", "teasers", "byline", "bylines", "timestamp",
  ]

  private static let phrases = [
    "most-read", "read-more", "more-stories", "also-read", "see-also", "more-from", "sr-only",
    "visually-hidden", "screen-reader-text", "wp-caption-text",
  ]

  /// Whether an element is furniture by what it is.
  static func isFurniture(byKind node: HTMLTree.Node) -> Bool {
    if names.contains(node.name) { return true }
    if let role = node.attributes["role"], roles.contains(role.lowercased()) { return true }
    return node.attributes["hidden"] != nil
      || node.attributes["aria-hidden"]?.lowercased() == "true"
  }

  /// Whether an element is furniture by what it is called: only likely, so it gives way where it
  /// would leave out a headline or the body.
  ///
  /// - Parameter known: what was found of classes and ids before; a page has few, many times over.
  static func isFurniture(byName node: HTMLTree.Node, known: inout [String: Bool]) -> Bool {
    if ["html", "body", "main", "meta", "link"].contains(node.name) { return false }
    if node.attributes["role"] == "form" { return true }
    for attribute in ["class", "id"] {
      guard let value = node.attributes[attribute], !value.isEmpty else { continue }
      let found =
        known[value]
        ?? value.split(whereSeparator: \.isWhitespace).contains { isFurniture(name: $0) }
      known[value] = found
      if found { return true }
    }
    return false
  }

  /// Whether an element is called a byline; what it says is known beside the text.
  static func isByline(_ node: HTMLTree.Node) -> Bool {
    guard let value = node.attributes["class"] else { return false }
    return value.split(whereSeparator: \.isWhitespace).contains { name in
      dashed(name).split(separator: "-").contains { $0 == "byline" || $0 == "bylines" }
    }
  }

  private static func isFurniture(name: Substring) -> Bool {
    let dashed = dashed(name)
    if phrases.contains(where: dashed.contains) { return true }
    return dashed.split(separator: "-").contains { words.contains(String($0)) }
  }

  /// A name in small letters with dashes between its words: `relatedLinks_2` is `related-links-2`.
  private static func dashed(_ name: Substring) -> String {
    var result = ""
    var wasSmall = false
    for scalar in name.unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      if isCapital && wasSmall { result += "-" }
      let isWord = ("a"..."z").contains(scalar) || isCapital || ("0"..."9").contains(scalar)
      result += isWord ? String(scalar).lowercased() : "-"
      wasSmall = isWord && !isCapital
    }
    return result
  }

  /// Whether a paragraph that is nothing but a link points to another article.
  static func isPointer(_ text: String) -> Bool {
    let start = text.prefix(24).lowercased()
    return ["read more", "read also", "also read", "related", "see also", "more:", "more on"]
      .contains { start.hasPrefix($0) }
  }
}
