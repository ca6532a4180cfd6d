/// Text that stands there whatever the news: never evidence of derivation.
public struct StandingText: Sendable, Equatable {
  /// Its kind: `comment-form`, `follow-us`, `disclaimer`, `caption`, `desk-signature`,
  /// `advertisement`, `repeated` or, from many articles, `house-text`.
  public var kind: String
  /// The words.
  public var tokens: Range<Int>

  /// Standing text of a kind.
  public init(kind: String, tokens: Range<Int>) {
    self.kind = kind
    self.tokens = tokens
  }
}

/// Finds standing text in one article: by known phrases, and by what it says twice.
struct StandingTextFinder {
  let reading: Reading
  let text: TokenizedText

  /// A paragraph of at most so many words is standing text as a whole if a phrase of it is.
  static let mostLineWords = 30
  /// A sentence of more words is a whole text without points: only the phrase is standing text.
  static let mostSentenceWords = 45
  /// A line of so many words or more does not recur by chance.
  static let fewestRepeatedWords = 5
  /// Nor does a sentence inside a paragraph of so many; shorter ones recur in speeches.
  static let fewestRepeatedInside = 8

  /// The standing text around a phrase; `nil` where the phrase is part of a story.
  func standing(around phrase: Range<Int>, use: PhraseBook.Use) -> StandingText? {
    if text.marks[phrase.lowerBound].contains(.quoted) { return nil }
    let paragraph = reading.paragraph(reading.paragraph(of: phrase.lowerBound))
    let sentence = reading.sentence(around: phrase.lowerBound)
    let bracket = bracket(around: phrase)
    let tokens: Range<Int>?
    switch use {
    case .signature, .caption:
      let isLine =
        paragraph.lowerBound == phrase.lowerBound && paragraph.count <= 40
        && (use == .caption || opensName(phrase.upperBound))
      tokens = bracket ?? (isLine ? paragraph : closing(phrase, sentence))
    default:
      let around = sentence.count <= Self.mostSentenceWords ? sentence : phrase
      tokens = bracket ?? (paragraph.count <= Self.mostLineWords ? paragraph : around)
    }
    return tokens.map { StandingText(kind: use.rawValue, tokens: $0) }
  }

  private func opensName(_ token: Int) -> Bool {
    token < text.count && text.marks[token].contains(.capitalised)
  }

  /// A sentence that begins with the phrase and is the last of the text or of a short kind.
  private func closing(_ phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int>? {
    guard phrase.lowerBound == sentence.lowerBound, opensName(phrase.upperBound) else {
      return nil
    }
    return sentence.upperBound == reading.count || sentence.count <= 12 ? sentence : nil
  }

  /// The tokens of the bracket that a phrase opens, or stands in near its beginning.
  private func bracket(around phrase: Range<Int>) -> Range<Int>? {
    var start = phrase.lowerBound
    let first = max(0, start - 4)
    while start > first, !reading.gaps[start].contains(.opensBracket) {
      if reading.gaps[start].contains(.closesBracket) { return nil }
      start -= 1
    }
    guard reading.gaps[start].contains(.opensBracket) else { return nil }
    var end = phrase.upperBound
    let limit = min(reading.count, start + 60)
    while end < limit, !reading.gaps[end].contains(.closesBracket) { end += 1 }
    return reading.gaps[end].contains(.closesBracket) ? start..<end : nil
  }

  /// Sentences that the article has said before, word for word.
  ///
  /// - Complexity: O(*n*) in sentences, beside the words of those that are alike.
  func repeated() -> [StandingText] {
    let count = reading.sentenceStarts.count
    guard count > 1 else { return [] }
    var size = 16
    while size < count * 2 { size *= 2 }
    var table = [Int32](repeating: -1, count: size)
    var found: [StandingText] = []
    for index in 0..<count {
      let sentence = reading.sentence(index)
      guard sentence.count >= Self.fewestRepeatedWords,
        sentence.count >= Self.fewestRepeatedInside || isLine(sentence)
      else { continue }
      var slot = Int(truncatingIfNeeded: signature(sentence)) & (size - 1)
      while table[slot] >= 0 {
        if isSame(reading.sentence(Int(table[slot])), sentence) {
          found.append(StandingText(kind: "repeated", tokens: sentence))
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if table[slot] < 0 { table[slot] = Int32(truncatingIfNeeded: index) }
    }
    return found
  }

  private func isLine(_ sentence: Range<Int>) -> Bool {
    reading.paragraph(reading.paragraph(of: sentence.lowerBound)) == sentence
  }

  /// Equal for equal sentences, and from four words alone.
  private func signature(_ sentence: Range<Int>) -> UInt64 {
    let first = StableHash.ordered(
      text.hashes[sentence.lowerBound + 1], text.hashes[sentence.upperBound - 2])
    return StableHash.ordered(first, text.hashes[sentence.upperBound - 1])
      ^ UInt64(truncatingIfNeeded: sentence.count)
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { text.hashes[$0] == text.hashes[$1] }
  }
}
