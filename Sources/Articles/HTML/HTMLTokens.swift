/// The tags and texts of a page, as they come, without any structure.
///
/// It follows the HTML standard where pages depend on it: quoted attributes, comments, and elements
/// whose inside is no markup. It never fails, and takes time in proportion to the bytes.
struct HTMLTokens {
  /// One piece of a page.
  enum Token: Equatable {
    /// Text with its character references unresolved.
    case text(Range<Int>)
    case start(name: String, attributes: [Attribute])
    case end(name: String)
    /// An element whose inside is no markup, such as a script, with the range of its inside.
    case raw(name: String, attributes: [Attribute], inside: Range<Int>)
  }

  /// A name and where its value stands, without quotation marks.
  struct Attribute: Equatable {
    var name: String
    var value: Range<Int>
  }

  /// How many attributes of a tag are looked at; the rest is passed over.
  static let mostAttributes = 64
  /// How many bytes of a name are kept.
  static let longestName = 32

  /// Elements whose inside is not markup, and some whose inside is of no use here.
  private static let rawNames: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "svg", "math",
    "select",
  ]

  let bytes: [UInt8]
  private var at = 0
  private var unclosed: Set<String> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  mutating func next() -> Token? {
    while at < bytes.count {
      if let token = bytes[at] == 60 ? markup() : text() { return token }
    }
    return nil
  }

  private mutating func text() -> Token? {
    let start = at
    // A `<` that opens no tag belongs to the text.
    repeat { at += 1 } while at < bytes.count && !(bytes[at] == 60 && opensMarkup(at))
    return .text(start..<at)
  }

  private func opensMarkup(_ place: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    let next = bytes[place + 1]
    return next.isASCIILetter || next == 33 || next == 47 || next == 63
  }

  private mutating func markup() -> Token? {
    guard opensMarkup(at) else { return text() }
    switch bytes[at + 1] {
    case 33 where starts("<!--"):
      skipComment()
      return nil
    case 47 where at + 2 < bytes.count && bytes[at + 2].isASCIILetter:
      at += 2
      let name = name()
      skipTag()
      return .end(name: name)
    case 33, 47, 63:
      while at < bytes.count, bytes[at] != 62 { at += 1 }
      at += 1
      return nil
    default:
      at += 1
      return element()
    }
  }

  private mutating func element() -> Token {
    let name = name()
    let attributes = attributes()
    guard Self.rawNames.contains(name), !unclosed.contains(name) else {
      return .start(name: name, attributes: attributes)
    }
    guard let inside = inside(of: name) else {
      // Left open, it would swallow the rest of the page.
      unclosed.insert(name)
      return .start(name: name, attributes: attributes)
    }
    return .raw(name: name, attributes: attributes, inside: inside)
  }

  /// What stands before the end tag of a raw element, which is passed.
  private mutating func inside(of name: String) -> Range<Int>? {
    let letters = Array(name.utf8)
    var place = at
    while place + letters.count + 2 <= bytes.count {
      guard bytes[place] == 60, bytes[place + 1] == 47,
        letters.indices.allSatisfy({ bytes[place + 2 + $0].lowercasedASCII == letters[$0] }),
        place + 2 + letters.count == bytes.count
          || !bytes[place + 2 + letters.count].isASCIILetter
      else {
        place += 1
        continue
      }
      defer {
        at = place + 2
        skipTag()
      }
      return at..<place
    }
    return nil
  }

  private mutating func name() -> String {
    let start = at
    while at < bytes.count, !bytes[at].isASCIISpace, bytes[at] != 47, bytes[at] != 62 { at += 1 }
    let kept = bytes[start..<min(at, start + Self.longestName)]
    return String(decoding: kept.map(\.lowercasedASCII), as: UTF8.self)
  }

  private mutating func attributes() -> [Attribute] {
    var found: [Attribute] = []
    while let attribute = attribute() {
      if found.count < Self.mostAttributes, !found.contains(where: { $0.name == attribute.name }) {
        found.append(attribute)
      }
    }
    return found
  }

  /// The next attribute of a tag; `nil` after its end has been passed.
  private mutating func attribute() -> Attribute? {
    while at < bytes.count, bytes[at].isASCIISpace || bytes[at] == 47 { at += 1 }
    guard at < bytes.count, bytes[at] != 62 else {
      at += 1
      return nil
    }
    let start = at
    at += 1
    while at < bytes.count, !bytes[at].isASCIISpace, ![47, 61, 62].contains(bytes[at]) { at += 1 }
    let kept = bytes[start..<min(at, start + Self.longestName)]
    let name = String(decoding: kept.map(\.lowercasedASCII), as: UTF8.self)
    skipSpace()
    guard at < bytes.count, bytes[at] == 61 else { return Attribute(name: name, value: at..<at) }
    at += 1
    skipSpace()
    return Attribute(name: name, value: value())
  }

  private mutating func value() -> Range<Int> {
    guard at < bytes.count else { return at..<at }
    let quote = bytes[at]
    guard quote == 34 || quote == 39 else {
      let start = at
      while at < bytes.count, !bytes[at].isASCIISpace, bytes[at] != 62 { at += 1 }
      return start..<at
    }
    let start = at + 1
    at = bytes[start...].firstIndex(of: quote) ?? bytes.count
    defer { at = min(at + 1, bytes.count) }
    return start..<at
  }

  /// Passes what is left of an end tag.
  private mutating func skipTag() { while attribute() != nil {} }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at].isASCIISpace { at += 1 }
  }

  private mutating func skipComment() {
    // From the second dash, so that `<!-->` and `<!--->` end at once, as the standard has it.
    at += 2
    while at < bytes.count {
      if bytes[at] == 62, bytes[at - 1] == 45, bytes[at - 2] == 45 { break }
      if bytes[at] == 62, bytes[at - 1] == 33, bytes[at - 2] == 45, bytes[at - 3] == 45 { break }
      at += 1
    }
    at = min(at + 1, bytes.count)
  }

  private func starts(_ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[at + $0] == word.utf8Start[$0] }
  }
}
