internal import TextReuse

/// Whether a draft has the words that a licence asks for, wherever they stand in it.
struct CreditWording {
  private let texts: [[UInt64]]

  /// The words of a draft: its text, its byline, its credit and what it says that it is based on.
  init(_ draft: AnalysedArticle) {
    let article = draft.article
    let beside =
      [article.byline, article.origin.credit, article.origin.provider, article.title]
      .compactMap(\.self) + article.origin.sources
    texts = [draft.text.hashes] + beside.map { Tokenizer().tokenize($0).hashes }
  }

  /// Whether one of the wordings stands there: its words in their order, whatever their case, accents
  /// and punctuation. A wording without words is never there.
  ///
  /// - Complexity: O(*n* *m*) in the words of the draft and of the wordings.
  func has(anyOf wordings: [String]) -> Bool {
    wordings.contains { wording in
      let words = Tokenizer().tokenize(wording).hashes
      return !words.isEmpty && texts.contains { Self.contains($0, words) }
    }
  }

  private static func contains(_ text: [UInt64], _ words: [UInt64]) -> Bool {
    guard words.count <= text.count else { return false }
    return (0...text.count - words.count).contains { start in
      text[start] == words[0] && text[start..<start + words.count].elementsEqual(words)
    }
  }
}

/// Whether a draft has the address of its source.
enum SourceLink {
  /// What must stand in a draft to link to an address: the host and the path, without the scheme.
  static func essence(of url: String) -> String {
    var rest = Substring(url)
    if let mark = rest.firstRange(of: "://") { rest = rest[mark.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }

  /// Whether the address stands in the text, or among what the draft says that it is based on.
  static func isIn(_ draft: Article, _ url: String) -> Bool {
    let wanted = essence(of: url)
    guard !wanted.isEmpty else { return false }
    return draft.text.contains(wanted) || draft.origin.sources.contains { $0.contains(wanted) }
  }
}
