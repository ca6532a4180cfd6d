internal import Foundation
internal import GRDB

/// An archive that is read. Any number of them may be open while one process writes.
package final class ArchiveReader: Sendable {
  /// Where it is.
  package let path: String
  /// What it says of itself, when it was opened.
  package let header: ArchiveHeader
  private let connections: IdleConnections
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
    connections = IdleConnections(path: path, first: queue)
    header = try ArchiveFile.translating(path) {
      try queue.read { try ArchiveHeader($0, path: path) }
    }
    if comparing { try header.checkSketches(path: path) }
  }

  /// Reads the archive as it is at this moment, whatever is written meanwhile. Threads read side by side.
  package func read<Result>(
    _ body: (ArchiveSnapshot) throws -> Result
  ) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) {
      try connections.with { try $0.read { try body(try ArchiveSnapshot($0, path: path)) } }
    }
  }

  /// Reads the database as it is, sound or not.
  func readUnchecked<Result>(
    _ body: (Database) throws -> Result
  ) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) { try connections.with { try $0.read(body) } }
  }
}

/// Connections that nobody uses at the moment: as many are made as threads read at once.
private final class IdleConnections: @unchecked Sendable {
  private let path: String
  private let lock = NSLock()
  private var idle: [DatabaseQueue]

  init(path: String, first: DatabaseQueue) {
    self.path = path
    idle = [first]
  }

  /// Lends a connection to some work.
  func with<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
    let queue = try lock.withLock { idle.popLast() } ?? ArchiveFile.reader(path)
    defer { lock.withLock { idle.append(queue) } }
    return try body(queue)
  }
}
