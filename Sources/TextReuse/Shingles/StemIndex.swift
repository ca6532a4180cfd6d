/// The distinct stems of an article and the sentences that each stands in.
///
/// Made once an article, so that two articles are joined by one merge of two sorted lists.
public struct StemIndex: Sendable {
  /// The stable hashes of the stems, ascending, each once.
  public let stems: [UInt64]
  /// The rarity of each stem in bits.
  public let rarities: [Float]
  /// Whether each stem only comes from stop words.
  public let isStop: [Bool]
  /// What the thesaurus lists each stem as.
  let entries: [Thesaurus.Entry]
  /// Where each term's postings end in `postings`; they begin where those of the one before end.
  public let postingEnds: [UInt32]
  /// The sentences of each term, ascending, each once.
  public let postings: [UInt32]
  /// How often the term stands in the sentence, along with `postings`.
  public let frequencies: [UInt16]

  /// The term of each token; `UInt32.max` for standing text.
  public let terms: [UInt32]

  /// The postings of a term.
  @inline(__always)
  func postings(of term: Int) -> Range<Int> {
    (term == 0 ? 0 : Int(postingEnds[term &- 1]))..<Int(postingEnds[term])
  }

  /// The rarities of each sentence's distinct content stems, summed.
  func sentenceContents(_ sentences: Int) -> [Float] {
    var contents = [Float](repeating: 0, count: sentences)
    for term in 0..<stems.count where !isStop[term] {
      for posting in postings(of: term) { contents[Int(postings[posting])] += rarities[term] }
    }
    return contents
  }

  /// The stem index of a text, standing text left out.
  ///
  /// - Complexity: O(*n* log *n*) in tokens.
  init(
    text: TokenizedText, stems tokenStems: [UInt64], rarities tokenRarities: [Float],
    sentenceStarts: [UInt32], thesaurus: Thesaurus
  ) {
    var occurrences: [(stem: UInt64, token: UInt32, sentence: UInt32)] = []
    occurrences.reserveCapacity(text.count)
    var sentence = -1
    for token in 0..<text.count {
      if sentence &+ 1 < sentenceStarts.count, Int(sentenceStarts[sentence &+ 1]) == token {
        sentence &+= 1
      }
      guard !text.marks[token].contains(.standing) else { continue }
      occurrences.append(
        (tokenStems[token], UInt32(truncatingIfNeeded: token), UInt32(truncatingIfNeeded: sentence))
      )
    }
    // They come in the order of the text, and those of one stem stay in it.
    occurrences.sortSpread { $0.stem }
    var stems: [UInt64] = []
    var rarities: [Float] = []
    var isStop: [Bool] = []
    var ends: [UInt32] = []
    var postings: [UInt32] = []
    var frequencies: [UInt16] = []
    var terms = [UInt32](repeating: .max, count: text.count)
    for item in occurrences {
      if stems.last != item.stem {
        if !stems.isEmpty { ends.append(UInt32(postings.count)) }
        stems.append(item.stem)
        rarities.append(tokenRarities[Int(item.token)])
        isStop.append(text.marks[Int(item.token)].contains(.stop))
        postings.append(item.sentence)
        frequencies.append(1)
      } else if postings.last == item.sentence {
        frequencies[frequencies.count - 1] &+= 1
      } else {
        postings.append(item.sentence)
        frequencies.append(1)
      }
      terms[Int(item.token)] = UInt32(truncatingIfNeeded: stems.count - 1)
    }
    if !stems.isEmpty { ends.append(UInt32(postings.count)) }
    self.stems = stems
    self.rarities = rarities
    self.isStop = isStop
    entries = thesaurus.entries(of: stems)
    postingEnds = ends
    self.postings = postings
    self.frequencies = frequencies
    self.terms = terms
  }
}
