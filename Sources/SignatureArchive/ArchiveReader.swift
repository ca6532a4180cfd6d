internal import GRDB

/// An archive that is read. Any number of them may be open while one process writes.
package final class ArchiveReader: Sendable {
  /// Where it is.
  package let path: String
  /// What it says of itself, when it was opened.
  package let header: ArchiveHeader
  private let queue: DatabaseQueue
  private let open: OpenArchive

  /// Opens an archive.
  ///
  /// - Parameter comparing: whether its sketches must be those that this tool makes.
  package init(_ path: String, comparing: Bool) throws(ArchiveError) {
    switch try ArchiveFile.kind(of: path) {
    case .nothing: throw .notFound(path)
    case .empty: throw .notAnArchive(path)
    case .archive: break
    }
    open = OpenArchive(path)
    let queue = try ArchiveFile.reader(path)
    self.path = path
    self.queue = queue
    header = try ArchiveFile.translating(path) {
      try queue.read { try ArchiveHeader($0, path: path) }
    }
    if comparing { try header.checkSketches(path: path) }
  }

  /// Reads the archive as it is at this moment, whatever is written meanwhile.
  package func read<Result>(
    _ body: (ArchiveSnapshot) throws -> Result
  ) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) {
      try queue.read { try body(try ArchiveSnapshot($0, path: path)) }
    }
  }

  /// Reads the database as it is, sound or not.
  func readUnchecked<Result>(
    _ body: (Database) throws -> Result
  ) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) { try queue.read(body) }
  }
}
