/// The runs of eight letters of a text's less usual words, written one behind the other: wording that outlives
/// another ending, a slip of the scanner or a compound taken apart, and that spans two words where they
/// stand together.
public struct LetterRuns: Sendable, Equatable {
  /// The letters of a run, the gap between two words counted as one: as many as fill a hash.
  static let width = 8

  /// From how much surprise on a word is less usual, in bits: it is at most one word in 2,900 of news at large.
  static let leastSurprise: Float = 11.5

  /// The stable hashes, ascending, each once.
  public let hashes: [UInt64]
}

extension LetterRuns {
  /// The runs of a text, words that bear one of the marks left out.
  ///
  /// - Complexity: O(*n*) in letters.
  init(text: TokenizedText, surprises: [Float], without marks: TokenMarks) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(text.folded.count / 2)
    text.folded.withUnsafeBufferPointer { letters in
      // The last eight letters, as they are: two runs are equal just where their letters are.
      var run: UInt64 = 0
      var length = 0
      for token in 0..<text.count
      where surprises[token] >= Self.leastSurprise && text.marks[token].isDisjoint(with: marks) {
        for place in text.foldedRange(token) {
          run = run &<< 8 | UInt64(letters[place])
          length &+= 1
          if length >= Self.width { hashes.append(StableHash.spread(run)) }
        }
        run = run &<< 8 | 0x20
        length &+= 1
        if length >= Self.width { hashes.append(StableHash.spread(run)) }
      }
    }
    hashes.sortSpread()
    hashes.removeRepeats()
    self.hashes = hashes
  }
}
