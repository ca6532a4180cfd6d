/// A pattern for one name: `*` any characters, `?` one, `[a-z]` one of some, `[!a-z]` one of others.
struct GlobPattern: Equatable {
  private enum Part: Equatable {
    case character(Unicode.Scalar)
    case any
    case many
    case oneOf([ClosedRange<Unicode.Scalar>], negated: Bool)
  }

  private let parts: [Part]

  /// Whether a path has a character that makes it a pattern.
  static func isPattern(_ path: String) -> Bool {
    path.utf8.contains { $0 == 42 || $0 == 63 || $0 == 91 }
  }

  /// Reads a pattern; a bracket that is not closed stands for itself.
  init(_ pattern: some StringProtocol) {
    let scalars = Array(pattern.unicodeScalars)
    var parts: [Part] = []
    var at = 0
    while at < scalars.count {
      switch scalars[at] {
      case "*":
        if parts.last != .many { parts.append(.many) }
      case "?": parts.append(.any)
      case "[":
        if let (part, end) = Self.bracket(scalars, at) {
          parts.append(part)
          at = end
        } else {
          parts.append(.character("["))
        }
      case let other: parts.append(.character(other))
      }
      at += 1
    }
    self.parts = parts
  }

  /// Whether a name matches from end to end. A dot at its beginning is matched only by a dot.
  ///
  /// - Complexity: O(*nm*) in the lengths of the name and the pattern.
  func matches(_ name: String) -> Bool {
    if name.utf8.first == 46, parts.first != .character(".") { return false }
    let scalars = Array(name.unicodeScalars)
    var part = 0
    var at = 0
    // Where the last `*` stands, and the first character that it does not take yet.
    var star: (part: Int, at: Int)?
    while at < scalars.count {
      if part < parts.count, parts[part] == .many {
        star = (part, at)
        part += 1
      } else if part < parts.count, Self.accepts(parts[part], scalars[at]) {
        part += 1
        at += 1
      } else if let last = star {
        star = (last.part, last.at + 1)
        part = last.part + 1
        at = last.at + 1
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .many }
  }

  private static func accepts(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .character(let own): own == scalar
    case .any: true
    case .many: false
    case .oneOf(let ranges, let negated): ranges.contains { $0.contains(scalar) } != negated
    }
  }

  /// The set that begins at a bracket, and the place of the bracket that closes it.
  private static func bracket(_ scalars: [Unicode.Scalar], _ start: Int) -> (Part, Int)? {
    var at = start + 1
    let negated = at < scalars.count && (scalars[at] == "!" || scalars[at] == "^")
    if negated { at += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let first = at
    while at < scalars.count {
      if scalars[at] == "]", at > first { return (.oneOf(ranges, negated: negated), at) }
      if at + 2 < scalars.count, scalars[at + 1] == "-", scalars[at + 2] != "]" {
        // A range that runs backwards matches nothing.
        if scalars[at] <= scalars[at + 2] { ranges.append(scalars[at]...scalars[at + 2]) }
        at += 3
      } else {
        ranges.append(scalars[at]...scalars[at])
        at += 1
      }
    }
    return nil
  }
}
