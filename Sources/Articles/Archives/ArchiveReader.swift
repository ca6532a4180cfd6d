internal import TextReuse

/// The articles of the files in a zip or tar archive.
///
/// Read are the files whose names end as an article's do, as in a folder. A file in `wire.zip` has
/// the path `wire.zip#folder/name.txt`. Links are passed over; names that lead out are named.
struct ArchiveReader: RecordReader {
  private let entries: ArchiveEntries
  private let path: String
  private let takesAll: Bool
  private let open: (any ByteStream, String) throws(ReadingError) -> any RecordReader
  private var current: (any RecordReader)?
  private var found = false
  private var done = false

  /// - Parameters:
  ///   - takesAll: whether files of any name are read.
  ///   - open: picks the reader of a file in the archive.
  init(
    _ entries: ArchiveEntries, path: String, takesAll: Bool,
    open: @escaping (any ByteStream, String) throws(ReadingError) -> any RecordReader
  ) {
    self.entries = entries
    self.path = path
    self.takesAll = takesAll
    self.open = open
  }

  mutating func next() -> Reading? {
    while !done {
      if let reading = current?.next() { return reading }
      current = nil
      do {
        guard let entry = try entries.next() else {
          done = true
          return found ? nil : skipped(nil, .emptyArchive)
        }
        if let reading = begin(entry) { return reading }
      } catch {
        done = true
        return skipped(nil, error)
      }
    }
    return nil
  }

  /// Begins an entry; what is wrong with it, if anything is.
  private mutating func begin(_ entry: ArchiveEntries.Entry) -> Reading? {
    guard entry.isFile, takesAll || Self.isArticle(entry.name) else { return nil }
    found = true
    if entry.escapes { return skipped(entry.name, .escapingPath) }
    if entry.isEncrypted { return skipped(entry.name, .encrypted) }
    do throws(ReadingError) {
      current = try open(EntryBytes(entries), "\(path)#\(entry.name)")
    } catch {
      return skipped(entry.name, error)
    }
    return nil
  }

  /// As in a folder: a known ending, and no name on the way that begins with a dot.
  private static func isArticle(_ name: String) -> Bool {
    let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." }
    // macOS puts its own notes beside the files.
    return !isHidden && !name.hasPrefix("__MACOSX/") && InputFormat(path: name) != nil
  }

  private func skipped(_ name: String?, _ error: ReadingError) -> Reading {
    let place = name.map { "\(path)#\($0)" } ?? path
    return .skipped(Skipped(path: place, reason: error.description))
  }
}
