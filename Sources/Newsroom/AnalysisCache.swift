internal import TextReuse

/// Analysed articles that are kept for pairs to come, within a limit.
///
/// All pairs are known beforehand, so that what goes is what is needed latest, or never again; no
/// other rule needs fewer analyses (Belády 1966, "A study of replacement algorithms").
struct AnalysisCache {
  /// The bytes of text whose analyses are kept; each takes some sixteen times its text.
  static let standardLimit = 32 << 20

  private let limit: Int
  private var kept: [Int: AnalysedArticle] = [:]
  private var bytes = 0
  /// The pairs that each article stands in, ascending, one article's behind the other's.
  private var uses: [Int32] = []
  private var ends: [Int32] = []

  /// An empty cache for pairs of places among `count` articles.
  init(count: Int, pairs: [Sides<Int>], limit: Int = AnalysisCache.standardLimit) {
    self.limit = limit
    var counts = [Int32](repeating: 0, count: count)
    for pair in pairs {
      counts[pair.a] += 1
      counts[pair.b] += 1
    }
    var sum: Int32 = 0
    var next: [Int32] = []
    next.reserveCapacity(count)
    for number in counts {
      next.append(sum)
      sum += number
      ends.append(sum)
    }
    uses = [Int32](repeating: 0, count: Int(sum))
    for (index, pair) in pairs.enumerated() {
      for place in [pair.a, pair.b] {
        uses[Int(next[place])] = Int32(index)
        next[place] += 1
      }
    }
  }

  /// The article at a place, if it is kept.
  subscript(place: Int) -> AnalysedArticle? { kept[place] }

  /// Keeps an article.
  mutating func insert(_ analysis: AnalysedArticle, at place: Int) {
    if let old = kept.updateValue(analysis, forKey: place) {
      bytes -= old.text.bytes.count
    }
    bytes += analysis.text.bytes.count
  }

  /// Drops what no pair from `pair` on needs, and what is needed latest until the limit is kept.
  ///
  /// - Complexity: O(*n* log *n*) in the articles kept.
  mutating func trim(before pair: Int) {
    var dated: [(next: Int32, place: Int)] = []
    for place in kept.keys {
      if let next = nextUse(of: place, from: pair) {
        dated.append((next, place))
      } else {
        drop(place)
      }
    }
    guard bytes > limit else { return }
    dated.sort { ($1.next, $1.place) < ($0.next, $0.place) }
    for item in dated {
      guard bytes > limit else { return }
      drop(item.place)
    }
  }

  private mutating func drop(_ place: Int) {
    if let old = kept.removeValue(forKey: place) { bytes -= old.text.bytes.count }
  }

  private func nextUse(of place: Int, from pair: Int) -> Int32? {
    let range = (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if uses[middle] < Int32(pair) { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound ? uses[low] : nil
  }
}
