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
    var lone: [(entry: Thesaurus.Entry, term: Int32)] = []
    for term in 0..<b.stemIndex.stems.count where terms.partnersB[term] < 0 {
      let entry = b.stemIndex.entries[term]
      guard entry != Thesaurus.unlisted, !b.stemIndex.isStop[term] else { continue }
      isLone[Int(entry) / 64] |= 1 << UInt64(entry % 64)
      lone.append((entry, Int32(truncatingIfNeeded: term)))
    }
    let relatives = thesaurus.relatives
    for term in 0..<a.stemIndex.stems.count where terms.partnersA[term] < 0 {
      let entry = a.stemIndex.entries[term]
      guard entry != Thesaurus.unlisted, !a.stemIndex.isStop[term] else { continue }
      for place in thesaurus.places(of: entry) {
        let relative = relatives[place]
        guard isLone[Int(relative) / 64] & 1 << UInt64(relative % 64) != 0 else { continue }
        pairs.append((Int32(truncatingIfNeeded: term), Self.term(of: relative, in: lone)))
      }
    }
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
    for left in 0..<a.sentenceCount {
      for cell in left &* width..<(left &+ 1) &* width {
        best.a[left] = max(best.a[left], contents[cell] + gains[cell])
        gains[cell] = 0
      }
    }
    let turned = pairs.map { (own: $0.other, other: $0.own) }.sorted {
      ($0.own, $0.other) < ($1.own, $1.other)
    }
    Self.add(turned, b.stemIndex, a.stemIndex, (1, width), a.sentenceCount, to: &gains)
    for left in 0..<a.sentenceCount {
      for right in 0..<width {
        let cell = left &* width &+ right
        best.b[right] = max(best.b[right], contents[cell] + gains[cell])
      }
    }
    return best
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
