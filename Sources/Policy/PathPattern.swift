/// A pattern for the paths of files, as a policy names them: `*` and `?` within one name, `**` for any
/// number of folders. It may match from any folder of a path on, so `opinion/**` holds wherever the
/// folder stands and however the path was given.
public struct PathPattern: Sendable, Equatable {
  /// The pattern as written.
  public let text: String
  private let names: [[Unicode.Scalar]]

  /// A pattern from its text. A folder's name with a slash behind it stands for all that is in it.
  public init(_ text: String) {
    self.text = text
    let whole = text.hasSuffix("/") ? text + "**" : text
    names = Self.names(whole).map { Array($0.unicodeScalars) }
  }

  /// Whether a path matches.
  ///
  /// - Complexity: O(*n* *m*) in the lengths of path and pattern, times the folders of the path.
  public func matches(_ path: String) -> Bool {
    guard !names.isEmpty else { return false }
    let parts = Self.names(path).map { Array($0.unicodeScalars) }
    return parts.indices.contains { matches(names[...], parts[$0...]) }
  }

  private static func names(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }

  private func matches(
    _ pattern: ArraySlice<[Unicode.Scalar]>, _ path: ArraySlice<[Unicode.Scalar]>
  ) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if first == ["*", "*"] {
      // Consecutive `**` are one, so the tries stay few.
      if rest.first == first { return matches(rest, path) }
      return (path.startIndex...path.endIndex).contains { matches(rest, path[$0...]) }
    }
    guard let name = path.first, Self.matches(first[...], name[...]) else { return false }
    return matches(rest, path.dropFirst())
  }

  /// Whether one name matches: the last `*` gives way a character at a time.
  private static func matches(
    _ pattern: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var part = pattern.startIndex
    var at = name.startIndex
    var star: (part: Int, at: Int)?
    while at < name.endIndex {
      if part < pattern.endIndex, pattern[part] == "*" {
        star = (part, at)
        part += 1
      } else if part < pattern.endIndex, pattern[part] == "?" || pattern[part] == name[at] {
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
    return pattern[part...].allSatisfy { $0 == "*" }
  }
}
