/// What keeps an article from being read: the facts, with their words made in one place.
public enum ReadingError: Error, Sendable, Equatable {
  /// What a size was measured on.
  public enum Measured: String, Sendable {
    /// The text of one article.
    case text = "article"
    /// A whole file that holds one article, before its marks are taken off.
    case file
    /// One line of JSON lines.
    case line
    /// One object of a JSON file.
    case record
  }

  /// How packed data are damaged.
  public enum PackedDamage: Sendable, Equatable {
    /// They end before the end of a member.
    case truncated
    /// They are not what was compressed, or something else follows them.
    case corrupt
  }

  /// No file or folder has this path.
  case notFound
  /// A pattern that no readable file matches.
  case noMatch
  /// A folder without a file of a known kind, at any depth.
  case emptyFolder
  /// A folder where a file is wanted.
  case isFolder
  /// The system forbids this user to read it.
  case notPermitted
  /// A file name that is not UTF-8, repaired to be shown.
  case badName
  /// Any other failure of the system, in its words.
  case failed(String)
  /// Data that are not text, such as `PNG image`.
  case binary(String)
  /// Bytes in no encoding that is read; the share of rubbish, from 0 to 1.
  case undecodable(Double)
  /// A page that says it is in an encoding that is not read.
  case charset(String)
  /// No letter and no digit.
  case empty
  /// More bytes than one article may have; `bytes` is `nil` where the count stopped at the limit.
  case tooLarge(Measured, bytes: Int?, limit: Int)
  /// Damaged gzip data.
  case gzip(PackedDamage)
  /// Damaged zstd data.
  case zstd(PackedDamage)
  /// A damaged zip or tar archive, in the words of its reader.
  case archive(String)
  /// Packed data that unpack to more than so many times their size.
  case expansion(times: Int)
  /// Packed data in packed data, and so on, deeper than the limit.
  case packedTooDeep(limit: Int)
  /// An archive without a file of a known kind.
  case emptyArchive
  /// A file in an archive that is locked with a password.
  case encrypted
  /// A name in an archive that leads out of it.
  case escapingPath
  /// Not JSON: what was expected, and the offset in bytes where something else stands.
  case badJSON(expected: String, offset: Int)
  /// JSON that is nested deeper than the limit.
  case tooDeep(limit: Int)
  /// Bytes that are not UTF-8, with the offset of the first in the line or record.
  case badUTF8(offset: Int)
  /// A record without a text; the keys that it could stand at.
  case noText([String])
  /// A sketch in which something is missing or of another kind, by its key.
  case badSketch(String)
  /// A table without a column for the text; the names that it could have.
  case noColumn(named: [String])
  /// XML of a kind that has no articles, by the name of its root element.
  case unknownXML(root: String)
  /// Not XML: what the parser says, and the line.
  case badXML(String, line: Int)
  /// XML that is nested deeper than the limit.
  case xmlTooDeep(limit: Int)
  /// A reference to an entity that neither XML nor HTML defines.
  case xmlEntity(String)
  /// Not what a web archive or a mailbox must be: what was expected.
  case badRecord(expected: String)
  /// More things of one file were skipped than are named one by one.
  case more(Int)
}

extension ReadingError: CustomStringConvertible {
  /// What is wrong, and after a semicolon what cures it.
  public var description: String {
    switch self {
    case .notFound: "no such file or folder; check the path"
    case .noMatch: "no article matches the pattern; check it against the folder"
    case .emptyFolder:
      "no articles in the folder; it needs files of a kind that is read, "
        + "such as .txt, .html, .jsonl, .xml or .zip"
    case .isFolder: "is a folder; name a file in it"
    case .notPermitted: "permission denied; make it readable for this user"
    case .badName: "the file name is not UTF-8; rename the file"
    case .failed(let reason): "cannot be read (\(reason)); check the disk and try again"
    case .binary(let kind):
      "not a text file (\(kind)); save it as text, Markdown, HTML or JSON lines"
    case .undecodable(let share):
      "not a text file (\(Int((share * 100).rounded())) % of it cannot be text); save it as UTF-8"
    case .charset(let name):
      "the encoding \(name) is not supported; save it as UTF-8"
    case .empty: "empty article; it needs a letter or a digit"
    case .tooLarge(let measured, let bytes, let limit):
      "the \(measured.rawValue) has \(bytes.map { "\($0)" } ?? "more") bytes"
        + (bytes == nil ? " than the limit of \(limit)" : ", the limit is \(limit)")
        + "; raise it with --max-article"
    case .gzip(.truncated): "the gzip data end too early; copy the file again"
    case .gzip(.corrupt): "the gzip data are damaged; copy the file again"
    case .badJSON(let expected, let offset):
      "not valid JSON: \(expected) expected at byte \(offset); correct it or leave it out"
    case .tooDeep(let limit): "the JSON is nested deeper than \(limit) levels; flatten it"
    case .zstd(.truncated): "the zstd data end too early; copy the file again"
    case .zstd(.corrupt): "the zstd data are damaged; copy the file again"
    case .archive(let words): "the archive is damaged (\(words)); copy it again or unpack it"
    case .expansion(let times):
      "it unpacks to more than \(times) times its size; unpack it first if it is to be trusted"
    case .packedTooDeep(let limit):
      "packed in packed data more than \(limit) times; unpack it first"
    case .emptyArchive: "no articles in the archive; it needs files of a kind that is read"
    case .encrypted: "locked with a password; unpack it first"
    case .escapingPath: "the name leads out of the archive; pack it again without .. and /"
    case .noColumn(let names):
      "no column for the text; name one \(Self.list(names)), or give --field text=COLUMN"
    case .unknownXML(let root):
      "XML of a kind that is not read (<\(root)>); save it as NewsML-G2, NITF, RSS or Atom"
    case .badXML(let words, let line): "not valid XML in line \(line): \(words); correct it"
    case .xmlTooDeep(let limit): "the XML is nested deeper than \(limit) levels; flatten it"
    case .xmlEntity(let name): "the entity &\(name); is not expanded; write out what it stands for"
    case .badRecord(let expected): "\(expected) expected; correct it or leave it out"
    case .badUTF8(let offset): "invalid UTF-8 at byte \(offset); save it as UTF-8"
    case .noText(let keys): "no text; a record needs a string named \(Self.list(keys))"
    case .badSketch(let key):
      "its sketch has no \(key) as stemma sketch writes it; make it again"
    case .more(let count): "\(count) more could not be read; correct those named first"
    }
  }

  /// Names as a sentence has them: `text, body or content`.
  private static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
