internal import Foundation
internal import GRDB
package import TextReuse

/// A part of the index: the postings of a range of document numbers.
package struct Segment: Sendable, Equatable {
  /// What it counts for.
  enum State: Int {
    case building = 0
    case live = 1
    case dead = 2
  }

  /// Its number.
  package var number: Int
  /// The document numbers that it spans.
  package var numbers: ClosedRange<Int>
  /// How many postings it has, a lane each.
  package var postings: [Int]
}

/// An archive at one moment.
///
/// Not to be used outside the closure that it is given to.
package struct ArchiveSnapshot {
  let db: Database
  let path: String
  /// The parts of the index that count, in order.
  package let segments: [Segment]
  /// Numbers whose documents are gone, though their postings are not.
  package let removed: Set<Int>
  /// How many documents there are.
  package let count: Int

  init(_ db: Database, path: String) throws {
    self.db = db
    self.path = path
    segments = try Segment.all(db, path: path)
    removed = try Set(Int.fetchAll(db, sql: "SELECT number FROM removed"))
    count = try ArchiveHeader(db, path: path).count
  }

  // MARK: Documents

  /// The document of a number, without its text; `nil` where there is none.
  package func document(_ number: Int) throws -> StoredDocument? {
    let statement = try db.cachedStatement(sql: Self.select + " WHERE number = ?")
    return try Row.fetchOne(statement, arguments: [number]).map(document)
  }

  /// The number of the document so named.
  package func number(ofID id: String) throws -> Int? {
    let statement = try db.cachedStatement(sql: "SELECT number FROM documents WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [id])
  }

  /// The number and the key of the document so named, and where it was read.
  package func found(id: String) throws -> (number: Int, key: ContentKey, path: String?)? {
    let statement = try db.cachedStatement(
      sql: "SELECT number, key, path FROM documents WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]),
      let data = Data.fromDatabaseValue(row[1]), let key = ContentKey(bytes: Array(data))
    else { return nil }
    return (row[0], key, String.fromDatabaseValue(row[2]))
  }

  /// Hands on every document without its text, in order of number. Damaged ones throw.
  package func documents(each: (StoredDocument) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: Self.select + " ORDER BY number")
    while let row = try rows.next() { try each(document(row)) }
  }

  /// The numbers of all documents, ascending.
  package func numbers() throws -> [Int] {
    try Int.fetchAll(db, sql: "SELECT number FROM documents ORDER BY number")
  }

  /// The text of a document; `nil` where texts are not kept.
  package func text(_ number: Int) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM texts WHERE number = ?")
    return try blob(statement, number, .text(number)) { content -> String? in
      String(validating: content, as: UTF8.self)
    }
  }

  /// The sketch of a document; `nil` where there is no such document.
  package func sketch(_ number: Int) throws -> StoredSketch? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM sketches WHERE number = ?")
    return try blob(statement, number, .sketch(number)) { StoredSketch($0) }
  }

  /// An article whole.
  package func article(_ number: Int) throws -> Article? {
    guard var document = try document(number), let text = try text(number) else { return nil }
    document.article.text = text
    return document.article
  }

  static let select = """
    SELECT number, key, id, title, published, outlet, url, byline, path, words, content, crc, \
    language, origin \
    FROM documents
    """

  /// The document of a row, its checksum tried.
  func document(_ row: Row) throws -> StoredDocument {
    let number: Int = row[0]
    let damage = ArchiveError.damaged(path, .document(number))
    guard (1..<ArchiveFormat.mostNumbers).contains(number),
      let data = Data.fromDatabaseValue(row[1]),
      let key = ContentKey(bytes: Array(data)), let id = String.fromDatabaseValue(row[2]),
      let words = Int.fromDatabaseValue(row[9]), words >= 0,
      let content = Int64.fromDatabaseValue(row[10]), let crc = Int.fromDatabaseValue(row[11])
    else { throw damage }
    func text(_ column: Int) -> String? { String.fromDatabaseValue(row[column]) }
    guard let origin = StoredOrigin.origin(text(13)) else { throw damage }
    var document = StoredDocument(
      number: number, key: key,
      article: Article(
        id: id, text: "", title: text(3), published: text(4).flatMap(Timestamp.init(iso8601:)),
        outlet: text(5), url: text(6), byline: text(7), path: text(8)),
      words: words, content: UInt64(bitPattern: content))
    document.article.language = text(12)
    document.article.origin = origin
    guard Int(document.crc) == crc else { throw damage }
    return document
  }

  /// What `body` makes of the content of a blob; `nil` where there is no row.
  private func blob<Result>(
    _ statement: Statement, _ number: Int, _ part: ArchiveError.Part,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) throws -> Result? {
    let rows = try Row.fetchCursor(statement, arguments: [number])
    guard let row = try rows.next() else { return nil }
    let result = try row.withUnsafeData(atIndex: 0) { data -> Result? in
      data?.withUnsafeBytes { SealedBlob.withContent($0.bindMemory(to: UInt8.self), body) }
    }
    guard let result else { throw ArchiveError.damaged(path, part) }
    return result
  }
}

extension Segment {
  /// The segments of a state, in order; those that count unless said otherwise.
  static func all(_ db: Database, path: String, state: State = .live) throws -> [Segment] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT segment, first, last, documents, passages, rewrites FROM segments WHERE state = ? \
        ORDER BY segment
        """, arguments: [state.rawValue])
    return try rows.map { row in
      let numbers = (0..<6).compactMap { Int.fromDatabaseValue(row[$0]) }
      guard numbers.count == 6, numbers[0] >= 0, numbers[0] < ArchiveFormat.mostSegments,
        numbers[1] <= numbers[2], numbers[1] >= 0, numbers[3...].allSatisfy({ $0 >= 0 })
      else { throw ArchiveError.damaged(path, .segment(numbers.first ?? 0)) }
      return Segment(
        number: numbers[0], numbers: numbers[1]...numbers[2], postings: Array(numbers[3...]))
    }
  }

  /// How many postings it has in all.
  var size: Int { postings.reduce(0, +) }

  /// Writes its row.
  func insert(_ db: Database, state: State) throws {
    try db.execute(
      sql: "INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        number, state.rawValue, numbers.lowerBound, numbers.upperBound, postings[0], postings[1],
        postings[2],
      ])
  }
}
