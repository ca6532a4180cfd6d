/// The words of two texts that may stand for one another: each in one text alone, and related by the
/// thesaurus to some that are in the other alone.
///
/// A rewrite puts one word in the place of another; a word that both texts have has been put in the place
/// of none.
struct RelatedTerms {
  private let a: AnalysedArticle
  private let b: AnalysedArticle
  /// The related terms, by the first text's, then the second's.
  private(set) var pairs: [(own: Int32, other: Int32)] = []

  /// The related terms of two articles; none where their languages differ.
  ///
  /// - Complexity: O(*r* log *m*) in relatives of the one text's terms and terms of the other.
  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    self.a = a
    self.b = b
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

  /// For each sentence the most content that one sentence of the other text holds, in the same words
  /// or related ones.
  ///
  /// - Parameters:
  ///   - contents: for each two sentences the content in the same words, a row for each of the first text.
  ///   - least: what is returned where no term is related to any.
  func best(over contents: [Float], atLeast least: Sides<[Float]>) -> Sides<[Float]> {
    guard !pairs.isEmpty else { return least }
    let width = b.sentenceCount
    var best = least
    var gains = [Float](repeating: 0, count: contents.count)
    Self.add(pairs, a.stemIndex, b.stemIndex, (width, 1), b.sentenceCount, to: &gains)
    var cell = 0
    for left in 0..<a.sentenceCount {
      var most = best.a[left]
      let end = cell &+ width
      while cell < end {
        most = max(most, contents[cell] + gains[cell])
        gains[cell] = 0
        cell &+= 1
      }
      best.a[left] = most
    }
    Self.add(turned(), b.stemIndex, a.stemIndex, (1, width), a.sentenceCount, to: &gains)
    cell = 0
    for _ in 0..<a.sentenceCount {
      var right = 0
      while right < width {
        best.b[right] = max(best.b[right], contents[cell] + gains[cell])
        cell &+= 1
        right &+= 1
      }
    }
    return best
  }

  /// The pairs by the second text's terms: they are put into place, term by term.
  private func turned() -> [(own: Int32, other: Int32)] {
    var ends = [Int32](repeating: 0, count: b.stemIndex.stems.count &+ 1)
    for pair in pairs { ends[Int(pair.other) &+ 1] &+= 1 }
    for term in 1..<ends.count { ends[term] &+= ends[term &- 1] }
    var turned = [(own: Int32, other: Int32)](repeating: (0, 0), count: pairs.count)
    for pair in pairs {
      turned[Int(ends[Int(pair.other)])] = (pair.other, pair.own)
      ends[Int(pair.other)] &+= 1
    }
    return turned
  }

  /// Adds each own term's rarity to the cells of its sentences and those of its relatives, once a cell.
  private static func add(
    _ pairs: [(own: Int32, other: Int32)], _ own: StemIndex, _ other: StemIndex,
    _ strides: (own: Int, other: Int), _ others: Int, to gains: inout [Float]
  ) {
    var seen = [Int32](repeating: -1, count: others)
    var sentences: [Int] = []
    var work = 0
    var index = 0
    while index < pairs.count, work < SentenceSimilarity.workLimit {
      let term = pairs[index].own
      sentences.removeAll(keepingCapacity: true)
      while index < pairs.count, pairs[index].own == term {
        for posting in other.postings(of: Int(pairs[index].other)) {
          let sentence = Int(other.postings[posting])
          work &+= 1
          guard seen[sentence] != term else { continue }
          seen[sentence] = term
          sentences.append(sentence &* strides.other)
        }
        index &+= 1
      }
      let rarity = own.rarities[Int(term)]
      for posting in own.postings(of: Int(term)) {
        let row = Int(own.postings[posting]) &* strides.own
        for sentence in sentences { gains[row &+ sentence] += rarity }
        work &+= sentences.count
      }
    }
  }
}
