internal import Foundation
internal import GRDB
internal import TextReuse

/// Opens the file of an archive, and turns what goes wrong into the errors of archives.
enum ArchiveFile {
  /// What is at a path.
  enum Kind: Equatable {
    case nothing
    case empty
    case archive
  }

  /// How long a connection waits for another's lock.
  static let patience = 10.0

  /// Looks at a path, before SQLite does.
  static func kind(of path: String) throws(ArchiveError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      throw .notReadable(path)
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path) }
    // One that a connection has open was looked at before.
    return try OpenArchive.unlessOpen(status) { () throws(ArchiveError) in
      try kind(byHeadOf: path)
    } ?? .archive
  }

  private static func kind(byHeadOf path: String) throws(ArchiveError) -> Kind {
    guard let file = fopen(path, "rb") else {
      if errno == EACCES || errno == EPERM { throw .notReadable(path) }
      throw .failed(path, String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = fread(&head, 1, head.count, file)
    if count == 0 { return .empty }
    let magic = Array("SQLite format 3".utf8) + [0]
    let id = head[68..<72].reduce(0) { $0 << 8 | Int($1) }
    guard count == head.count, head.starts(with: magic), id == ArchiveFormat.applicationID
    else { throw .notAnArchive(path) }
    return .archive
  }

  /// A connection for reading.
  ///
  /// It may write, so that the last to close the archive clears away what SQLite keeps beside it, and
  /// finishes what a killed writer began. Where that is forbidden and nothing is left to finish, the
  /// archive is opened as a file that does not change.
  static func reader(_ path: String) throws(ArchiveError) -> DatabaseQueue {
    do {
      return try queue(path, configuration)
    } catch {
      guard case .notWritable = error else { throw error }
      var status = stat()
      guard stat(path + "-wal", &status) != 0 || status.st_size == 0 else {
        throw .unfinished(path)
      }
      let name = URL(filePath: path).absoluteURL.path(percentEncoded: false)
        .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
      guard let name else { throw error }
      var fixed = configuration
      fixed.readonly = true
      return try queue("file://\(name)?immutable=1", fixed, shown: path)
    }
  }

  /// A connection that writes.
  static func writer(_ path: String) throws(ArchiveError) -> DatabaseQueue {
    var configuration = configuration
    // A batch is one transaction over many calls.
    configuration.allowsUnsafeTransactions = true
    return try queue(path, configuration)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(patience)
    configuration.label = "archive"
    return configuration
  }

  private static func queue(
    _ path: String, _ configuration: Configuration, shown: String? = nil
  ) throws(ArchiveError) -> DatabaseQueue {
    try translating(shown ?? path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // The first read tells whether the file can be used at all.
      try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    }
  }

  /// Does something with a database, and gives its errors as those of archives.
  static func translating<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws(ArchiveError) -> Result {
    do {
      return try body()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      throw ArchiveError(error, path)
    } catch {
      throw .failed(path, "\(error)")
    }
  }
}

extension ArchiveError {
  /// What SQLite says, in the words of archives.
  init(_ error: DatabaseError, _ path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(path)
    case .SQLITE_NOTADB: self = .notAnArchive(path)
    case .SQLITE_CORRUPT: self = .damaged(path, .structure("pages that do not fit together"))
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
      self = .damaged(path, .structure("the file ends too early"))
    default: self = .failed(path, error.message ?? "SQLite's error \(error.resultCode.rawValue)")
    }
  }
}
