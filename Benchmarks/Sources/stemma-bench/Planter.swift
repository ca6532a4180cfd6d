/// Plants passages of one text in another, in the ways that a rewriter goes about it.
struct Planter {
  /// How a passage is changed.
  enum Kind: String, CaseIterable {
    /// Word for word.
    case copied
    /// Every fifth word is dropped, doubled or another.
    case edited
    /// Sentences in another order.
    case reordered
    /// The words of each clause in another order.
    case shuffled
    /// Two of each three sentences only, each without a third of its words.
    case shortened
  }

  /// A text with a passage of another one in it.
  struct Planted {
    var source: String
    var article: String
    var spans: TwoSpans
    /// For each scalar of the article whether it was planted.
    var truth: [Bool?] {
      article.unicodeScalars.indices.enumerated().map { spans.b.contains($0.offset) }
    }
  }

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A sentence a piece: cut behind full stops before a capital, which is enough for sample texts.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var body = text
    // The metadata of a Markdown file is no text.
    if body.hasPrefix("---"), let end = body.dropFirst(3).firstRange(of: "\n---") {
      body = String(body[end.upperBound...])
    }
    for paragraph in body.split(separator: "\n") where paragraph.count > 60 {
      for sentence in paragraph.replacing(". ", with: ".\n").split(separator: "\n") {
        sentences.append(String(sentence))
      }
    }
    return sentences
  }

  /// A passage of three to six sentences of one text, changed, between the sentences of another.
  mutating func plant(_ kind: Kind, _ texts: [[String]]) -> Planted {
    let from = below(texts.count)
    let into = (from + 1 + below(texts.count - 1)) % texts.count
    let length = 3 + below(4)
    let start = below(texts[from].count - length + 1)
    let passage = Array(texts[from][start..<start + length])
    let place = 1 + below(texts[into].count - 1)
    let source = Self.joined(
      texts[from][..<start], passage, texts[from][(start + length)...])
    let article = Self.joined(
      texts[into][..<place], changed(passage, kind), texts[into][place...])
    return Planted(
      source: source.text, article: article.text,
      spans: TwoSpans(a: source.middle, b: article.middle))
  }

  /// Sentences in one line, and where those in the middle stand, in scalars.
  private static func joined(
    _ before: ArraySlice<String>, _ middle: [String], _ after: ArraySlice<String>
  ) -> (text: String, middle: Range<Int>) {
    var text = before.joined(separator: " ")
    if !text.isEmpty { text += " " }
    let start = text.unicodeScalars.count
    text += middle.joined(separator: " ")
    let end = text.unicodeScalars.count
    if !after.isEmpty { text += " " + after.joined(separator: " ") }
    return (text, start..<end)
  }

  private mutating func changed(_ sentences: [String], _ kind: Kind) -> [String] {
    switch kind {
    case .copied: return sentences
    case .edited: return sentences.map { edited($0) }
    case .reordered: return Array(sentences.reversed())
    case .shuffled: return sentences.map { shuffled($0) }
    case .shortened:
      let kept = sentences.enumerated().filter { $0.offset % 3 != 2 }
      return kept.map { thinned($0.element) }
    }
  }

  private mutating func edited(_ sentence: String) -> String {
    let words = sentence.split(separator: " ").map(String.init)
    return words.flatMap { word -> [String] in
      guard below(5) == 0 else { return [word] }
      return [[], [word, word], ["indeed"]][below(3)]
    }.joined(separator: " ")
  }

  private mutating func shuffled(_ sentence: String) -> String {
    let clauses = sentence.split(separator: ",")
    return clauses.map { clause in
      var words = clause.split(separator: " ").map(String.init)
      for place in stride(from: words.count - 1, to: 0, by: -1) {
        words.swapAt(place, below(place + 1))
      }
      return words.joined(separator: " ")
    }.joined(separator: ", ") + "."
  }

  private mutating func thinned(_ sentence: String) -> String {
    sentence.split(separator: " ").filter { _ in below(3) > 0 }.joined(separator: " ") + "."
  }

  /// A number below a bound: SplitMix64, so that a seed plants the same on every machine.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
