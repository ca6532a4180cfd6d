/// The runs of eight letters of a text's less usual words, written one behind the other: wording that outlives
/// another ending, a slip of the scanner or a compound taken apart, and that spans two words where they
/// stand together.
enum LetterRuns {
  /// The letters of a run, the gap between two words counted as one: as many as fill a hash.
  static let width = 8

  /// From how much surprise on a word is less usual, in bits: it is at most one word in 2,900 of news at large.
  static let leastSurprise: Float = 11.5

  /// The set of a text, standing text left out.
  ///
  /// - Complexity: O(*n*) in letters.
  static func set(text: TokenizedText, surprises: [Float]) -> WordingSet {
    var found: [UInt64] = []
    found.reserveCapacity(text.folded.count / 2)
    text.folded.withUnsafeBufferPointer { letters in
      // The last eight letters as they are: they fill a word.
      var run: UInt64 = 0
      var length = 0
      var plain = 0
      for token in 0..<text.count
      where surprises[token] >= leastSurprise
        && text.marks[token].isDisjoint(with: [.stop, .standing])
      {
        let isQuoted = text.marks[token].contains(.quoted)
        func add(_ letter: UInt8) {
          run = run &<< 8 | UInt64(letter)
          length &+= 1
          plain = isQuoted ? 0 : plain &+ 1
          guard length >= width else { return }
          found.append(WordingSet.mark(StableHash.spread(run), isQuoted: plain < width))
        }
        for place in text.foldedRange(token) { add(letters[place]) }
        add(0x20)
      }
    }
    return WordingSet(found)
  }
}
