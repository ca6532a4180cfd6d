/// A text as the finders of annotations read it: what kind of word each token is and what stands
/// between the tokens, gathered in one pass so that no finder goes over the bytes again.
struct Reading {
  /// The kinds of each token.
  let kinds: [WordKinds]
  /// What stands before each token; the last entry is what stands behind the last token.
  private(set) var gaps: [GapMarks]
  /// Every quotation mark, in order.
  private(set) var quoteMarks: [QuoteMark] = []
  /// The first token of each paragraph, ascending.
  private(set) var paragraphStarts: [UInt32] = []
  /// The first token of each sentence, ascending.
  let sentenceStarts: [UInt32]
  /// All kinds that occur.
  let occurring: WordKinds

  /// The number of tokens.
  var count: Int { kinds.count }

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) in the bytes between tokens and in tokens.
  init(_ text: TokenizedText, sentenceStarts: [UInt32], vocabulary: Vocabulary) {
    self.sentenceStarts = sentenceStarts
    (kinds, occurring) = vocabulary.kinds(of: text.hashes)
    gaps = [GapMarks](repeating: .space, count: text.count + 1)
    if scanGaps(text) {
      findParagraphs(text)
    } else if text.count > 0 {
      paragraphStarts = [0]
    }
  }

  /// Reads every gap, and says whether there are line breaks between tokens.
  private mutating func scanGaps(_ text: TokenizedText) -> Bool {
    var hasBreaks = false
    let count = text.count
    text.bytes.withUnsafeBufferPointer { bytes in
      let scanner = GapScanner(bytes: bytes)
      var from = 0
      for token in 0..<count {
        let to = Int(text.starts[token])
        // A single space, by far the most common gap, is what the array was filled with.
        if to != from &+ 1 || bytes[from] != 0x20 || from == 0 {
          let gap = scanner.scan(from, to, before: token, &quoteMarks)
          gaps[token] = gap
          hasBreaks = hasBreaks || token > 0 && gap.contains(.newline)
        }
        from = Int(text.ends[token])
      }
      gaps[count] = scanner.scan(from, bytes.count, before: count, &quoteMarks)
    }
    return hasBreaks
  }

  /// A paragraph begins behind an empty line. A single line break begins one too, unless line breaks
  /// wrap the text, as small letters behind many of them tell; then it does only where a sentence
  /// begins and the line before is a short one.
  private mutating func findParagraphs(_ text: TokenizedText) {
    var breaks = 0
    var small = 0
    for token in 1..<count where gaps[token].contains(.newline) {
      if gaps[token].contains(.blankLine) { continue }
      breaks += 1
      if text.marks[token].isDisjoint(with: [.capitalised, .numeric]) { small += 1 }
    }
    // A fifth: a list has a line in small letters here and there.
    let isWrapped = small * 5 > breaks
    paragraphStarts.append(0)
    var lineStart = 0
    var sentence = 0
    for token in 1..<count where gaps[token].contains(.newline) {
      let length = Int(text.ends[token - 1]) - lineStart
      lineStart = Int(text.starts[token])
      while sentence < sentenceStarts.count, sentenceStarts[sentence] < token { sentence += 1 }
      let opensSentence = sentence < sentenceStarts.count && sentenceStarts[sentence] == token
      // 45: hard-wrapped lines of news run to 60-80 characters.
      let isBreak =
        gaps[token].contains(.blankLine)
        || (isWrapped
          ? opensSentence && length < 45
          : opensSentence || !text.marks[token].isDisjoint(with: [.capitalised, .numeric]))
      if isBreak { paragraphStarts.append(UInt32(truncatingIfNeeded: token)) }
    }
  }
}

extension Reading {
  /// The index of the paragraph that a token stands in.
  ///
  /// - Complexity: O(log *n*) in the number of paragraphs.
  func paragraph(of token: Int) -> Int { Self.last(in: paragraphStarts, upTo: token) }

  /// The tokens of a paragraph.
  func paragraph(_ index: Int) -> Range<Int> {
    Self.range(index, of: paragraphStarts, count: count)
  }

  /// The index of the sentence that a token stands in.
  func sentence(of token: Int) -> Int { Self.last(in: sentenceStarts, upTo: token) }

  /// The tokens of a sentence.
  func sentence(_ index: Int) -> Range<Int> {
    Self.range(index, of: sentenceStarts, count: count)
  }

  /// The tokens of the sentence around a token.
  func sentence(around token: Int) -> Range<Int> { sentence(sentence(of: token)) }

  private static func range(_ index: Int, of starts: [UInt32], count: Int) -> Range<Int> {
    guard index >= 0, index < starts.count else { return count..<count }
    let end = index + 1 < starts.count ? Int(starts[index + 1]) : count
    return Int(starts[index])..<max(end, Int(starts[index]))
  }

  private static func last(in starts: [UInt32], upTo token: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low &+ high) / 2
      if Int(starts[middle]) <= token { low = middle &+ 1 } else { high = middle }
    }
    return max(0, low &- 1)
  }
}

extension TokenizedText {
  /// Whether a token is written with a possessive *'s*, which its folded word has lost.
  func isPossessive(_ token: Int) -> Bool {
    let end = Int(ends[token])
    guard end - Int(starts[token]) > 3, bytes[end - 1] | 0x20 == 0x73 else { return false }
    return bytes[end - 2] == 0x27 || bytes[end - 2] == 0x99 && bytes[end - 3] == 0x80
  }
}
