internal import Foundation

/// An archive that this process has open, as long as this lives.
///
/// POSIX drops all locks that a process has on a file as soon as it closes any descriptor of it, SQLite's
/// among them: another process would then take the archive for closed and clear away what is being
/// written to it. So a file that a connection has open is not opened and closed beside SQLite.
final class OpenArchive: Sendable {
  /// What names a file whatever its path.
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      number = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  // Locks belong to the process, and so does this.
  private static let lock = NSLock()
  nonisolated(unsafe) private static var counts: [Identity: Int] = [:]

  private let identity: Identity?

  /// Says that a connection to the file at a path is about to be opened.
  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      identity = nil
      return
    }
    let identity = Identity(status)
    self.identity = identity
    Self.lock.withLock { Self.counts[identity, default: 0] += 1 }
  }

  deinit {
    guard let identity else { return }
    Self.lock.withLock {
      let left = (Self.counts[identity] ?? 1) - 1
      Self.counts[identity] = left > 0 ? left : nil
    }
  }

  /// Gives what `body` makes of a file by opening and closing it; `nil` where a connection has it open.
  static func unlessOpen<Result>(
    _ status: stat, _ body: () throws(ArchiveError) -> Result
  ) throws(ArchiveError) -> Result? {
    // Held while the file is open, so that no connection is opened meanwhile.
    lock.lock()
    defer { lock.unlock() }
    return counts[Identity(status)] == nil ? try body() : nil
  }
}
