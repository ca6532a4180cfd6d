/// What of a collection matters to whoever looks for copies in it: how long its articles are, in how
/// many articles its words and pairs of stems stand, and how much is said elsewhere word for word.
///
/// Words are runs of letters and digits, in small letters. Pairs are those of neighbouring content
/// words, as the judge of planted workloads counts them.
struct CorpusFigures {
  private var words: [UInt64] = []
  private var pairs: [UInt64] = []
  private var grams: [[UInt64]] = []
  private var lengths: [Int] = []
  private var bytes: [Int] = []

  /// Adds an article.
  mutating func add(_ text: String) {
    let read = PlainWords(text)
    lengths.append(read.words.count)
    bytes.append(text.utf8.count)
    words += Self.distinct(read.words.map(\.hash))
    pairs += Self.distinct(read.contentPairs())
    grams.append(Self.distinct(read.shingles(5)))
  }

  /// How many articles there are.
  var articles: Int { lengths.count }

  /// Named figures, in a fixed order.
  func table() -> [(name: String, value: Double)] {
    var rows: [(String, Double)] = []
    rows.append(("bytes an article, mean", Self.mean(bytes)))
    let sorted = lengths.sorted()
    rows.append(("words an article, mean", Self.mean(lengths)))
    for share in [0.1, 0.5, 0.9] {
      rows.append(
        (
          "words an article, \(Int(share * 100)) %",
          Double(sorted[Int(share * Double(sorted.count - 1))])
        ))
    }
    rows += curve("words", words)
    rows += curve("stem pairs", pairs)
    let shares = sharesElsewhere()
    rows.append(("5-grams seen elsewhere, mean share", shares.reduce(0, +) / Double(shares.count)))
    for share in [0.1, 0.5, 0.9] {
      rows.append(
        (
          "5-grams seen elsewhere, \(Int(share * 100)) %",
          shares[Int(share * Double(shares.count - 1))]
        ))
    }
    return rows
  }

  /// How many kinds stand in at least so many articles.
  private func curve(_ name: String, _ postings: [UInt64]) -> [(String, Double)] {
    let frequencies = Self.frequencies(postings)
    let steps = [1, 2, 3, 5, 10, 30, 100, 300, 1000, 3000, 10_000].filter { $0 <= articles }
    return steps.map { step in
      ("\(name) in ≥ \(step) articles", Double(frequencies.count { $0 >= step }))
    } + [("\(name), distinct an article", Double(postings.count) / Double(articles))]
  }

  /// The share of each article's 5-grams that stand in another one, ascending.
  private func sharesElsewhere() -> [Double] {
    let all = grams.flatMap { $0 }.sorted()
    var repeated: Set<UInt64> = []
    for index in all.indices.dropFirst() where all[index] == all[index - 1] {
      repeated.insert(all[index])
    }
    return grams.map { own in
      Double(own.count { repeated.contains($0) }) / Double(max(1, own.count))
    }.sorted()
  }

  private static func frequencies(_ postings: [UInt64]) -> [Int] {
    var counts: [Int] = []
    var last: UInt64?
    for hash in postings.sorted() {
      if hash == last { counts[counts.count - 1] += 1 } else { counts.append(1) }
      last = hash
    }
    return counts
  }

  private static func distinct(_ hashes: [UInt64]) -> [UInt64] {
    var sorted = hashes.sorted()
    var kept = 0
    for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    return sorted
  }

  private static func mean(_ numbers: [Int]) -> Double {
    Double(numbers.reduce(0, +)) / Double(max(1, numbers.count))
  }
}
