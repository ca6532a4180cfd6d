internal import Foundation
internal import GRDB
package import TextReuse

/// The documents of some keys of one lane.
package struct PostingLists: Sendable {
  /// The numbers of the documents, one key's behind the other's, ascending within a key.
  package fileprivate(set) var numbers: [[UInt32]]
  /// Whether a key has more documents than were wanted; its list is then empty.
  package fileprivate(set) var isCommon: [Bool]
}

extension ArchiveSnapshot {
  /// The documents that have some keys in a lane, those that are gone left out.
  ///
  /// - Parameters:
  ///   - keys: ascending, each once.
  ///   - most: keys of more documents than this give none.
  /// - Complexity: O(*k* log *b*) in keys and blocks, a segment.
  package func lists(_ lane: Lane, keys: [UInt64], most: Int) throws -> PostingLists {
    var lists = PostingLists(
      numbers: Array(repeating: [], count: keys.count),
      isCommon: Array(repeating: false, count: keys.count))
    for segment in segments where segment.postings[lane.rawValue] > 0 {
      try look(in: segment, lane, keys, most: most, &lists)
    }
    for index in keys.indices where lists.numbers[index].count > most {
      lists.isCommon[index] = true
      lists.numbers[index] = []
    }
    return lists
  }

  private func look(
    in segment: Segment, _ lane: Lane, _ keys: [UInt64], most: Int, _ lists: inout PostingLists
  ) throws {
    let start = ArchiveFormat.place(segment: segment.number, lane: lane, key: 0)
    let statement = try db.cachedStatement(
      sql: "SELECT place, data FROM blocks WHERE place BETWEEN ? AND ? ORDER BY place DESC LIMIT 1")
    let first = UInt64(segment.numbers.lowerBound)
    var place: Int64 = -1
    var isRead = false
    var index = 0
    while index < keys.count {
      let rows = try Row.fetchCursor(statement, arguments: [start, start + Int64(keys[index])])
      guard let row = try rows.next() else {
        index += 1
        continue
      }
      let found: Int64 = row[0]
      if found == place, isRead {
        // Everything in this block was read: the key is not there.
        index += 1
        continue
      }
      place = found
      let damage = ArchiveError.damaged(path, .block(segment: segment.number, lane: lane.rawValue))
      guard let key = ArchiveFormat.key(ofPlace: found, from: start) else { throw damage }
      let wasRead = try row.withUnsafeData(atIndex: 1) { data -> Bool? in
        data?.withUnsafeBytes {
          SealedBlob.withContent($0.bindMemory(to: UInt8.self)) { content in
            scan(
              content, firstKey: key, first, keys, &index, most: most, &lists)
          }
        }
      }
      guard let wasRead else { throw damage }
      isRead = wasRead
    }
  }

  /// Reads the lists of the keys that a block has, up to its end or to where the next key that is looked for is likely to
  /// be in another; `index` goes behind the last of them. Tells whether the block was read to its end.
  private func scan(
    _ content: UnsafeBufferPointer<UInt8>, firstKey: UInt64, _ first: UInt64, _ keys: [UInt64],
    _ index: inout Int, most: Int, _ lists: inout PostingLists
  ) -> Bool? {
    guard var cursor = PostingCursor(content, firstKey: firstKey) else { return nil }
    while cursor.next() {
      while index < keys.count, keys[index] < cursor.key {
        index += 1
        // A block has far more keys than are looked for in it: reading on would cost more than another look.
        if index < keys.count, keys[index] > cursor.likelyEnd { return false }
      }
      guard index < keys.count else { return true }
      if keys[index] == cursor.key, !lists.isCommon[index] {
        // With so many, some of them would be too many even if all that are gone were among them.
        if cursor.count > UInt64(most + removed.count) {
          lists.isCommon[index] = true
          lists.numbers[index] = []
          cursor.documents { _ in }
        } else {
          cursor.documents { document in
            let number = UInt32(truncatingIfNeeded: first &+ document)
            if removed.isEmpty || !removed.contains(Int(number)) {
              lists.numbers[index].append(number)
            }
          }
        }
      } else {
        cursor.documents { _ in }
      }
    }
    guard cursor.isSound else { return nil }
    // Behind the last key of the block another begins, which the next look finds.
    if index < keys.count, keys[index] <= cursor.key { index += 1 }
    return true
  }
}
