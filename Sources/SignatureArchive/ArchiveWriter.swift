internal import Foundation
internal import GRDB
package import TextReuse

/// A document ready to be written: all that costs time is done.
package struct PreparedDocument: Sendable {
  /// Its name by content.
  package var key: ContentKey
  /// What is known of it, without its text.
  package var article: Article
  package var words: Int
  package var content: UInt64
  /// The sealed sketch and, where texts are kept, the sealed text.
  var sketch: [UInt8]
  var text: [UInt8]?
  /// The keys of the three lanes, ascending.
  var keys: [[UInt64]]

  /// Prepares an article.
  ///
  /// - Parameter keepsText: whether its text is kept.
  package init(_ article: Article, _ sketch: DocumentSketch, keepsText: Bool) {
    self.init(
      article, key: sketch.key, sketch: sketch.stored, keys: sketch.keys, words: sketch.words,
      content: sketch.content, keepsText: keepsText)
  }

  /// Prepares an article from the parts of its sketch.
  package init(
    _ article: Article, key: ContentKey, sketch: StoredSketch, keys: [[UInt64]], words: Int,
    content: UInt64, keepsText: Bool
  ) {
    self.key = key
    self.words = words
    self.content = content
    self.keys = keys
    self.sketch = SealedBlob.plain(sketch.bytes)
    text = keepsText ? SealedBlob.compressed(Array(article.text.utf8), level: Self.level) : nil
    self.article = article
    self.article.text = ""
  }

  /// zlib's level for texts: 6 makes them a tenth smaller in three times the time.
  static let level: Int32 = 2
}

/// What became of a document that was to be added.
package enum Addition: Sendable, Equatable {
  /// It is there now.
  case added
  /// It was there.
  case unchanged
  /// It took the place of another with its id.
  case replaced
  /// Its id is another's, which was kept.
  case idTaken(path: String?)
}

/// An archive that is written. One process has it at a time.
package final class ArchiveWriter {
  /// Where it is.
  package let path: String
  /// What it says of itself.
  package private(set) var header: ArchiveHeader
  /// The documents of the batch at hand, which are not safe before `commit`.
  package var pending: Int { batch.span }
  private let queue: DatabaseQueue
  private let open: OpenArchive
  private let lock: WriterLock
  private var batch = SegmentBatch()
  private var isOpen = false

  /// Opens an archive for writing, or makes a new one.
  ///
  /// - Parameters:
  ///   - keepsTexts: whether texts are to be kept; `nil` for as it is, or with texts in a new one.
  ///   - creating: whether an archive that is not there is made.
  ///   - use: what it is for; one that is for something else is not touched.
  package init(
    _ path: String, keepsTexts: Bool? = nil, creating: Bool, use: ArchiveUse = .archive
  ) throws(ArchiveError) {
    let kind = try ArchiveFile.kind(of: path)
    if kind == .nothing, !creating { throw .notFound(path) }
    if kind == .empty, !creating { throw .notAnArchive(path) }
    lock = try WriterLock(path)
    self.path = path
    if kind != .archive { try Self.create(path, keepsTexts: keepsTexts ?? true, use) }
    open = OpenArchive(path)
    let queue = try ArchiveFile.writer(path)
    self.queue = queue
    header = try ArchiveFile.translating(path) {
      try queue.writeWithoutTransaction { db -> ArchiveHeader in
        let header = try ArchiveHeader(db, path: path)
        guard header.format <= ArchiveFormat.version else {
          throw ArchiveError.newer(path, oldest: header.format, known: ArchiveFormat.version)
        }
        guard header.use == use else { throw ArchiveError.otherUse(path, is: header.use) }
        // Only now: an archive that must not be written is not touched.
        try db.execute(
          sql: """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
            PRAGMA wal_autocheckpoint = 4096; PRAGMA secure_delete = FAST
            """)
        return header
      }
    }
    if let keepsTexts, keepsTexts != header.keepsTexts {
      throw .unlikeTexts(path, keepsTexts: header.keepsTexts)
    }
    try write { try Merging.clean($0) }
    if use == .cache { try makeFiles() }
  }

  /// Makes an archive without documents. It is made under another name and takes its place when it is
  /// complete, so that no half of one is ever seen.
  private static func create(
    _ path: String, keepsTexts: Bool, _ use: ArchiveUse
  ) throws(ArchiveError) {
    let draft = path + "-new"
    for end in ["", "-journal"] { unlink(draft + end) }
    try ArchiveFile.translating(path) {
      let queue = try DatabaseQueue(path: draft)
      try queue.writeWithoutTransaction { db in
        try db.execute(
          sql: "PRAGMA page_size = \(ArchiveFormat.pageSize); PRAGMA auto_vacuum = NONE")
        try db.inTransaction(.exclusive) {
          try db.execute(sql: "PRAGMA application_id = \(ArchiveFormat.applicationID)")
          try db.execute(sql: ArchiveFormat.tables)
          try ArchiveHeader(keepsTexts: keepsTexts, use: use).write(db)
          return .commit
        }
      }
      try queue.close()
      guard rename(draft, path) == 0 else {
        throw ArchiveError.failed(path, String(cString: strerror(errno)))
      }
    }
  }

  /// Throws where its sketches are not those that this tool makes.
  package func checkSketches() throws(ArchiveError) { try header.checkSketches(path: path) }

  // MARK: Adding

  /// Adds a document to the batch at hand.
  ///
  /// - Parameter replacing: whether a document with the same id gives way.
  package func add(
    _ document: PreparedDocument, replacing: Bool
  ) throws(ArchiveError) -> Addition {
    try inBatch { db in
      let known = try Row.fetchOne(
        try db.cachedStatement(sql: "SELECT number, key, path FROM documents WHERE id = ?"),
        arguments: [document.article.id])
      var addition = Addition.added
      if let known {
        let number: Int = known[0]
        if Data.fromDatabaseValue(known[1]).map(Array.init) == document.key.bytes {
          return .unchanged
        }
        guard replacing else { return .idTaken(path: String.fromDatabaseValue(known[2])) }
        try self.delete(number, db)
        addition = .replaced
      }
      try self.insert(document, db)
      return addition
    }
  }

  private func insert(_ document: PreparedDocument, _ db: Database) throws {
    guard header.next < ArchiveFormat.mostNumbers else {
      throw ArchiveError.failed(path, "no number is left for another document")
    }
    let number = header.next
    let stored = StoredDocument(
      number: number, key: document.key, article: document.article, words: document.words,
      content: document.content)
    let article = document.article
    try db.cachedStatement(sql: "INSERT INTO documents VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
      .execute(
        arguments: [
          number, Data(document.key.bytes), article.id, article.title, article.published?.iso8601,
          article.outlet, article.url, article.byline, article.path, article.language,
          StoredOrigin.text(article.origin), document.words,
          Int64(bitPattern: document.content), Int(stored.crc),
        ])
    try db.cachedStatement(sql: "INSERT INTO sketches VALUES (?,?)")
      .execute(arguments: [number, Data(document.sketch)])
    if let text = document.text {
      try db.cachedStatement(sql: "INSERT INTO texts VALUES (?,?)")
        .execute(arguments: [number, Data(text)])
    }
    batch.append(number, keys: document.keys)
    header.next += 1
    header.count += 1
  }

  // MARK: Removing

  /// Removes the document so named; `false` where there is none.
  package func remove(id: String) throws(ArchiveError) -> Bool {
    try inBatch { db in
      let number = try Int.fetchOne(
        try db.cachedStatement(sql: "SELECT number FROM documents WHERE id = ?"), arguments: [id])
      guard let number else { return false }
      try self.delete(number, db)
      return true
    }
  }

  func delete(_ number: Int, _ db: Database) throws {
    for table in ["documents", "sketches", "texts"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE number = ?")
        .execute(arguments: [number])
    }
    try db.cachedStatement(sql: "INSERT INTO removed VALUES (?)").execute(arguments: [number])
    header.count -= 1
  }

  // MARK: Batches

  /// How many postings the batch at hand has: what its memory grows with.
  package var pendingPostings: Int { batch.size }

  /// Ends the batch at hand: what it holds is safe from then on.
  package func commit() throws(ArchiveError) {
    guard isOpen else { return }
    try ArchiveFile.translating(path) {
      try queue.writeWithoutTransaction { db in
        do {
          let last = try Int.fetchOne(db, sql: "SELECT max(segment) FROM segments") ?? 0
          try batch.write(db, segment: last + 1)
          try header.write(db)
          try db.commit()
          isOpen = false
        } catch {
          try? db.rollback()
          isOpen = false
          throw error
        }
      }
    }
  }

  /// Does something within the transaction of the batch at hand.
  func inBatch<Result>(
    _ body: (Database) throws -> Result
  ) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) {
      try queue.unsafeReentrantWrite { db in
        if !isOpen {
          try db.beginTransaction(.immediate)
          isOpen = true
        }
        return try body(db)
      }
    }
  }

  /// Does something in a transaction of its own.
  func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) { try queue.write(body) }
  }

  /// Does something outside any transaction.
  func writeWithoutTransaction<Result>(
    _ body: (Database) throws -> Result
  ) throws(ArchiveError) -> Result {
    try ArchiveFile.translating(path) { try queue.writeWithoutTransaction(body) }
  }
}
