/// The content words of a text, and the pairs and triples of content words that follow one another in it:
/// its wording, whatever function words and endings hold it together.
///
/// Words say what a text is of, pairs and triples how it is put. The share of one set of all three ranks
/// derived articles above independent reports of the same event better than that of any of them.
public struct ContentPhrases: Sendable, Equatable {
  /// The most content words of a phrase.
  static let widest = 3

  /// The stable hashes, ascending, each once.
  public let hashes: [UInt64]
}

extension ContentPhrases {
  /// The phrases of a text, words that bear one of the marks left out.
  ///
  /// - Complexity: O(*n*) in tokens.
  init(text: TokenizedText, stems: [UInt64], without marks: TokenMarks) {
    var content: [UInt64] = []
    content.reserveCapacity(text.count)
    for token in 0..<text.count where text.marks[token].isDisjoint(with: marks) {
      content.append(stems[token])
    }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(content.count * Self.widest)
    for width in 1...Self.widest { hashes += Shingling.hashes(of: content, width: width) }
    hashes.sortSpread()
    hashes.removeRepeats()
    self.hashes = hashes
  }
}
