/// Keys that few documents share, from either end: the documents of a key and the keys of a document.
///
/// Keys are cut as an archive stores them, so that a scan names the same pairs from either.
/// Keys of one document alone are dropped, as they pair nothing, and keys of more documents than the
/// cap, as they tell none from another.
struct Postings {
  /// The documents of each kept key, ascending within a key.
  private(set) var holders = KeyHolders()
  /// The kept keys of each document, one document's behind the other's.
  private(set) var keys: [UInt32] = []
  /// Where each document's keys end.
  private(set) var keyEnds: [UInt32] = []

  /// The bits of a document's place; a posting is a key of 40 bits above them.
  private static let documentBits: UInt64 = 24

  /// Inverts the keys of documents, of which there may be 16 million.
  ///
  /// - Complexity: O(*p* log *p*) in postings, in 256 parts by the key's top bits.
  init(documents count: Int, cap: Int, hashes hashesOf: (Int) -> [UInt64]) {
    precondition(count <= 1 << Int(Self.documentBits), "\(count) documents are too many for a scan")
    var parts = [[UInt64]](repeating: [], count: 256)
    for document in 0..<count {
      for hash in hashesOf(document) {
        let key = LaneKey.key(hash)
        parts[Int(truncatingIfNeeded: key >> (LaneKey.bits - 8))].append(
          key << Self.documentBits | UInt64(truncatingIfNeeded: document))
      }
    }
    var counts = [UInt32](repeating: 0, count: count)
    for index in parts.indices {
      parts[index].sort()
      // Two hashes of one document may be cut to one key.
      parts[index].removeRepeats()
      append(parts[index], cap: cap, &counts)
      parts[index] = []
    }
    fillKeys(counts)
  }

  private mutating func append(_ part: [UInt64], cap: Int, _ counts: inout [UInt32]) {
    let bits = Self.documentBits
    var start = 0
    while start < part.count {
      let key = part[start] >> bits
      var end = start + 1
      while end < part.count, part[end] >> bits == key { end += 1 }
      if end - start > 1, end - start <= cap {
        for posting in part[start..<end] {
          let document = UInt32(truncatingIfNeeded: posting & (1 << bits - 1))
          holders.append(document)
          counts[Int(document)] += 1
        }
        holders.endKey()
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
    keys = [UInt32](repeating: 0, count: holders.documents.count)
    for key in 0..<holders.count {
      for place in holders.range(ofKey: key) {
        let document = Int(holders.documents[place])
        keys[Int(next[document])] = UInt32(key)
        next[document] += 1
      }
    }
  }

  /// The places in `keys` of a document.
  @inline(__always)
  func range(ofDocument document: Int) -> Range<Int> {
    (document == 0 ? 0 : Int(keyEnds[document &- 1]))..<Int(keyEnds[document])
  }
}
