/// The content words of a text, and the pairs and triples of content words that follow one another in it:
/// its wording, whatever function words and endings hold it together.
///
/// Words say what a text is of, pairs and triples how it is put. The share of one set of all three ranks
/// derived articles above independent reports of the same event better than that of any of them.
enum ContentPhrases {
  /// The set of a text, standing text left out.
  ///
  /// - Complexity: O(*n*) in tokens.
  static func set(text: TokenizedText, stems: [UInt64]) -> WordingSet {
    var found: [UInt64] = []
    found.reserveCapacity(text.count * 2)
    // The last content word and the last two as one, and how many in a row stood outside quotations.
    var last: UInt64 = 0
    var pair: UInt64 = 0
    var words = 0
    var plain = 0
    for token in 0..<text.count where text.marks[token].isDisjoint(with: [.stop, .standing]) {
      let stem = stems[token]
      plain = text.marks[token].contains(.quoted) ? 0 : plain &+ 1
      words &+= 1
      found.append(WordingSet.mark(stem, isQuoted: plain < 1))
      let next = StableHash.ordered(last, stem)
      if words >= 2 { found.append(WordingSet.mark(next, isQuoted: plain < 2)) }
      if words >= 3 {
        found.append(WordingSet.mark(StableHash.ordered(pair, stem), isQuoted: plain < 3))
      }
      last = stem
      pair = next
    }
    return WordingSet(found)
  }
}
