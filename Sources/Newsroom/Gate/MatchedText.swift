internal import TextReuse

/// The words of a draft that a finding is about, as places and as hashes that outlast edits elsewhere.
struct MatchedText {
  /// The draft.
  let draft: AnalysedArticle
  /// The words, ascending.
  let tokens: [Int]

  /// The words of a draft that lie in shared passages, standing text aside.
  ///
  /// - Parameter verdict: on an archived article, side a, and the draft, side b.
  init(_ verdict: Verdict, draft: AnalysedArticle) {
    var inside = [Bool](repeating: false, count: draft.text.count)
    for passage in verdict.passages where passage.kind != .boilerplate {
      for token in draft.text.tokens(in: passage.b.utf8)
      where !draft.text.marks[token].contains(.standing) {
        inside[token] = true
      }
    }
    self.init(draft: draft, tokens: inside.indices.filter { inside[$0] })
  }

  /// Some words of a draft.
  init(draft: AnalysedArticle, tokens: [Int]) {
    self.draft = draft
    self.tokens = tokens
  }

  /// The words of the sentences that a stretch of bytes stands in.
  init(draft: AnalysedArticle, around bytes: Range<Int>) {
    let tokens = draft.text.tokens(in: bytes)
    guard draft.text.count > 0 else {
      self.init(draft: draft, tokens: [])
      return
    }
    let first = min(tokens.lowerBound, draft.text.count - 1)
    let last = max(first, min(tokens.upperBound, draft.text.count) - 1)
    let lower = draft.sentence(draft.sentence(of: first)).lowerBound
    let upper = draft.sentence(draft.sentence(of: last)).upperBound
    self.init(draft: draft, tokens: Array(lower..<upper))
  }

  /// How many words there are.
  var count: Int { tokens.count }

  /// The stretch from the first to the last of them, as it stands in the draft.
  var printed: String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(decoding: draft.text.bytes[draft.text.byteRange(first..<last + 1)], as: UTF8.self)
  }

  /// Their share of the draft's words outside standing text.
  var share: Double {
    let words = draft.text.marks.reduce(0) { $0 + ($1.contains(.standing) ? 0 : 1) }
    return words == 0 ? 0 : Double(tokens.count) / Double(words)
  }

  /// What is left of the words without some others.
  func without(_ others: Set<Int>) -> MatchedText {
    others.isEmpty
      ? self : MatchedText(draft: draft, tokens: tokens.filter { !others.contains($0) })
  }

  /// The unquoted words as disjoint ranges in order, as credits are asked about.
  var unquoted: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for token in tokens where draft.text.marks[token].isDisjoint(with: [.quoted, .standing]) {
      if let last = ranges.last, last.upperBound == token {
        ranges[ranges.count - 1] = last.lowerBound..<token + 1
      } else {
        ranges.append(token..<token + 1)
      }
    }
    return ranges
  }

  /// A hash for each sentence: of those of its words that are meant, folded. In order, each once.
  ///
  /// How a text is wrapped, spelt in capitals or punctuated makes no difference.
  var sentences: [String] {
    var words: [Int: [String]] = [:]
    for token in tokens {
      words[draft.sentence(of: token), default: []].append(draft.text.word(token))
    }
    return Set(words.values.map { Self.hash($0.joined(separator: " "), length: 16) })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The first digits of a text's hash.
  static func hash(_ text: String, length: Int) -> String {
    String(SHA256.hexadecimal(of: text).prefix(length))
  }

  /// By what a finding about these sentences is known again.
  static func fingerprint(_ rule: GateRule, partner: String, sentences: [String]) -> String {
    hash(([rule.rawValue, partner] + sentences).joined(separator: "\n"), length: 32)
  }
}
