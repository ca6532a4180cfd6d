/// How articles are written in a file.
public enum InputFormat: String, Sendable, CaseIterable {
  /// One article, the whole file its text.
  case text
  /// One article in Markdown, with or without front matter.
  case markdown
  /// One web page.
  case html
  /// One object, an array of objects, or an object whose `articles` is such an array.
  case json
  /// One object a line.
  case jsonl
}

extension InputFormat {
  /// The format that a file's name promises, `.gz` at its end aside; `nil` for an unknown kind.
  init?(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last else { return nil }
    switch ending {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    default: return nil
    }
  }
}
