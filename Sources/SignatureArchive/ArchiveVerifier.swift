internal import Foundation
internal import GRDB
internal import TextReuse

/// What is wrong with an archive, as far as it can be told from the outside.
package struct ArchiveDamage: Sendable, Equatable {
  /// What is damaged or at odds, in words.
  package var says: String
  /// Whether it can be made again from texts.
  package var isRebuildable: Bool
}

/// What a verification found.
package struct ArchiveVerification: Sendable, Equatable {
  /// The most damages that are named one by one; the rest is counted.
  package static let mostNamed = 100

  /// What is damaged, in the order of looking.
  package fileprivate(set) var damage: [ArchiveDamage] = []
  /// How many damages are not named.
  package fileprivate(set) var unnamed = 0
  /// How many documents, blobs and blocks were looked at.
  package fileprivate(set) var documents = 0
  package fileprivate(set) var blobs = 0
  package fileprivate(set) var postings = 0

  fileprivate mutating func add(_ says: String, rebuildable: Bool) {
    if damage.count < Self.mostNamed {
      damage.append(ArchiveDamage(says: says, isRebuildable: rebuildable))
    } else {
      unnamed += 1
    }
  }
}

extension ArchiveReader {
  /// Tries every checksum and every reference; what is damaged keeps nothing else from being tried.
  ///
  /// - Complexity: O(*n*) in the bytes of the archive.
  package func verify() throws(ArchiveError) -> ArchiveVerification {
    try readUnchecked { db in
      var verifier = ArchiveVerifier(db, path: path, header: header)
      verifier.run()
      return verifier.found
    }
  }
}

/// Goes through an archive table by table.
private struct ArchiveVerifier {
  let db: Database
  let path: String
  let header: ArchiveHeader
  var found = ArchiveVerification()
  /// Which numbers documents have, and which are gone.
  var present: [Bool]
  var removed: Set<Int> = []

  init(_ db: Database, path: String, header: ArchiveHeader) {
    self.db = db
    self.path = path
    self.header = header
    present = []
  }

  mutating func run() {
    structure()
    tryTable("documents", rebuildable: false) { try $0.documents() }
    tryTable("sketches", rebuildable: true) { try $0.sketches() }
    tryTable("texts", rebuildable: false) { try $0.texts() }
    tryTable("removed", rebuildable: true) { try $0.gone() }
    tryTable("blocks", rebuildable: true) { try $0.index() }
  }

  /// Runs a part, whose failure is told as the table's.
  private mutating func tryTable(
    _ table: String, rebuildable: Bool, _ body: (inout Self) throws -> Void
  ) {
    do { try body(&self) } catch {
      let reason = (error as? DatabaseError)?.message ?? "\(error)"
      found.add("table \(table) cannot be read on: \(reason)", rebuildable: rebuildable)
    }
  }

  private mutating func structure() {
    do {
      let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      for line in lines where line != "ok" {
        found.add("structure: \(line)", rebuildable: false)
      }
    } catch {
      found.add(
        "structure: \((error as? DatabaseError)?.message ?? "\(error)")", rebuildable: false)
    }
  }

  private mutating func documents() throws {
    let snapshot = try ArchiveSnapshot(db, path: path)
    let rows = try Row.fetchCursor(db, sql: ArchiveSnapshot.select + " ORDER BY number")
    while let row = try rows.next() {
      found.documents += 1
      let number = Int.fromDatabaseValue(row[0]) ?? 0
      guard number > 0, number < header.next else {
        found.add("document \(number): no number that was given", rebuildable: false)
        continue
      }
      mark(number)
      if (try? snapshot.document(row)) == nil {
        found.add("document \(number): its data do not fit their checksum", rebuildable: false)
      }
    }
    if found.documents != header.count {
      found.add(
        "header: says \(header.count) documents, there are \(found.documents)", rebuildable: true)
    }
  }

  private mutating func mark(_ number: Int) {
    if present.count <= number {
      let size = min(header.next, max(number + 1, present.count * 2))
      present += [Bool](repeating: false, count: size - present.count)
    }
    present[number] = true
  }

  private func isPresent(_ number: Int) -> Bool { number < present.count && present[number] }

  /// Tries every blob of a table, and that each document has one.
  private mutating func blobs(
    _ table: String, _ noun: String, rebuildable: Bool,
    _ isSound: (Int, UnsafeBufferPointer<UInt8>) throws -> Bool
  ) throws {
    var seen = [Bool](repeating: false, count: present.count)
    let rows = try Row.fetchCursor(db, sql: "SELECT number, data FROM \(table) ORDER BY number")
    while let row = try rows.next() {
      found.blobs += 1
      let number = Int.fromDatabaseValue(row[0]) ?? 0
      guard number > 0, isPresent(number) else {
        found.add("\(noun) \(number): no document has this number", rebuildable: true)
        continue
      }
      seen[number] = true
      let result = try row.withUnsafeData(atIndex: 1) { data -> Bool? in
        try data?.withUnsafeBytes { try isSound(number, $0.bindMemory(to: UInt8.self)) }
      }
      if result != true {
        found.add("\(noun) \(number): its data do not fit their checksum", rebuildable: rebuildable)
      }
    }
    for number in present.indices where present[number] && !seen[number] {
      found.add("\(noun) \(number): missing", rebuildable: rebuildable)
    }
  }

  private mutating func sketches() throws {
    try blobs("sketches", "sketch", rebuildable: true) { _, blob in
      SealedBlob.withContent(blob) { StoredSketch($0) } != nil
    }
  }

  private mutating func texts() throws {
    guard header.keepsTexts else { return }
    let snapshot = try ArchiveSnapshot(db, path: path)
    try blobs("texts", "text", rebuildable: false) { number, blob in
      let text = SealedBlob.withContent(blob) { String(validating: $0, as: UTF8.self) }
      guard let text else { return false }
      // The document's own damage was told of already.
      guard var document = try? snapshot.document(number) else { return true }
      document.article.text = text
      return ContentKey(document.article) == document.key
    }
  }

  private mutating func gone() throws {
    for number in try Int.fetchAll(db, sql: "SELECT number FROM removed") {
      removed.insert(number)
      if isPresent(number) {
        found.add("document \(number): it is there and removed", rebuildable: true)
      }
    }
  }

  private mutating func index() throws {
    let segments = try Segment.all(db, path: path)
    for (one, next) in zip(segments, segments.dropFirst())
    where one.numbers.upperBound >= next.numbers.lowerBound {
      found.add("segments \(one.number) and \(next.number) overlap", rebuildable: true)
    }
    for segment in segments {
      for lane in Lane.allCases { try postings(segment, lane) }
    }
    let known = try Int.fetchAll(db, sql: "SELECT segment FROM segments")
      .filter((0..<ArchiveFormat.mostSegments).contains)
    let bounds = known.map { ArchiveFormat.places(segment: $0) }
    let inside = bounds.map { "place BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
      .joined(separator: " OR ")
    let outside = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM blocks\(inside.isEmpty ? "" : " WHERE NOT (\(inside))")")
    if let outside, outside > 0 {
      found.add("index: \(outside) blocks of no segment", rebuildable: true)
    }
    for number in present.indices where present[number] {
      if !segments.contains(where: { $0.numbers.contains(number) }) {
        found.add("document \(number): in no segment of the index", rebuildable: true)
      }
    }
  }

  private mutating func postings(_ segment: Segment, _ lane: Lane) throws {
    let first = ArchiveFormat.place(segment: segment.number, lane: lane, key: 0)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT place, data FROM blocks WHERE place BETWEEN ? AND ? ORDER BY place",
      arguments: [first, first + (1 << 40 - 1)])
    var total = 0
    var last: UInt64?
    let name = "segment \(segment.number), lane \(lane.rawValue)"
    while let row = try rows.next() {
      found.blobs += 1
      // A damaged tree of SQLite gives rows that were not asked for.
      guard let key = ArchiveFormat.key(ofPlace: row[0], from: first) else {
        found.add("index, \(name): a block out of its place", rebuildable: true)
        continue
      }
      let isInOrder = last.map { key > $0 } ?? true
      let result = try row.withUnsafeData(atIndex: 1) { data -> (count: Int, last: UInt64)? in
        data?.withUnsafeBytes {
          SealedBlob.withContent($0.bindMemory(to: UInt8.self)) {
            walk($0, firstKey: key, segment)
          }
        }
      }
      guard let result, isInOrder else {
        found.add("index, \(name), block from key \(key): damaged", rebuildable: true)
        continue
      }
      total += result.count
      last = result.last
    }
    found.postings += total
    if total != segment.postings[lane.rawValue] {
      found.add(
        "index, \(name): \(total) postings where it should have \(segment.postings[lane.rawValue])",
        rebuildable: true)
    }
  }

  /// Reads a block whole; `nil` where it, or a document that it names, is not as it should be.
  private func walk(
    _ content: UnsafeBufferPointer<UInt8>, firstKey: UInt64, _ segment: Segment
  ) -> (count: Int, last: UInt64)? {
    guard var cursor = PostingCursor(content, firstKey: firstKey) else { return nil }
    var count = 0
    var keys = 0
    var isSound = true
    while cursor.next() {
      keys += 1
      cursor.documents { document in
        count += 1
        let number = segment.numbers.lowerBound + Int(truncatingIfNeeded: document & 0xFFFF_FFFF)
        if !segment.numbers.contains(number) || !isPresent(number) && !removed.contains(number) {
          isSound = false
        }
      }
    }
    guard isSound, cursor.isSound, keys == cursor.keys, count == cursor.postings else { return nil }
    return (count, cursor.key)
  }
}
