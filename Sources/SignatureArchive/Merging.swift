internal import Foundation
internal import GRDB
internal import TextReuse

/// Keeps the index in few segments, so that a look-up asks few.
///
/// The new segment is built beside the old ones, some thousand blocks a transaction, and takes their
/// place in one: whenever it is interrupted, the index is whole.
enum Merging {
  /// With more segments than this, the newest are merged.
  static let mostSegments = 8
  /// Bytes of blocks that one transaction writes.
  static let bytesATransaction = 32 << 20

  /// Deletes what is left of segments that do not count.
  static func clean(_ db: Database) throws {
    let rests = try Int.fetchAll(
      db, sql: "SELECT segment FROM segments WHERE state <> ?",
      arguments: [Segment.State.live.rawValue])
    for segment in rests where (0..<ArchiveFormat.mostSegments).contains(segment) {
      try delete(segment, db)
    }
  }

  private static func delete(_ segment: Int, _ db: Database) throws {
    let places = ArchiveFormat.places(segment: segment)
    try db.execute(
      sql: "DELETE FROM blocks WHERE place BETWEEN ? AND ?",
      arguments: [places.lowerBound, places.upperBound])
    try db.execute(sql: "DELETE FROM segments WHERE segment = ?", arguments: [segment])
  }

  /// The newest segments that are due to become one, none unless there are too many.
  ///
  /// They are merged with the one before as long as that is less than twice as large as all of them, so
  /// that a posting is written again only when its segment has grown by half.
  static func due(_ segments: [Segment]) -> ArraySlice<Segment> {
    guard segments.count > mostSegments else { return [] }
    var start = segments.count - 1
    var size = segments[start].size
    while start > 0 {
      let before = segments[start - 1]
      guard before.size < 2 * size || start > mostSegments / 2, fits(before, segments.last!) else {
        break
      }
      size += before.size
      start -= 1
    }
    return start < segments.count - 1 ? segments[start...] : []
  }

  /// Whether one segment can span what both span and is between.
  static func fits(_ first: Segment, _ last: Segment) -> Bool {
    last.numbers.upperBound - first.numbers.lowerBound < 1 << PostingBlock.documentBits
  }
}

extension ArchiveWriter {
  /// Merges segments where there are too many.
  package func mergeWhereDue() throws(ArchiveError) {
    while true {
      let segments = try write { try Segment.all($0, path: self.path) }
      let due = Merging.due(segments)
      if due.isEmpty { return }
      try merge(Array(due))
    }
  }

  /// Writes the index anew in as few segments as can be, without what is gone, and gives the room free.
  package func compact() throws(ArchiveError) {
    var segments = try write { try Segment.all($0, path: self.path) }
    while let first = segments.first {
      let group = segments.prefix { Merging.fits(first, $0) }
      let gone = try write { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM removed") ?? 0
      }
      if group.count > 1 || gone > 0 { try merge(Array(group)) }
      segments.removeFirst(group.count)
    }
    try writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
  }

  /// Makes one segment of several that follow each other.
  private func merge(_ old: [Segment]) throws(ArchiveError) {
    let path = path
    let (number, removed) = try write { db in
      let last = try Int.fetchOne(db, sql: "SELECT max(segment) FROM segments") ?? 0
      return (last + 1, try Set(Int.fetchAll(db, sql: "SELECT number FROM removed")))
    }
    guard number < ArchiveFormat.mostSegments else {
      throw .failed(path, "no number is left for another segment")
    }
    let numbers = old[0].numbers.lowerBound...old[old.count - 1].numbers.upperBound
    var merged = Segment(number: number, numbers: numbers, postings: [0, 0, 0])
    try write { try merged.insert($0, state: .building) }
    for lane in Lane.allCases {
      var merger = LaneMerger(old, lane, removed: removed, numbers: numbers, path: path)
      var isDone = false
      while !isDone {
        try write { db in
          var bytes = 0
          while bytes < Merging.bytesATransaction, !isDone {
            let blocks = try merger.next(db)
            isDone = merger.isDone
            bytes += blocks.reduce(0) { $0 + $1.data.count }
            try BlockTable.insert(blocks, db, number, lane)
          }
        }
      }
      merged.postings[lane.rawValue] = merger.postings
    }
    try write { db in
      try db.execute(sql: "DELETE FROM segments WHERE segment = ?", arguments: [number])
      try merged.insert(db, state: merged.size > 0 ? .live : .dead)
      for segment in old {
        try db.execute(
          sql: "UPDATE segments SET state = ? WHERE segment = ?",
          arguments: [Segment.State.dead.rawValue, segment.number])
      }
      try db.execute(
        sql: "DELETE FROM removed WHERE number BETWEEN ? AND ?",
        arguments: [numbers.lowerBound, numbers.upperBound])
    }
    try write { try Merging.clean($0) }
  }
}

/// Merges one lane of several segments, a stretch of keys at a time.
struct LaneMerger {
  private var streams: [PostingStream]
  private var packer: PostingPacker
  private let removed: [Bool]
  /// How many postings were written.
  private(set) var postings = 0
  /// Whether all is written.
  private(set) var isDone = false
  /// The postings of the stretch of keys at hand, whole keys, ascending.
  private(set) var merged: [UInt64] = []
  private var scratch: [UInt64] = []

  init(
    _ segments: [Segment], _ lane: Lane, removed: Set<Int>, numbers: ClosedRange<Int>, path: String
  ) {
    streams = segments.map {
      PostingStream($0, lane, base: numbers.lowerBound, path: path)
    }
    let all = segments.reduce(0) { $0 + $1.postings[lane.rawValue] }
    packer = PostingPacker(keys: all, span: numbers.count)
    let gone = removed.filter(numbers.contains)
    var marks = gone.isEmpty ? [] : [Bool](repeating: false, count: numbers.count)
    for number in gone { marks[number - numbers.lowerBound] = true }
    self.removed = marks
  }

  /// The next blocks; none does not mean the end.
  mutating func next(_ db: Database) throws -> [PostingPacker.Block] {
    try advance(db)
    postings += merged.count
    merged.withUnsafeBufferPointer { packer.append(sorted: $0) }
    return isDone ? packer.finish() : packer.takeComplete()
  }

  /// Goes to the next stretch of keys, which may be empty.
  mutating func advance(_ db: Database) throws {
    for index in streams.indices { try streams[index].fill(db) }
    // Up to here, every stream has all that it has.
    let bound = streams.filter { !$0.isAtEnd }.map(\.lastKey).min() ?? .max
    merged.removeAll(keepingCapacity: true)
    var ends: [Int] = []
    for index in streams.indices {
      streams[index].take(through: bound, removed, into: &merged)
      ends.append(merged.count)
    }
    Self.merge(&merged, &scratch, ends)
    isDone = streams.allSatisfy { $0.isAtEnd && $0.isEmpty }
  }

  /// Merges ascending runs, neighbours first, until one is left.
  static func merge(_ runs: inout [UInt64], _ scratch: inout [UInt64], _ ends: [Int]) {
    var ends = ends
    while ends.count > 1 {
      if scratch.count < runs.count { scratch = [UInt64](repeating: 0, count: runs.count) }
      var left: [Int] = []
      var start = 0
      for pair in stride(from: 0, to: ends.count, by: 2) {
        let middle = ends[pair]
        let end = pair + 1 < ends.count ? ends[pair + 1] : middle
        mergeTwo(runs, &scratch, start, middle, end)
        left.append(end)
        start = end
      }
      ends = left
      let count = runs.count
      swap(&runs, &scratch)
      if runs.count > count { runs.removeLast(runs.count - count) }
    }
  }

  private static func mergeTwo(
    _ from: [UInt64], _ to: inout [UInt64], _ start: Int, _ middle: Int, _ end: Int
  ) {
    from.withUnsafeBufferPointer { from in
      to.withUnsafeMutableBufferPointer { to in
        var left = start
        var right = middle
        var place = start
        while left < middle, right < end {
          let x = from[left]
          let y = from[right]
          let isLeft = x <= y
          to[place] = isLeft ? x : y
          left &+= isLeft ? 1 : 0
          right &+= isLeft ? 0 : 1
          place &+= 1
        }
        while left < middle {
          to[place] = from[left]
          left &+= 1
          place &+= 1
        }
        while right < end {
          to[place] = from[right]
          right &+= 1
          place &+= 1
        }
      }
    }
  }
}

/// The postings of one lane of one segment, in order, some blocks at a time.
struct PostingStream {
  /// How many blocks are read at a time.
  private static let blocks = 32

  private let segment: Segment
  private let lane: Lane
  private let path: String
  private let shift: UInt64
  private var nextPlace: Int64
  private let lastPlace: Int64
  private var postings: [UInt64] = []
  private var start = 0
  /// Whether nothing is left to be read.
  private(set) var isAtEnd = false

  init(_ segment: Segment, _ lane: Lane, base: Int, path: String) {
    self.segment = segment
    self.lane = lane
    self.path = path
    shift = UInt64(segment.numbers.lowerBound - base)
    nextPlace = ArchiveFormat.place(segment: segment.number, lane: lane, key: 0)
    lastPlace = nextPlace + 1 << 40 - 1
  }

  /// Whether all that was read is taken.
  var isEmpty: Bool { start == postings.count }
  /// The last key that was read.
  var lastKey: UInt64 { postings.last.map(PostingBlock.key) ?? 0 }

  /// Reads on where all that was read is taken.
  mutating func fill(_ db: Database) throws {
    guard isEmpty, !isAtEnd else { return }
    postings.removeAll(keepingCapacity: true)
    start = 0
    let statement = try db.cachedStatement(
      sql: "SELECT place, data FROM blocks WHERE place BETWEEN ? AND ? ORDER BY place LIMIT ?")
    let rows = try Row.fetchCursor(statement, arguments: [nextPlace, lastPlace, Self.blocks])
    var count = 0
    let first = ArchiveFormat.place(segment: segment.number, lane: lane, key: 0)
    while let row = try rows.next() {
      count += 1
      let place: Int64 = row[0]
      let damage = ArchiveError.damaged(
        path, .block(segment: segment.number, lane: lane.rawValue))
      guard let key = ArchiveFormat.key(ofPlace: place, from: first) else { throw damage }
      nextPlace = place + 1
      let done = try row.withUnsafeData(atIndex: 1) { data -> Bool? in
        data?.withUnsafeBytes {
          SealedBlob.withContent($0.bindMemory(to: UInt8.self)) { content in
            Self.decode(content, firstKey: key, shift, into: &postings)
          }
        }
      }
      guard done == true else { throw damage }
    }
    isAtEnd = count < Self.blocks
  }

  private static func decode(
    _ content: UnsafeBufferPointer<UInt8>, firstKey: UInt64, _ shift: UInt64,
    into postings: inout [UInt64]
  ) -> Bool? {
    guard var cursor = PostingCursor(content, firstKey: firstKey) else { return nil }
    let before = postings.count
    while cursor.next() {
      let key = cursor.key
      cursor.documents { postings.append(PostingBlock.posting(key: key, document: $0 &+ shift)) }
    }
    return cursor.isSound && postings.count - before == cursor.postings ? true : nil
  }

  /// Takes the postings of keys up to a bound, without those of documents that are gone.
  mutating func take(through bound: UInt64, _ removed: [Bool], into out: inout [UInt64]) {
    var end = postings.count
    if lastKey > bound {
      end = start
      while end < postings.count, PostingBlock.key(postings[end]) <= bound { end &+= 1 }
    }
    if removed.isEmpty {
      out.append(contentsOf: postings[start..<end])
    } else {
      for posting in postings[start..<end] {
        let document = Int(PostingBlock.document(posting))
        if document < removed.count, removed[document] { continue }
        out.append(posting)
      }
    }
    start = end
  }
}
