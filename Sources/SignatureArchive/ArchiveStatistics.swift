internal import Foundation
internal import GRDB

/// How much an archive holds, and what takes the room.
package struct ArchiveStatistics: Sendable, Equatable {
  /// How many documents, words and segments it has.
  package var documents: Int
  package var words: Int
  package var segments: Int
  /// How many documents are gone whose postings are still there.
  package var removed: Int
  /// How many postings each lane has.
  package var postings: [Int]
  /// The bytes of sketches, texts and blocks, as they are stored.
  package var sketchBytes: Int
  package var textBytes: Int
  package var blockBytes: Int
  /// The bytes of the file.
  package var fileBytes: Int
}

extension ArchiveReader {
  /// Counts what it holds.
  ///
  /// - Complexity: O(*n*) in its rows.
  package func statistics() throws(ArchiveError) -> ArchiveStatistics {
    let path = path
    return try read { snapshot in
      func sum(_ sql: String) throws -> Int { try Int.fetchOne(snapshot.db, sql: sql) ?? 0 }
      var status = stat()
      let size = stat(path, &status) == 0 ? Int(status.st_size) : 0
      return ArchiveStatistics(
        documents: snapshot.count, words: try sum("SELECT sum(words) FROM documents"),
        segments: snapshot.segments.count, removed: snapshot.removed.count,
        postings: (0..<3).map { lane in snapshot.segments.reduce(0) { $0 + $1.postings[lane] } },
        sketchBytes: try sum("SELECT sum(length(data)) FROM sketches"),
        textBytes: try sum("SELECT sum(length(data)) FROM texts"),
        blockBytes: try sum("SELECT sum(length(data)) FROM blocks"), fileBytes: size)
    }
  }
}
