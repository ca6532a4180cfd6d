/// The words of two texts that may stand for one another: each in one text alone, and related by the
/// thesaurus to some that are in the other alone.
///
/// A rewrite puts one word in the place of another; a word that both texts have has been put in the place
/// of none.
struct RelatedTerms {
  /// A term of one text and a related one of the other.
  typealias Pair = (own: Int32, other: Int32)

  /// The related terms, the first text's as its own, in the order of its terms.
  private(set) var pairs: [Pair] = []
  /// How many terms the second text has.
  private let others: Int

  /// The related terms of two articles; none where their languages differ.
  ///
  /// - Complexity: O(*r* log *m*) in relatives of the one text's terms and terms of the other.
  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    others = b.stemIndex.stems.count
    let thesaurus = a.thesaurus
    guard thesaurus === b.thesaurus, thesaurus.count > 0 else { return }
    // Of the second text, the entries that stand in it alone, as a set and as a list.
    var isLone = [UInt64](repeating: 0, count: thesaurus.count / 64 + 1)
    let lone = Self.lone(b.stemIndex, terms.partnersB)
    for item in lone { isLone[Int(item.entry >> 6)] |= 1 << UInt64(item.entry & 63) }
    let relatives = thesaurus.relatives
    for item in Self.lone(a.stemIndex, terms.partnersA) {
      let places = thesaurus.places(of: item.entry)
      var place = places.lowerBound
      while place < places.upperBound {
        let relative = relatives[place]
        place &+= 1
        guard isLone[Int(relative >> 6)] & 1 << UInt64(relative & 63) != 0 else { continue }
        pairs.append((item.term, Self.term(of: relative, in: lone)))
      }
    }
  }

  /// The listed content terms of a text that the other has not, by entry.
  private static func lone(
    _ index: StemIndex, _ partners: [Int32]
  ) -> [(entry: Thesaurus.Entry, term: Int32)] {
    let entries = index.entries
    let isStop = index.isStop
    var lone: [(entry: Thesaurus.Entry, term: Int32)] = []
    lone.reserveCapacity(entries.count)
    var term = 0
    while term < entries.count {
      if partners[term] < 0, entries[term] != Thesaurus.unlisted, !isStop[term] {
        lone.append((entries[term], Int32(truncatingIfNeeded: term)))
      }
      term &+= 1
    }
    return lone
  }

  /// The term of an entry in a list that has it.
  private static func term(
    of entry: Thesaurus.Entry, in lone: [(entry: Thesaurus.Entry, term: Int32)]
  ) -> Int32 {
    var from = 0
    var end = lone.count - 1
    while from < end {
      let middle = (from &+ end) / 2
      if lone[middle].entry < entry { from = middle &+ 1 } else { end = middle }
    }
    return lone[from].term
  }

  /// The same with the second text's terms as its own, in their order.
  func turned() -> [Pair] {
    var ends = [Int32](repeating: 0, count: others &+ 1)
    for pair in pairs { ends[Int(pair.other) &+ 1] &+= 1 }
    for term in 1..<ends.count { ends[term] &+= ends[term &- 1] }
    var turned = [Pair](repeating: (0, 0), count: pairs.count)
    for pair in pairs {
      turned[Int(ends[Int(pair.other)])] = (pair.other, pair.own)
      ends[Int(pair.other)] &+= 1
    }
    return turned
  }
}
