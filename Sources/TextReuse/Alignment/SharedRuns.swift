/// The same words in the same order, in both texts.
struct SharedRun: Equatable {
  /// The first token in the first text.
  var a: Int
  /// The first token in the second text.
  var b: Int
  /// How many tokens.
  var length: Int

  var aRange: Range<Int> { a..<a + length }
  var bRange: Range<Int> { b..<b + length }
}

/// Finds the runs of words that two texts share: for each place of the second text the longest run
/// in the first, left to right without overlap in the second.
enum SharedRuns {
  /// The shortest run: three words are the fewest that say more than that the topic is the same.
  static let shortest = 3

  /// How many places in the first text a place of the second is held against. Beyond it a phrase is
  /// repetition; the cap keeps repetitive and hostile texts linear.
  static let placesTried = 16

  /// How many places are tried in all, at least one a token: in texts of half a million words and more
  /// of few different words fewer than `placesTried` at each, as every try misses the processor's cache.
  static let workLimit = 8_000_000

  /// The runs in the order of the second text.
  ///
  /// - Complexity: O(*n* + *m*) for common texts; at most `placesTried` comparisons a token, each
  ///   ended by a run that is then jumped over.
  static func find(_ a: [UInt64], _ b: [UInt64]) -> [SharedRun] {
    guard a.count >= shortest, b.count >= shortest else { return [] }
    let index = TrigramIndex(a)
    var runs: [SharedRun] = []
    var place = 0
    let tries = max(1, min(placesTried, workLimit / b.count))
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var diagonal = 0
        while place &+ shortest <= b.count {
          let best = longest(at: place, near: diagonal, tries, index, a, b)
          if best.length >= shortest {
            runs.append(best)
            diagonal = best.a &- best.b
            place &+= best.length
          } else {
            place &+= 1
          }
        }
      }
    }
    return runs
  }

  /// The longest run that begins at a place of the second text; of equals the one that goes on where
  /// the last one ended, else the first.
  private static func longest(
    at place: Int, near diagonal: Int, _ tries: Int, _ index: TrigramIndex,
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>
  ) -> SharedRun {
    var best = SharedRun(a: 0, b: place, length: 0)
    var candidate = index.first(b[place], b[place &+ 1], b[place &+ 2])
    var tried = 0
    while candidate >= 0, tried < tries {
      let length = commonLength(a, candidate, b, place)
      let isNearer = abs(candidate &- place &- diagonal) < abs(best.a &- place &- diagonal)
      if length > best.length || (length == best.length && isNearer) {
        best = SharedRun(a: candidate, b: place, length: length)
      }
      candidate = index.next(candidate)
      tried &+= 1
    }
    return best
  }

  @inline(__always)
  private static func commonLength(
    _ a: UnsafeBufferPointer<UInt64>, _ from: Int, _ b: UnsafeBufferPointer<UInt64>, _ at: Int
  ) -> Int {
    let most = min(a.count &- from, b.count &- at)
    var length = 0
    while length < most, a[from &+ length] == b[at &+ length] { length &+= 1 }
    return length
  }
}

/// The places of every three-word run of a text: an open hash table of chains in flat arrays.
private struct TrigramIndex {
  private var heads: [Int32]
  private var links: [Int32]
  private let mask: Int

  init(_ words: [UInt64]) {
    let count = words.count - SharedRuns.shortest + 1
    var size = 64
    while size < count * 2 { size *= 2 }
    mask = size - 1
    heads = [Int32](repeating: -1, count: size)
    links = [Int32](repeating: -1, count: count)
    // From the end, so that chains ascend.
    var place = count - 1
    while place >= 0 {
      let slot = self.slot(words[place], words[place &+ 1], words[place &+ 2])
      links[place] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: place)
      place &-= 1
    }
  }

  @inline(__always)
  private func slot(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Int {
    let hash = ((first &* Shingling.base) &+ second) &* Shingling.base &+ third
    return Int(truncatingIfNeeded: StableHash.mix(hash, StableHash.second)) & mask
  }

  /// The first place whose run falls into the same chain; its words may still differ.
  @inline(__always)
  func first(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Int {
    Int(heads[slot(first, second, third)])
  }

  @inline(__always)
  func next(_ place: Int) -> Int { Int(links[place]) }
}
