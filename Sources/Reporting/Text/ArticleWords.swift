internal import TextReuse

/// Where the words and sentences of a text are, in bytes.
struct ArticleWords {
  private let starts: [UInt32]
  /// The stretch of each sentence, from its first word to the first word of the next.
  let sentences: [Range<Int>]

  /// Reads `article`, by the rules that every verdict counts words by.
  ///
  /// - Complexity: O(*n*) in bytes.
  init(_ article: Article, analyser: ArticleAnalyser) {
    let analysed = analyser.analyse(article)
    starts = analysed.text.starts
    var bounds = (0..<analysed.sentenceCount).map {
      Int(analysed.text.starts[analysed.sentence($0).lowerBound])
    }
    // What stands before the first word belongs to the first sentence, what follows to the last.
    if !bounds.isEmpty { bounds[0] = 0 }
    sentences = zip(bounds, bounds.dropFirst() + [article.text.utf8.count]).map { $0..<max($0, $1) }
  }

  /// How many words there are.
  var count: Int { starts.count }

  /// How many words begin inside a stretch.
  ///
  /// - Complexity: O(log *n*).
  func count(in range: Range<Int>) -> Int {
    place(of: range.upperBound) - place(of: range.lowerBound)
  }

  private func place(of byte: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The words of the articles of a report, each read once.
struct ArticleWordsIndex {
  private var known: [String: ArticleWords] = [:]
  private let analyser = ArticleAnalyser()

  /// The words of an article; `nil` where the report does not carry its text.
  mutating func words(of article: Article) -> ArticleWords? {
    if article.text.isEmpty { return nil }
    if let words = known[article.id] { return words }
    let words = ArticleWords(article, analyser: analyser)
    known[article.id] = words
    return words
  }
}
