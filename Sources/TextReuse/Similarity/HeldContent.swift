/// How much of a text's content comes back together: what two neighbouring sentences of the other text hold of
/// each of its sentences, in the same words or related ones.
///
/// A rewrite splits sentences and joins them, so that two neighbours may hold what was one. A word weighs its
/// rarity, divided by the root of how many sentences of its text it stands in: what the whole text is about
/// tells least of where one of its sentences came from.
enum HeldContent {
  /// For each text the share of its content outside sentences of quotation that is held; 0 for texts of more cells
  /// than `SentenceSimilarity.cellLimit`.
  ///
  /// - Complexity: O(*n* *m*) in sentences and O(*t*) in products of postings, within
  ///   `SentenceSimilarity.workLimit`.
  static func shares(
    _ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms
  ) -> Sides<Double> {
    let related = RelatedTerms(a, b, terms)
    return Sides(
      a: share(of: a, in: b, terms.partnersA, related.pairs),
      b: share(of: b, in: a, terms.partnersB, related.turned()))
  }

  private static func share(
    of own: AnalysedArticle, in other: AnalysedArticle, _ partners: [Int32],
    _ related: [RelatedTerms.Pair]
  ) -> Double {
    // A window is a sentence of the other text and the one before it; the last one is of the last alone.
    let width = other.sentenceCount &+ 1
    guard own.sentenceCount &* width <= SentenceSimilarity.cellLimit else { return 0 }
    let index = own.stemIndex
    var contents = [Float](repeating: 0, count: own.sentenceCount)
    var held = [Float](repeating: 0, count: own.sentenceCount &* width)
    var windows = TermWindows(of: other)
    var pair = 0
    var work = 0
    for term in 0..<index.stems.count where !index.isStop[term] {
      windows.begin()
      if partners[term] >= 0 {
        windows.add(postingsOf: Int(partners[term]))
      } else {
        while pair < related.count, related[pair].own == term {
          windows.add(postingsOf: Int(related[pair].other))
          pair &+= 1
        }
      }
      let places = index.postings(of: term)
      let weight = index.rarities[term] / Float(places.count).squareRoot()
      work &+= places.count &* windows.found.count
      for place in places {
        let sentence = Int(index.postings[place])
        contents[sentence] += weight
        guard work <= SentenceSimilarity.workLimit else { continue }
        let row = sentence &* width
        for window in windows.found { held[row &+ window] += weight }
      }
    }
    return share(of: own, contents, held, width)
  }

  /// The share that the fullest window of each sentence holds, sentences of quotation left out.
  private static func share(
    of own: AnalysedArticle, _ contents: [Float], _ held: [Float], _ width: Int
  ) -> Double {
    var all: Float = 0
    var common: Float = 0
    for sentence in 0..<own.sentenceCount where !own.isQuoted(sentence: sentence) {
      all += contents[sentence]
      var most: Float = 0
      for cell in sentence &* width..<(sentence &+ 1) &* width { most = max(most, held[cell]) }
      common += most
    }
    return all > 0 ? Double(common / all) : 0
  }
}

/// The windows of two neighbouring sentences that one term, or any of several, stands in.
private struct TermWindows {
  private let index: StemIndex
  /// The windows, each once.
  private(set) var found: [Int] = []
  /// For each window the last round that found it.
  private var rounds: [Int32]
  private var round: Int32 = 0

  init(of article: AnalysedArticle) {
    index = article.stemIndex
    rounds = [Int32](repeating: 0, count: article.sentenceCount &+ 1)
  }

  /// Forgets what was found.
  mutating func begin() {
    found.removeAll(keepingCapacity: true)
    round &+= 1
  }

  /// Adds the windows of a term.
  mutating func add(postingsOf term: Int) {
    for posting in index.postings(of: term) {
      let sentence = Int(index.postings[posting])
      add(window: sentence)
      add(window: sentence &+ 1)
    }
  }

  @inline(__always)
  private mutating func add(window: Int) {
    guard rounds[window] != round else { return }
    rounds[window] = round
    found.append(window)
  }
}
