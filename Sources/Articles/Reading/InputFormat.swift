/// How articles are written in a file.
public enum InputFormat: String, Sendable, CaseIterable {
  /// One article, the whole file its text.
  case text
  /// One article in Markdown, with or without front matter.
  case markdown
  /// One web page.
  case html
  /// One object, an array of objects, or an object whose `articles` is such an array; ninjs too.
  case json
  /// One object a line.
  case jsonl
  /// NewsML-G2, NITF, RSS, Atom, ALTO or PAGE, told by the root element.
  case xml
  /// A table with the names of its columns in the first row, separated by commas, semicolons or tabs.
  case csv
  /// A web archive.
  case warc
  /// Messages of mail.
  case mbox
  /// A zip archive, or a Word or OpenDocument text.
  case zip
  /// A tar archive.
  case tar
}

extension InputFormat {
  /// The formats that a user can choose; archives are always told by their content.
  public static let choices: [InputFormat] = [
    .text, .markdown, .html, .json, .jsonl, .xml, .csv, .warc, .mbox,
  ]

  /// The format that a file's name promises, `.gz` and `.zst` at its end aside; `nil` for an
  /// unknown kind.
  init?(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    while parts.last == "gz" || parts.last == "zst" { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last else { return nil }
    switch ending {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "json", "ninjs": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "xml", "rss", "atom", "nitf", "newsml", "alto": self = .xml
    case "csv", "tsv": self = .csv
    case "warc", "wet": self = .warc
    case "mbox", "eml": self = .mbox
    case "zip", "docx", "odt": self = .zip
    case "tar", "tgz", "tzst": self = .tar
    default: return nil
    }
  }

  /// Whether a file's name ends as an article's does, so that a folder gives it.
  public static func isPromised(by path: String) -> Bool { InputFormat(path: path) != nil }
}
