internal import TextReuse

/// A page reduced to what telling its article needs, in markup that is safe to parse.
///
/// The parser's tree is as deep as the page makes it, unclosed formatting is repeated in every
/// paragraph that follows, and time can grow with the square of depth and of attributes. Here depth
/// and number of elements are bounded, formatting is dropped, and a few attributes are kept; no
/// text is lost by it.
struct HTMLCleaning {
  /// How deep elements nest that need an end tag; deeper ones are dropped, their text is kept.
  ///
  /// Real pages stay below 60.
  static let deepest = 200
  /// How many elements are kept; the rest is read as text.
  static let mostElements = 250_000

  private static let headlines: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// The cleaned page.
  private(set) var markup: [UInt8] = []
  /// The insides of its JSON-LD scripts.
  private(set) var linkedData: [[UInt8]] = []
  /// Where the bytes of the cleaned page stand in the page, what was written anew left out.
  private(set) var pageMap = SourceMap()
  /// The language that the page states.
  private(set) var language: String?

  private let isMapped: Bool
  private var tokens: HTMLTokens
  private var open: [Open] = []
  private var dropped = 0
  private var elements = 0
  private var hasTitle = false

  /// An element that waits for its end tag.
  private struct Open {
    var name: String
    /// What was written for it; `nil` for nothing.
    var written: String?
  }

  /// Cleans a page of well-formed UTF-8.
  ///
  /// - Parameter isMapped: whether `pageMap` is made.
  init(_ page: [UInt8], isMapped: Bool = false) {
    self.isMapped = isMapped
    tokens = HTMLTokens(page)
    markup.reserveCapacity(page.count / 2)
    markup += "<!DOCTYPE html>".utf8
    while let token = tokens.next() {
      switch token {
      case .text(let range): text(range)
      case .start(let name, let attributes): start(name, attributes)
      case .end(let name): end(name)
      case .raw(let name, let attributes, let inside): raw(name, attributes, inside)
      }
    }
  }

  /// Copies text; nothing in it can be taken for markup.
  private mutating func text(_ range: Range<Int>) {
    var from = range.lowerBound
    while from < range.upperBound {
      let end = tokens.bytes[from..<range.upperBound].firstIndex(of: 60) ?? range.upperBound
      if isMapped {
        pageMap.insert(markup.count - pageMap.count)
        pageMap.copy(end - from, from: from)
      }
      markup += tokens.bytes[from..<end]
      from = end
      guard end < range.upperBound else { break }
      if isMapped { pageMap.convert(4, from: end..<end + 1) }
      markup += "&lt;".utf8
      from += 1
    }
  }

  private mutating func start(_ name: String, _ attributes: [HTMLTokens.Attribute]) {
    guard elements < Self.mostElements else {
      markup.append(32)
      return
    }
    elements += 1
    if name == "html", language == nil, let range = attributes.first(where: { $0.name == "lang" }) {
      language = String(decoding: tokens.bytes[range.value], as: UTF8.self)
    }
    if name == "a" { closeLink() }
    let role = HTMLVocabulary.role(of: name)
    let written = HTMLVocabulary.element(for: name, hasAttributes: !attributes.isEmpty)
    if HTMLVocabulary.void.contains(name) || HTMLVocabulary.impliedEnd.contains(name) {
      if let written { write(written, role, attributes) }
      return
    }
    guard open.count < Self.deepest else {
      dropped += 1
      return
    }
    open.append(Open(name: name, written: written))
    if let written { write(written, role, attributes) }
  }

  /// A link ends where the next begins, though its end tag is missing.
  private mutating func closeLink() {
    guard let last = open.last, last.name == "a" else { return }
    open.removeLast()
    close(last.written)
  }

  private mutating func end(_ name: String) {
    if HTMLVocabulary.impliedEnd.contains(name) {
      if let written = HTMLVocabulary.element(for: name, hasAttributes: false) { close(written) }
      return
    }
    if dropped > 0 {
      dropped -= 1
      return
    }
    // A headline's end tag ends a headline of any level, as in browsers.
    guard
      let index = open.lastIndex(where: { $0.name == name })
        ?? (Self.headlines.contains(name)
          ? open.lastIndex { Self.headlines.contains($0.name) } : nil)
    else { return }
    close(open[index].written)
    open.removeSubrange(index...)
  }

  private mutating func raw(
    _ name: String, _ attributes: [HTMLTokens.Attribute], _ inside: Range<Int>
  ) {
    if name == "script" {
      let kind = attributes.first { $0.name == "type" }.map { tokens.bytes[$0.value] } ?? []
      let word = String(decoding: kind, as: UTF8.self).lowercased()
      if word.contains("ld+json"), linkedData.count < 100 {
        linkedData.append(Array(tokens.bytes[inside]))
      }
    } else if name == "title", !hasTitle {
      hasTitle = true
      markup += "<meta name=\"page-title\" content=\"".utf8
      value(inside, limit: 4096)
      markup += "\">".utf8
    }
  }

  private mutating func close(_ written: String?) {
    guard let written else { return }
    markup += "</".utf8
    markup += written.utf8
    markup.append(62)
  }

  private mutating func write(
    _ written: String, _ role: String?, _ attributes: [HTMLTokens.Attribute]
  ) {
    markup.append(60)
    markup += written.utf8
    if let role { markup += " role=\"\(role)\"".utf8 }
    for attribute in attributes {
      if attribute.name == "style" {
        if hides(attribute.value) { markup += " hidden=\"\"".utf8 }
        continue
      }
      guard HTMLVocabulary.attributes.contains(attribute.name),
        role == nil || attribute.name != "role"
      else { continue }
      markup.append(32)
      markup += attribute.name.utf8
      markup += "=\"".utf8
      value(attribute.value, limit: attribute.name == "content" ? 8192 : 512)
      markup.append(34)
    }
    markup.append(62)
  }

  /// Copies a value, cut at a limit, so that it stands between double quotation marks.
  private mutating func value(_ range: Range<Int>, limit: Int) {
    var end = min(range.upperBound, range.lowerBound + limit)
    // Not within a character.
    while end < range.upperBound, end > range.lowerBound, tokens.bytes[end] & 0xC0 == 0x80 {
      end -= 1
    }
    for byte in tokens.bytes[range.lowerBound..<end] {
      switch byte {
      case 34: markup += "&quot;".utf8
      case 60: markup += "&lt;".utf8
      default: markup.append(byte)
      }
    }
  }

  private func hides(_ range: Range<Int>) -> Bool {
    let style = tokens.bytes[range].prefix(512).filter { !$0.isASCIISpace }
    return String(decoding: style, as: UTF8.self).lowercased().contains("display:none")
  }
}
