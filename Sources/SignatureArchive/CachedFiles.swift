internal import Foundation
internal import GRDB
package import TextReuse

/// A file that a cache knows: how it looked when it was read, and the documents that came of it.
package struct CachedFile: Sendable, Equatable {
  /// Where it is.
  package var path: String
  /// Size, times and place of the file, and how it was read.
  package var stamp: String
  /// The numbers of its documents, in the order of the file.
  package var numbers: [Int]
  /// What of it could not be read.
  package var skipped: [Skipped]

  /// A file from its parts.
  package init(path: String, stamp: String, numbers: [Int], skipped: [Skipped]) {
    self.path = path
    self.stamp = stamp
    self.numbers = numbers
    self.skipped = skipped
  }
}

extension CachedFile {
  /// What a row says of a file, as JSON.
  private struct Content: Codable {
    var stamp: String
    var numbers: [Int]
    var skipped: [[String?]]
  }

  /// The sealed content of its row.
  var blob: [UInt8] {
    let content = Content(
      stamp: stamp, numbers: numbers, skipped: skipped.map { [$0.path, $0.place, $0.reason] })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return SealedBlob.compressed(Array((try? encoder.encode(content)) ?? Data()), level: 2)
  }

  /// The file of a row; `nil` for a damaged one, which is a file that is not known.
  init?(path: String, blob: [UInt8]) {
    guard let bytes = blob.withUnsafeBufferPointer(SealedBlob.open),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes))
    else { return nil }
    self.path = path
    stamp = content.stamp
    numbers = content.numbers
    skipped = content.skipped.compactMap { cells in
      guard cells.count == 3, let path = cells[0], let reason = cells[2] else { return nil }
      return Skipped(path: path, place: cells[1], reason: reason)
    }
  }
}

extension ArchiveWriter {
  /// Makes the table of files, in a cache that has none yet.
  func makeFiles() throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: "CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, data BLOB NOT NULL) "
          + "WITHOUT ROWID")
    }
  }

  /// The files that it knows, and all of its documents, by number.
  package func cached() throws(ArchiveError) -> (
    files: [String: CachedFile], documents: [Int: String]
  ) {
    try write { db in
      var files: [String: CachedFile] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT path, data FROM files")
      while let row = try rows.next() {
        guard let path = String.fromDatabaseValue(row[0]),
          let data = Data.fromDatabaseValue(row[1]),
          let file = CachedFile(path: path, blob: Array(data))
        else { continue }
        files[path] = file
      }
      var documents: [Int: String] = [:]
      let known = try Row.fetchCursor(db, sql: "SELECT number, id FROM documents")
      while let row = try known.next() { documents[row[0]] = row[1] }
      return (files, documents)
    }
  }

  /// Ends the filling of a cache: what is not wanted goes, and the files are as said.
  package func keep(
    _ wanted: Set<Int>, files: [CachedFile]
  ) throws(ArchiveError) {
    try inBatch { db in
      for number in try Int.fetchAll(db, sql: "SELECT number FROM documents")
      where !wanted.contains(number) {
        try self.delete(number, db)
      }
      try db.execute(sql: "DELETE FROM files")
      let statement = try db.cachedStatement(sql: "INSERT INTO files VALUES (?,?)")
      for file in files { try statement.execute(arguments: [file.path, Data(file.blob)]) }
    }
    try commit()
    try mergeWhereDue()
    let gone = try write { try Int.fetchOne($0, sql: "SELECT count(*) FROM removed") ?? 0 }
    if gone > header.count / 2 + 100 { try compact() }
  }
}
