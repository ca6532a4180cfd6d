internal import Foundation
internal import GRDB
package import TextReuse

/// Two documents of an archive that may share text, by number, the smaller first.
package struct NumberPair: Sendable, Hashable {
  package var a: Int
  package var b: Int
}

extension ArchiveSnapshot {
  /// Every pair of documents that is worth a full verdict, ascending.
  ///
  /// The postings are streamed in order of key, once for each stretch of documents that fits into
  /// memory; lanes, weights, caps and the second look are those of `CandidateFinder`. The sketches
  /// are in memory, some 800 bytes a document: less than that has no effect.
  ///
  /// - Parameters:
  ///   - memory: the bytes that sketches and the keys of one stretch may take; no answer depends on it.
  ///   - workers: how many threads to use; no answer depends on it.
  ///   - isWanted: whether two documents may be a pair.
  ///   - progress: called with the number of documents that are done.
  /// - Complexity: O(*p* · *s*) in postings and stretches.
  package func pairs(
    memory: Int, workers: Int,
    settings: CandidateFinder.Settings = CandidateFinder.Settings(),
    isWanted: @escaping @Sendable (Int, Int) -> Bool, progress: (Int) -> Void
  ) throws -> [NumberPair] {
    guard let first = segments.first, let last = segments.last else { return [] }
    guard Merging.fits(first, last) else {
      throw ArchiveError.failed(path, "it spans more than 16 million numbers; export and import it")
    }
    let base = first.numbers.lowerBound
    let span = last.numbers.upperBound - base + 1
    let sketches = try PackedSketches(db, path: path, base: base, span: span)
    let most = max(memory - sketches.size, memory / 4)
    // What a document's keys take, measured on agency reports: half of their keys are shared.
    var stretch = max(Self.leastStretch, most / 8192)
    var found: Set<NumberPair> = []
    var start = 0
    while start < span {
      let range = start..<min(span, start + stretch)
      let isLeast = range.count <= Self.leastStretch
      guard
        let lanes = try sharedKeys(
          range, base: base, span: span, cap: settings.cap, most: isLeast ? .max : most)
      else {
        // More is shared here than was expected: half as many documents at a time.
        stretch = max(Self.leastStretch, range.count / 2)
        continue
      }
      start = range.upperBound
      let search = StretchSearch(
        lanes: lanes, sketches: sketches, range: range, base: base, count: count,
        settings: settings, isWanted: isWanted)
      for pair in search.run(workers: workers) { found.insert(pair) }
      progress(range.upperBound)
    }
    return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// So many documents are looked at together, whatever their keys take.
  private static let leastStretch = 16

  /// The keys of a stretch in each lane; `nil` where they take more bytes than `most`.
  private func sharedKeys(
    _ range: Range<Int>, base: Int, span: Int, cap: Int, most: Int
  ) throws -> [StretchPostings]? {
    var lanes: [StretchPostings] = []
    var left = most
    for lane in Lane.allCases {
      guard
        let postings = try StretchPostings(
          self, lane, range, base: base, span: span, cap: cap, most: left)
      else { return nil }
      left -= postings.size
      lanes.append(postings)
    }
    return lanes
  }
}

/// The second looks of all documents, packed as they are stored.
private final class PackedSketches: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  init(_ db: Database, path: String, base: Int, span: Int) throws {
    var bytes: [UInt8] = []
    var ends = [Int](repeating: 0, count: span + 1)
    var next = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT number, data FROM sketches ORDER BY number")
    while let row = try rows.next() {
      let place = (row[0] as Int) - base
      guard place >= 0, place < span else { continue }
      while next <= place {
        ends[next] = bytes.count
        next += 1
      }
      let isSound = try row.withUnsafeData(atIndex: 1) { data -> Bool? in
        data?.withUnsafeBytes {
          SealedBlob.withContent($0.bindMemory(to: UInt8.self)) { content in
            bytes.append(contentsOf: content)
            return true
          }
        }
      }
      guard isSound == true else { throw ArchiveError.damaged(path, .sketch(place + base)) }
    }
    while next <= span {
      ends[next] = bytes.count
      next += 1
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// The bytes that they take.
  var size: Int { bytes.count + ends.count * 8 }

  /// How many places there are.
  var count: Int { ends.count - 1 }

  /// Reads the second look of a document; `false` for one that is gone.
  func read(_ place: Int, into look: inout SecondLook) -> Bool {
    guard ends[place] < ends[place + 1] else { return false }
    return bytes.withUnsafeBufferPointer {
      StoredSketch.read(
        UnsafeBufferPointer(rebasing: $0[ends[place]..<ends[place + 1]]), into: &look)
    } != nil
  }
}

/// The keys of one lane that documents of a stretch share with any others.
private struct StretchPostings: Sendable {
  /// The documents of each key.
  private(set) var holders = KeyHolders()
  /// The keys of each document of the stretch, one document's behind the other's.
  private(set) var keys: [UInt32] = []
  private(set) var keyEnds: [Int] = []

  /// The bytes that they take.
  var size: Int { holders.size + keys.count * 4 + keyEnds.count * 8 }

  /// Reads them; `nil` where they take more bytes than `most`.
  init?(
    _ snapshot: ArchiveSnapshot, _ lane: Lane, _ range: Range<Int>, base: Int, span: Int, cap: Int,
    most: Int
  ) throws {
    var merger = LaneMerger(
      snapshot.segments, lane, removed: snapshot.removed, numbers: base...base + span - 1,
      path: snapshot.path)
    var counts = [Int](repeating: 0, count: range.count)
    while !merger.isDone {
      try merger.advance(snapshot.db)
      take(merger.merged, range, cap: cap, &counts)
      if size > most { return nil }
    }
    var sum = 0
    keyEnds = counts.map {
      sum += $0
      return sum
    }
    var next = zip(keyEnds, counts).map { $0 - $1 }
    keys = [UInt32](repeating: 0, count: sum)
    for key in 0..<holders.count {
      for document in holders.documents[holders.range(ofKey: key)]
      where range.contains(Int(document)) {
        keys[next[Int(document) - range.lowerBound]] = UInt32(key)
        next[Int(document) - range.lowerBound] += 1
      }
    }
  }

  private mutating func take(
    _ postings: [UInt64], _ range: Range<Int>, cap: Int, _ counts: inout [Int]
  ) {
    var start = 0
    while start < postings.count {
      let key = PostingBlock.key(postings[start])
      var end = start + 1
      while end < postings.count, PostingBlock.key(postings[end]) == key { end += 1 }
      if end - start > 1, end - start <= cap {
        var isTouched = false
        for posting in postings[start..<end] {
          let document = Int(PostingBlock.document(posting))
          if range.contains(document) {
            counts[document - range.lowerBound] += 1
            isTouched = true
          }
        }
        if isTouched {
          for posting in postings[start..<end] {
            holders.append(UInt32(PostingBlock.document(posting)))
          }
          holders.endKey()
        }
      }
      start = end
    }
  }

  /// The keys of a document of the stretch, counted from its beginning.
  func keys(of document: Int) -> ArraySlice<UInt32> {
    keys[(document == 0 ? 0 : keyEnds[document - 1])..<keyEnds[document]]
  }
}

/// Finds the best pairs of a stretch of documents.
private struct StretchSearch: Sendable {
  let lanes: [StretchPostings]
  let sketches: PackedSketches
  let range: Range<Int>
  let base: Int
  let count: Int
  let settings: CandidateFinder.Settings
  let isWanted: @Sendable (Int, Int) -> Bool

  /// How many documents a thread takes at a time.
  private static let piece = 256

  func run(workers: Int) -> [NumberPair] {
    let pieces = stride(from: range.lowerBound, to: range.upperBound, by: Self.piece).map {
      $0..<min($0 + Self.piece, range.upperBound)
    }
    let out = Gathered()
    Pipeline<Range<Int>, [NumberPair]>.run(
      workers: workers, produce: { put in for piece in pieces { try? put(piece) } },
      worker: {
        var scratch = Scratch(
          weights: SharedWeights(places: sketches.count, documents: count, cap: settings.cap))
        return { piece in piece.flatMap { best(of: $0, &scratch) } }
      },
      consume: { out.pairs += $0 })
    return out.pairs
  }

  private final class Gathered { var pairs: [NumberPair] = [] }

  /// What a thread keeps from one document to the next.
  private struct Scratch {
    var weights: SharedWeights
    var marks = LookMarks()
    var look = SecondLook(fingerprints: [], pairs: [])
  }

  private func best(of document: Int, _ scratch: inout Scratch) -> [NumberPair] {
    var own = SecondLook(fingerprints: [], pairs: [])
    guard sketches.read(document, into: &own) else { return [] }
    for lane in lanes {
      scratch.weights.add(
        lane.keys(of: document - range.lowerBound), of: document, in: lane.holders)
    }
    let looks = scratch.weights.take(settings.secondLooks) {
      isWanted(document + base, $0 + base)
    }
    scratch.marks.open(own)
    var ranks: [Double] = []
    for look in looks {
      let isThere = sketches.read(look.document, into: &scratch.look)
      ranks.append(isThere ? scratch.marks.rank(scratch.look, weight: look.weight) : 0)
    }
    return CandidateRanking.best(
      looks.map { UInt32(truncatingIfNeeded: $0.document) }, ranks: ranks, settings
    ).map {
      let other = Int($0)
      return NumberPair(a: min(document, other) + base, b: max(document, other) + base)
    }
  }
}
