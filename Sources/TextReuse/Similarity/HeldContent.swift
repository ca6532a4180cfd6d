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
    var places = OtherPlaces(of: other)
    var pair = 0
    var work = 0
    for term in 0..<index.stems.count where !index.isStop[term] {
      places.begin()
      if partners[term] >= 0 {
        places.add(Int(partners[term]))
      } else {
        while pair < related.count, related[pair].own == term {
          places.add(Int(related[pair].other))
          pair &+= 1
        }
      }
      let postings = index.postings(of: term)
      let weight = index.rarities[term] / Float(postings.count).squareRoot()
      work &+= postings.count &* places.sentences.count
      for posting in postings {
        let sentence = Int(index.postings[posting])
        contents[sentence] += weight
        guard work <= SentenceSimilarity.workLimit else { continue }
        places.add(weight, to: &held, from: sentence &* width)
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
