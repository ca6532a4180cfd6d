/// How much of a text's content comes back together: what two neighbouring sentences of the other text hold of
/// each of its sentences, in the same words or related ones.
///
/// A rewrite splits sentences and joins them, so that two neighbours may hold what was one. A word weighs its
/// rarity, divided by the root of how many sentences of its text it stands in: what the whole text is about
/// tells least of where one of its sentences came from.
enum HeldContent {
  /// What is held of one text.
  struct Shares: Equatable {
    /// Of its content outside sentences of quotation.
    var all = 0.0
    /// Of the stretch, quotations among it, that is held least in the same words (`LeastHeld`); `nil` where the
    /// texts are too large to look at every stretch.
    var least: Double?
  }

  /// For each text what the other holds of it; nothing for texts of more cells than
  /// `SentenceSimilarity.cellLimit`.
  ///
  /// - Complexity: O(*n* *m*) in sentences and O(*t*) in products of postings, within
  ///   `SentenceSimilarity.workLimit`.
  static func shares(
    _ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms
  ) -> Sides<Shares> {
    let related = RelatedTerms(a, b, terms)
    return Sides(
      a: shares(of: a, in: b, terms.partnersA, related.pairs),
      b: shares(of: b, in: a, terms.partnersB, related.turned()))
  }

  private static func shares(
    of own: AnalysedArticle, in other: AnalysedArticle, _ partners: [Int32],
    _ related: [RelatedTerms.Pair]
  ) -> Shares {
    // A window is a sentence of the other text and the one before it; the last one is of the last alone.
    let width = other.sentenceCount &+ 1
    guard own.sentenceCount &* width <= SentenceSimilarity.cellLimit else { return Shares() }
    var windows = HeldWindows(own, width: width)
    var places = OtherPlaces(of: other)
    let index = own.stemIndex
    for term in 0..<index.stems.count where !index.isStop[term] {
      let weight = windows.count(term)
      guard partners[term] >= 0 else { continue }
      places.begin()
      places.add(Int(partners[term]))
      windows.add(term, weight, in: places)
    }
    let least =
      windows.isWhole ? LeastHeld.share(words: windows.words(), shares: windows.shares()) : nil
    var pair = 0
    while pair < related.count {
      let term = Int(related[pair].own)
      places.begin()
      while pair < related.count, related[pair].own == term {
        places.add(Int(related[pair].other))
        pair &+= 1
      }
      windows.add(term, windows.weight(term), in: places)
    }
    return Shares(all: windows.share(), least: least)
  }
}

/// For each sentence of a text, how much of its content every window of the other text holds.
private struct HeldWindows {
  private let own: AnalysedArticle
  private let index: StemIndex
  private let width: Int
  private var contents: [Float]
  private var held: [Float]
  private var work = 0

  init(_ own: AnalysedArticle, width: Int) {
    self.own = own
    index = own.stemIndex
    self.width = width
    contents = [Float](repeating: 0, count: own.sentenceCount)
    held = [Float](repeating: 0, count: own.sentenceCount &* width)
  }

  /// Whether everything that was added is in: beyond the limit of work nothing is.
  var isWhole: Bool { work <= SentenceSimilarity.workLimit }

  /// What a term weighs in each of its sentences.
  @inline(__always)
  func weight(_ term: Int) -> Float {
    index.rarities[term] / Float(index.postings(of: term).count).squareRoot()
  }

  /// Counts a term among the content of its sentences, and returns its weight.
  @inline(__always)
  mutating func count(_ term: Int) -> Float {
    let weight = weight(term)
    for posting in index.postings(of: term) { contents[Int(index.postings[posting])] += weight }
    return weight
  }

  /// Adds a term's weight, in its sentences, to every window that has one of some places.
  @inline(__always)
  mutating func add(_ term: Int, _ weight: Float, in places: borrowing OtherPlaces) {
    let postings = index.postings(of: term)
    work &+= postings.count &* places.sentences.count
    guard isWhole else { return }
    for posting in postings {
      places.add(weight, to: &held, from: Int(index.postings[posting]) &* width)
    }
  }

  /// What the fullest window holds of a sentence.
  @inline(__always)
  private func most(of sentence: Int) -> Float {
    var most: Float = 0
    for cell in sentence &* width..<(sentence &+ 1) &* width { most = max(most, held[cell]) }
    return most
  }

  /// Of the content outside sentences of quotation, what the fullest window of each sentence holds.
  func share() -> Double {
    var all: Float = 0
    var common: Float = 0
    for sentence in 0..<own.sentenceCount where !own.isQuoted(sentence: sentence) {
      all += contents[sentence]
      common += most(of: sentence)
    }
    return all > 0 ? Double(common / all) : 0
  }

  /// Of each sentence's content, what its fullest window holds.
  func shares() -> [Float] {
    (0..<own.sentenceCount).map { contents[$0] > 0 ? most(of: $0) / contents[$0] : 0 }
  }

  /// The words of each sentence, standing text left out; none in a sentence without content.
  func words() -> [Int] {
    var words = [Int](repeating: 0, count: own.sentenceCount)
    for sentence in 0..<own.sentenceCount where contents[sentence] > 0 {
      for token in own.sentence(sentence) { words[sentence] &+= index.terms[token] == .max ? 0 : 1 }
    }
    return words
  }
}

/// The sentences of the other text that one term, or any of several, stands in.
private struct OtherPlaces {
  private let index: StemIndex
  /// The sentences, ascending, each once.
  private(set) var sentences: ArraySlice<UInt32> = []

  init(of article: AnalysedArticle) { index = article.stemIndex }

  /// Forgets what was found.
  mutating func begin() { sentences = [] }

  /// Adds the sentences of a term.
  mutating func add(_ term: Int) {
    let more = index.postings[index.postings(of: term)]
    guard !sentences.isEmpty else {
      sentences = more
      return
    }
    var united: [UInt32] = []
    united.reserveCapacity(sentences.count + more.count)
    var left = sentences.startIndex
    var right = more.startIndex
    while left < sentences.endIndex || right < more.endIndex {
      let x = left < sentences.endIndex ? sentences[left] : .max
      let y = right < more.endIndex ? more[right] : .max
      united.append(min(x, y))
      left &+= x <= y ? 1 : 0
      right &+= y <= x ? 1 : 0
    }
    sentences = united[...]
  }

  /// Adds a weight to every window that has one of the sentences, once.
  func add(_ weight: Float, to held: inout [Float], from row: Int) {
    var next = row
    for sentence in sentences {
      let window = row &+ Int(sentence)
      if window >= next { held[window] += weight }
      held[window &+ 1] += weight
      next = window &+ 2
    }
  }
}
