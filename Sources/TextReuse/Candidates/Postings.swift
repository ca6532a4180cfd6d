/// Keys that few documents share, from either end: the documents of a key and the keys of a document.
///
/// Keys of one document alone are dropped, as they pair nothing, and keys of more documents than the
/// cap, as they tell none from another.
struct Postings {
  /// The documents of each kept key, one key's behind the other's, ascending within a key.
  private(set) var documents: [UInt32] = []
  /// Where each kept key's documents end.
  private(set) var ends: [UInt32] = []
  /// The kept keys of each document, as places in `ends`, one document's behind the other's.
  private(set) var keys: [UInt32] = []
  /// Where each document's keys end.
  private(set) var keyEnds: [UInt32] = []

  /// Inverts the keys of documents.
  ///
  /// - Complexity: O(*p* log *p*) in postings, in 256 parts by the key's top bits.
  init(documents count: Int, cap: Int, keys keysOf: (Int) -> [UInt64]) {
    var parts = [[(key: UInt64, document: UInt32)]](repeating: [], count: 256)
    for document in 0..<count {
      for key in keysOf(document) {
        // The hashes of winnowing are minima: their top bits are mixed before they choose a part.
        let part = Int(truncatingIfNeeded: (key &* StableHash.first) >> 56)
        parts[part].append((key, UInt32(truncatingIfNeeded: document)))
      }
    }
    var counts = [UInt32](repeating: 0, count: count)
    for index in parts.indices {
      parts[index].sort { ($0.key, $0.document) < ($1.key, $1.document) }
      append(parts[index], cap: cap, &counts)
      parts[index] = []
    }
    fillKeys(counts)
  }

  private mutating func append(
    _ part: [(key: UInt64, document: UInt32)], cap: Int, _ counts: inout [UInt32]
  ) {
    var start = 0
    while start < part.count {
      var end = start + 1
      while end < part.count, part[end].key == part[start].key { end += 1 }
      if end - start > 1, end - start <= cap {
        for item in part[start..<end] {
          documents.append(item.document)
          counts[Int(item.document)] += 1
        }
        ends.append(UInt32(documents.count))
      }
      start = end
    }
  }

  private mutating func fillKeys(_ counts: [UInt32]) {
    var next = [UInt32](repeating: 0, count: counts.count)
    var sum: UInt32 = 0
    keyEnds = counts.map {
      sum += $0
      return sum
    }
    for document in next.indices { next[document] = keyEnds[document] - counts[document] }
    keys = [UInt32](repeating: 0, count: documents.count)
    for key in ends.indices {
      for place in range(ofKey: key) {
        let document = Int(documents[place])
        keys[Int(next[document])] = UInt32(key)
        next[document] += 1
      }
    }
  }

  /// The places in `documents` of a key.
  @inline(__always)
  func range(ofKey key: Int) -> Range<Int> {
    (key == 0 ? 0 : Int(ends[key &- 1]))..<Int(ends[key])
  }

  /// The places in `keys` of a document.
  @inline(__always)
  func range(ofDocument document: Int) -> Range<Int> {
    (document == 0 ? 0 : Int(keyEnds[document &- 1]))..<Int(keyEnds[document])
  }
}
