internal import TextReuse

/// A pair of texts with what is known of it.
struct LabelledPair {
  /// Which corpus it is from, and which kind of pair.
  var suite: String
  var a: Article
  var b: Article
  /// Whether one derives from the other or both from a third.
  var isDerived: Bool
  /// The direction, where it is known; `undecided` where one derives from the other and nothing can be
  /// learned of which.
  var direction: DirectionVerdict?
  /// The extent on the second side, where it is known.
  var extent: Extent?
  /// How many of three later raters called it derived, where it was put before them.
  var votes: Int?
  /// The stories of the two texts, by which folds are cut.
  var stories: Sides<String>
  /// What the pair counts in the fit.
  var weight: Double
}

/// Reads labelled pairs from folders of corpora, each in the form that its folder has.
struct LabelledPairs {
  var folder: String
  var pairs: [LabelledPair] = []

  init(folder: String) async throws {
    self.folder = folder
    try addMeter()
    try addRewrites("mixset", RewriteWeights(rewrite: 0.75, other: 0.6)) { id in
      id.split(separator: "/").dropFirst().joined(separator: "/")
    }
    try addRewrites("sheepdog", RewriteWeights(rewrite: 5.5, other: 1.2, sibling: 3.5)) { id in
      let parts = id.split(separator: "/")
      return parts[0] == "train" ? "train/\(parts[1])" : "pair/\(parts[0])"
    }
    try addNews()
    try addPan()
    try await addHaystack()
  }

  /// Newspaper articles against agency copy of the same event, and of other stories.
  private mutating func addMeter() throws {
    let documents = try Corpus.articles("\(folder)/meter/docs.jsonl")
    func story(_ id: String) -> String {
      id.split(separator: "/").dropFirst().prefix(3).joined(separator: "/")
    }
    let extents: [String: Extent] = [
      "wholly-derived": .wholly, "partially-derived": .partly, "non-derived": Extent.none,
    ]
    // Each of these has one agency text, so that an article stands in one pair. No fit needs them.
    let judged = (try? Corpus.table("\(folder)/meter/pairs_bar253.tsv")) ?? []
    let votes = Dictionary(
      judged.map { row in
        (row["b_id"]!, ["rater1", "rater2", "rater3"].filter { row[$0] == "plagiarism" }.count)
      }, uniquingKeysWith: { first, _ in first })
    for file in ["pairs_concat", "pairs_unrelated"] {
      for row in try Corpus.table("\(folder)/meter/\(file).tsv") {
        guard let a = documents[row["a_id"]!], let b = documents[row["b_id"]!] else { continue }
        let extent = extents[row["label"]!]
        let isDerived = extent == .wholly || extent == .partly
        pairs.append(
          LabelledPair(
            suite: file == "pairs_concat" ? "meter" : "meter-unrelated", a: a, b: b,
            isDerived: isDerived, direction: isDerived ? .aToB : nil,
            extent: extent, votes: extent == nil ? nil : votes[b.id],
            stories: Sides(a: story(a.id), b: story(b.id)),
            weight: extent == nil ? 0.5 : 10.5))
      }
    }
  }

  /// Machine rewrites of known sources, against other sources at random and the nearest.
  private mutating func addRewrites(
    _ name: String, _ weights: RewriteWeights, story named: (String) -> String
  ) throws {
    let documents = try Corpus.articles("\(folder)/\(name)/docs.jsonl")
    let rows = try Corpus.table("\(folder)/\(name)/pairs.tsv")
    // A source that stands under several names is one story: no fold may learn it from one and be judged by another.
    var firsts: [String: String] = [:]
    var same: [String: String] = [:]
    for id in Set(rows.map { $0["a_id"]! }).sorted() {
      let first = firsts[documents[id]!.text, default: named(id)]
      firsts[documents[id]!.text] = first
      same[named(id)] = first
    }
    func story(_ id: String) -> String { same[named(id)] ?? named(id) }
    var domains: [String: [String]] = [:]
    for row in rows {
      pairs.append(
        LabelledPair(
          suite: name, a: documents[row["a_id"]!]!, b: documents[row["b_id"]!]!, isDerived: true,
          direction: .aToB, stories: Sides(a: story(row["a_id"]!), b: story(row["b_id"]!)),
          weight: weights.rewrite))
      domains[row["domain"]!, default: []].append(row["a_id"]!)
    }
    var random = SeededGenerator(seed: 7)
    for row in rows {
      let others = domains[row["domain"]!]!
      let other = others[Int(random.next() % UInt64(others.count))]
      guard documents[other]!.text != documents[row["a_id"]!]!.text else { continue }
      add(negative: other, row["b_id"]!, documents, "\(name)-random", weights.other, story)
    }
    for (other, b) in NearestSources(rows: rows, documents: documents).pairs {
      add(negative: other, b, documents, "\(name)-nearest", weights.other, story)
    }
    guard let siblings = try? Corpus.table("\(folder)/\(name)/siblings.tsv") else { return }
    for row in siblings {
      pairs.append(
        LabelledPair(
          suite: "\(name)-siblings", a: documents[row["a_id"]!]!, b: documents[row["b_id"]!]!,
          isDerived: true, direction: .commonSource,
          stories: Sides(a: story(row["a_id"]!), b: story(row["b_id"]!)),
          weight: weights.sibling))
    }
  }

  /// What a rewrite counts, each of the two pairs that set it against other sources, and two rewrites of one
  /// source: with less, what is a rewrite for certain is told as hardly more than likely (Decisions/0039).
  private struct RewriteWeights {
    var rewrite: Double
    var other: Double
    var sibling = 0.0
  }

  private mutating func add(
    negative a: String, _ b: String, _ documents: [String: Article], _ suite: String,
    _ weight: Double, _ story: (String) -> String
  ) {
    pairs.append(
      LabelledPair(
        suite: suite, a: documents[a]!, b: documents[b]!, isDerived: false,
        stories: Sides(a: story(a), b: story(b)), weight: weight))
  }

  /// Articles of different stories on one beat: what must not be called derived.
  private mutating func addNews() throws {
    let documents = try Corpus.articles("\(folder)/news/same-story-100.jsonl")
    for row in try Corpus.table("\(folder)/news/same-story-100.pairs.tsv")
    where row["coder1_same_story"] != "1" && row["coder2_same_story"] != "1" {
      pairs.append(
        LabelledPair(
          suite: "news", a: documents[row["a_id"]!]!, b: documents[row["b_id"]!]!,
          isDerived: false, stories: Sides(a: row["a_id"]!, b: row["b_id"]!), weight: 0.3))
    }
  }

  /// Planted passages in longer texts, and none.
  ///
  /// Copies and pairs without any are fitted to. Word salad, chains of machine translation and
  /// summaries inside foreign texts are measured alone: fitted to, they teach that little of either side need
  /// be shared, and rank independent news higher.
  private mutating func addPan() throws {
    let fitted: Set = ["01-no-plagiarism", "02-no-obfuscation"]
    let sources = try Corpus.articles("\(folder)/pan13/src.jsonl")
    let suspicious = try Corpus.articles("\(folder)/pan13/susp.jsonl")
    for row in try Corpus.table("\(folder)/pan13/pairs.tsv") {
      guard let a = sources[row["a_id"]!], let b = suspicious[row["b_id"]!] else { continue }
      let isDerived = row["label"] != "01-no-plagiarism"
      pairs.append(
        LabelledPair(
          suite: "pan13-" + row["label"]!.dropFirst(3), a: a, b: b, isDerived: isDerived,
          direction: isDerived ? .undecided : nil,
          stories: Sides(a: a.id, b: b.id), weight: fitted.contains(row["label"]!) ? 0.08 : 0))
    }
  }
}

extension LabelledPairs {
  /// Pairs that the search of a large collection of unlabelled news turns up, and lifts planted in it.
  ///
  /// A pair that shares hardly a shingle and few neighbouring words is taken for two reports that are
  /// not derived; one that shares more is nobody's truth and is left out. Lifts are a third of one
  /// article's sentences inside another.
  private mutating func addHaystack() async throws {
    var articles: [Article] = []
    try Corpus.read("\(folder)/news/reuters-20k.jsonl.gz") { article in
      // Every fourth: the rest is left for measuring.
      if StableHash.hash(Array(article.id.utf8)) % 4 == 0, article.text.utf8.count > 900 {
        articles.append(MeasuredPair.plain(article))
      }
    }
    let analyser = ArticleAnalyser()
    let analysed = articles.map(analyser.analyse)
    let found = await CandidateFinder().pairs(analysed.map(Sketch.init), workers: 2)
    for pair in found {
      let a = analysed[pair.a]
      let b = analysed[pair.b]
      let shared = max(
        a.shingles.containment(in: b.shingles), b.shingles.containment(in: a.shingles))
      let restated = max(
        a.stemPairs.containment(in: b.stemPairs), b.stemPairs.containment(in: a.stemPairs))
      guard shared < 0.1, restated < 0.15 else { continue }
      pairs.append(
        LabelledPair(
          suite: "haystack", a: a.article, b: b.article, isDerived: false,
          stories: Sides(a: a.article.id, b: b.article.id), weight: 0.43))
    }
    var random = SeededGenerator(seed: 30)
    for _ in 0..<800 {
      let source = analysed[Int(random.next() % UInt64(analysed.count))]
      let host = analysed[Int(random.next() % UInt64(analysed.count))]
      guard source.article.id != host.article.id, let text = lift(source, into: host, &random)
      else { continue }
      pairs.append(
        LabelledPair(
          suite: "lifts", a: source.article, b: Article(id: "lift-\(pairs.count)", text: text),
          isDerived: true, direction: .undecided,
          stories: Sides(a: source.article.id, b: host.article.id), weight: 1.5))
    }
  }

  /// A host article with a third of a source's sentences in its middle.
  private func lift(
    _ source: AnalysedArticle, into host: AnalysedArticle, _ random: inout SeededGenerator
  ) -> String? {
    let count = max(2, source.sentenceCount * 3 / 10)
    guard source.sentenceCount > count, host.sentenceCount > 3 else { return nil }
    let first = Int(random.next() % UInt64(source.sentenceCount - count))
    let lifted = source.tokens(ofSentences: first...first + count - 1)
    let cut = Int(host.text.starts[host.sentence(host.sentenceCount / 2).lowerBound])
    let from = Int(source.text.starts[lifted.lowerBound])
    let to =
      lifted.upperBound < source.text.count
      ? Int(source.text.starts[lifted.upperBound]) : source.text.bytes.count
    let bytes = host.text.bytes[..<cut] + source.text.bytes[from..<to] + host.text.bytes[cut...]
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// For each rewrite, the other source of its domain that is nearest by tf-idf: a hard negative.
struct NearestSources {
  var pairs: [(String, String)] = []

  init(rows: [[String: String]], documents: [String: Article]) {
    let tokenizer = Tokenizer()
    let domains = Dictionary(grouping: rows) { $0["domain"]! }
    for domain in domains.keys.sorted() {
      let ids = Set(domains[domain]!.map { $0["a_id"]! }).sorted()
      let vectors = ids.map { counts(tokenizer.tokenize(documents[$0]!.text)) }
      var frequency: [UInt64: Int] = [:]
      for vector in vectors { for word in vector.keys { frequency[word, default: 0] += 1 } }
      let weights = frequency.filter { $0.value * 2 < ids.count }.mapValues {
        Elementary.ln(Double(ids.count) / Double($0))
      }
      var postings: [UInt64: [(Int, Double)]] = [:]
      for (index, vector) in vectors.enumerated() {
        // In the order of the words: two copies of one source are then equally near, and the first is taken.
        let square = vector.keys.sorted().reduce(0.0) { sum, word in
          let value = Double(vector[word]!) * (weights[word] ?? 0)
          return sum + value * value
        }
        for (word, count) in vector where weights[word] != nil {
          postings[word, default: []].append(
            (index, Double(count) * weights[word]! / max(1e-9, square.squareRoot())))
        }
      }
      for row in domains[domain]! {
        let own = counts(tokenizer.tokenize(documents[row["b_id"]!]!.text))
        var sums = [Double](repeating: 0, count: ids.count)
        for word in own.keys.sorted() {
          for (index, value) in postings[word] ?? [] {
            sums[index] += Double(own[word]!) * weights[word]! * value
          }
        }
        let source = documents[row["a_id"]!]!.text
        let best = sums.indices.filter {
          ids[$0] != row["a_id"]! && documents[ids[$0]]!.text != source
        }.max { (sums[$0], ids[$1]) < (sums[$1], ids[$0]) }
        if let best { pairs.append((ids[best], row["b_id"]!)) }
      }
    }
  }

  private func counts(_ text: TokenizedText) -> [UInt64: Int] {
    text.hashes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

/// A seeded generator (Steele, Lea and Flood 2014): every fit draws the same.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
