internal import Foundation
internal import GRDB
internal import TextReuse

/// The postings of a batch of documents, which become a segment.
struct SegmentBatch {
  /// The number of the first document; others count from it.
  private(set) var first = 0
  private(set) var last = 0
  /// The postings of each lane, in the order of documents.
  private var lanes: [[UInt64]] = [[], [], []]

  /// How many postings there are.
  var size: Int { lanes.reduce(0) { $0 + $1.count } }
  var isEmpty: Bool { last == 0 }
  /// How many numbers are spanned.
  var span: Int { isEmpty ? 0 : last - first + 1 }

  /// Takes the keys of a document, whose number must be above the last.
  mutating func append(_ number: Int, keys: [[UInt64]]) {
    if isEmpty { first = number }
    last = number
    let document = UInt64(number - first)
    for lane in lanes.indices {
      for key in keys[lane] {
        lanes[lane].append(PostingBlock.posting(key: key, document: document))
      }
    }
  }

  /// Writes the segment, and empties the batch.
  mutating func write(_ db: Database, segment number: Int) throws {
    guard !isEmpty else { return }
    let segment = Segment(
      number: number, numbers: first...last, postings: lanes.map(\.count))
    try segment.insert(db, state: .live)
    let packed = packed()
    for lane in Lane.allCases {
      try BlockTable.insert(packed[lane.rawValue], db, number, lane)
      lanes[lane.rawValue].removeAll(keepingCapacity: true)
    }
    first = 0
    last = 0
  }

  /// The blocks of each lane. The lanes are sorted side by side: whoever makes documents waits meanwhile.
  private func packed() -> [[PostingPacker.Block]] {
    let span = span
    let lanes = lanes
    let packed = PackedLanes()
    DispatchQueue.concurrentPerform(iterations: lanes.count) { lane in
      var packer = PostingPacker(keys: lanes[lane].count, span: span)
      PostingSort.sorted(lanes[lane]) { packer.append(sorted: $0) }
      packed[lane] = packer.finish()
    }
    return packed.all
  }
}

/// The blocks of three lanes, each made by a thread of its own.
private final class PackedLanes: @unchecked Sendable {
  private let lock = NSLock()
  private var blocks: [[PostingPacker.Block]] = [[], [], []]

  /// The blocks of all lanes.
  var all: [[PostingPacker.Block]] { lock.withLock { blocks } }

  /// The blocks of one lane.
  subscript(lane: Int) -> [PostingPacker.Block] {
    get { lock.withLock { blocks[lane] } }
    set { lock.withLock { blocks[lane] = newValue } }
  }
}

/// Writes blocks to their table.
enum BlockTable {
  static func insert(
    _ blocks: [PostingPacker.Block], _ db: Database, _ segment: Int, _ lane: Lane
  ) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO blocks (place, data) VALUES (?, ?)")
    for block in blocks {
      let place = ArchiveFormat.place(segment: segment, lane: lane, key: block.firstKey)
      try statement.execute(arguments: [place, Data(block.data)])
    }
  }
}
