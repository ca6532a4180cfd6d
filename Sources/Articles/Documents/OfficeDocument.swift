internal import TextReuse

/// The article of a text document of Word (DOCX) or OpenDocument (ODT).
///
/// Both are zip archives of XML; the body and the properties are read of them. Deleted text of tracked
/// changes, comments, footnotes, headers and footers are left out.
struct OfficeDocumentReader: RecordReader {
  private let entries: ArchiveEntries
  private let path: String
  private let options: ReadingOptions
  private var done = false

  init(_ entries: ArchiveEntries, path: String, options: ReadingOptions) {
    self.entries = entries
    self.path = path
    self.options = options
  }

  /// Whether the first bytes of a zip archive are those of a document: by the name of its first
  /// file, which every writer of documents puts there.
  static func isDocument(_ head: [UInt8]) -> Bool {
    guard head.count > 30 else { return false }
    let length = Int(head[26]) | Int(head[27]) << 8
    let name = String(decoding: head[30..<min(head.count, 30 + length)], as: UTF8.self)
    let first = name.split(separator: "/").first.map(String.init) ?? ""
    return name == "mimetype"
      || ["[Content_Types].xml", "_rels", "docProps", "word", "customXml"].contains(first)
  }

  mutating func next() -> Reading? {
    guard !done else { return nil }
    done = true
    do throws(ReadingError) {
      var article = try article()
      article.id = path
      article.path = path
      try TextRules.check(article.text, limit: options.textLimit)
      return .article(article)
    } catch {
      return .skipped(Skipped(path: path, reason: error.description))
    }
  }

  private func article() throws(ReadingError) -> Article {
    var parts: [String: [UInt8]] = [:]
    let wanted = ["word/document.xml", "docProps/core.xml", "content.xml", "meta.xml"]
    while let entry = try entries.next() {
      guard entry.isFile, wanted.contains(entry.name), parts[entry.name] == nil else { continue }
      parts[entry.name] = try part()
    }
    if let body = parts["word/document.xml"] {
      var article = WordText.article(try tree(body))
      if let core = parts["docProps/core.xml"] { Self.read(try tree(core), into: &article) }
      return article
    }
    if let body = parts["content.xml"] {
      var article = OpenDocumentText.article(try tree(body))
      if let meta = parts["meta.xml"] { Self.read(try tree(meta), into: &article) }
      return article
    }
    throw .binary("office document without text")
  }

  private func part() throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try entries.read() {
      bytes += more
      guard bytes.count <= options.recordLimit else {
        throw .tooLarge(.file, bytes: nil, limit: options.textLimit)
      }
    }
    return bytes
  }

  private func tree(_ bytes: [UInt8]) throws(ReadingError) -> XMLTree {
    // A sixteenth of the limit in elements and the whole in bytes: word processors spend
    // elements freely.
    let records = XMLRecords(
      MemoryBytes(bytes), isDecoded: false, limit: options.recordLimit
    ) { [$0] }
    guard case .whole(let tree)? = try records.next()?.record else {
      throw .tooLarge(.file, bytes: bytes.count, limit: options.textLimit)
    }
    // What stands behind the root is read as well, for its mistakes.
    _ = try records.next()
    return tree
  }

  /// Reads the properties, whose names come from Dublin Core in both formats.
  private static func read(_ tree: XMLTree, into article: inout Article) {
    func line(_ names: String...) -> String? {
      for name in names { if let text = tree.line(tree.first(name)) { return text } }
      return nil
    }
    article.title = line("title") ?? article.title
    article.byline = line("initial-creator", "creator")
    article.language = line("language") ?? article.language
    // When a draft was written is not when it was published.
    article.origin.modified =
      line("modified", "date", "created", "creation-date").flatMap(Timestamp.init(published:))
  }
}
