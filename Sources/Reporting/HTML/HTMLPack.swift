/// What a browser makes no elements of before they are needed.
///
/// It stands in `noscript`: markup like any other with scripts off, and text with scripts on, until the
/// page's script takes it out. Nothing in it can end it early: text from outside has no `<`.
enum HTMLPack {
  /// How many entries of a list are elements from the start: more than a screen shows. All of some
  /// hundred findings take seconds before the page answers.
  static let mostUnpacked = 25
  /// How many of the others are packed together, and taken out in one pause of some 20 milliseconds.
  static let most = 100

  /// Whether the entry of a list at `index` is the first of a pack.
  static func begins(at index: Int) -> Bool {
    index >= mostUnpacked && (index - mostUnpacked).isMultiple(of: most)
  }
}

extension HTMLWriter {
  /// Begins the entry of a list at `index`; those after the first are packed, many together.
  mutating func entry(_ index: Int) {
    guard HTMLPack.begins(at: index) else { return }
    endEntries()
    raw("<noscript class=\"entries\">\n")
    isInPack = true
  }

  /// Ends a list of entries.
  mutating func endEntries() {
    if isInPack { raw("</noscript>\n") }
    isInPack = false
  }

  /// Writes what `body` writes, packed until the element that it stands in is unfolded.
  ///
  /// The text of a `noscript` would end with one in it, so that in a pack comments stand in its place.
  mutating func packed(_ isPacked: Bool, body: (inout HTMLWriter) -> Void) {
    if isPacked { raw(isInPack ? "<!--pack-->" : "<noscript>") }
    body(&self)
    if isPacked { raw(isInPack ? "<!--/pack-->\n" : "</noscript>\n") }
  }
}
