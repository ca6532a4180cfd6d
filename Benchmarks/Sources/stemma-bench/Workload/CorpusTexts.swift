/// Articles of a corpus, made ready for planting: of usual length, in one line, and each saying little that an
/// earlier one says word for word, so that what is not planted is not reuse.
struct CorpusTexts: Sendable {
  private(set) var texts: [[UInt8]] = []
  /// A sample of all words, common ones often.
  private var words: [[UInt8]] = []

  private static let lengths = 900...6000
  /// The share of 5-grams that an earlier article may have.
  private static let seen = 0.1

  /// The first articles that will do, so many at most.
  init(_ articles: [String], wanted: Int) {
    var known: Set<UInt64> = []
    for article in articles where texts.count < wanted {
      let line = article.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let text = String(line.unicodeScalars.prefix(Self.lengths.upperBound))
      guard text.unicodeScalars.count >= Self.lengths.lowerBound else { continue }
      let own = Set(PlainWords(text).shingles(5))
      if Double(own.count(where: known.contains)) > Self.seen * Double(own.count) { continue }
      known.formUnion(own)
      texts.append(Array(text.utf8))
      for (place, word) in text.utf8.split(separator: 0x20).enumerated() where place % 8 == 0 {
        words.append(Array(word))
      }
    }
  }

  /// A word, as likely as it is common.
  func word(_ chance: inout Chance) -> [UInt8] { words[chance.below(words.count)] }
}
