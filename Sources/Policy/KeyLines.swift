/// On which line of a TOML file each key stands, for messages: the parser tells only of broken syntax.
///
/// Keys are found where a line begins with one. A key that it does not find has no line, which costs a
/// message its place and nothing else.
struct KeyLines {
  private var lines: [String: Int] = [:]

  /// Reads the lines of a file.
  ///
  /// - Complexity: O(*n*) in bytes.
  init(_ text: String) {
    var prefix = ""
    var counts: [String: Int] = [:]
    for (number, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let start = line.drop { $0 == " " || $0 == "\t" }
      if start.hasPrefix("[[") {
        let path = Self.path(start.dropFirst(2).prefix { $0 != "]" }, counts)
        counts[path, default: 0] += 1
        prefix = "\(path)[\(counts[path]! - 1)]"
        lines[prefix] = number + 1
      } else if start.hasPrefix("[") {
        prefix = Self.path(start.dropFirst().prefix { $0 != "]" }, counts)
        lines[prefix] = number + 1
      } else if let equals = start.firstIndex(of: "="), !start.hasPrefix("#") {
        let key = Self.path(start[..<equals], [:])
        lines[prefix.isEmpty ? key : prefix + "." + key] = number + 1
      }
    }
  }

  /// The line of a key, given with all the tables that it stands in: `rules.stale-version.severity`,
  /// `licence[0].credit`; else that of the nearest table around it.
  subscript(path: String) -> Int? {
    if let line = lines[path] { return line }
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return self[String(path[..<dot])]
  }

  /// A dotted key as a path, the lists in it with the number of the entry that they have reached.
  private static func path(_ key: Substring, _ counts: [String: Int]) -> String {
    var path = ""
    for part in key.split(separator: ".") {
      let name = part.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" }
      path += (path.isEmpty ? "" : ".") + name
      if let count = counts[path], part.endIndex != key.endIndex { path += "[\(count - 1)]" }
    }
    return path
  }
}
