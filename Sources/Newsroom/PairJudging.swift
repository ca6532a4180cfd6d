internal import TextReuse

/// Judges many pairs of a list of articles, each article analysed as seldom as memory allows.
struct PairJudging {
  /// How many pairs are judged between two looks at the cache.
  static let window = 1024
  /// The bytes of text that one window may need at most, but for its first pair.
  static let windowBytes = 8 << 20
  /// How many a worker takes at a time.
  static let piece = 8

  /// About how many bytes the text of each article has.
  let sizes: [Int]
  let pool: WorkerPool
  /// What is analysed already, a place an article; may be empty.
  var analysed: [AnalysedArticle?] = []

  /// Judges pairs of places and hands the verdicts on, in the order of the pairs.
  ///
  /// - Parameters:
  ///   - load: gives the articles at some places, with their texts.
  ///   - each: takes the index of the first pair of some, and their verdicts, `nil` for those that the pool leaves.
  consuming func judge<Failure: Error>(
    _ pairs: [Sides<Int>], cacheLimit: Int = AnalysisCache.standardLimit,
    load: ([Int]) throws(Failure) -> [Article],
    each: (Int, [Verdict?]) throws(Failure) -> Void
  ) async throws(Failure) {
    var cache = AnalysisCache(count: sizes.count, pairs: pairs, limit: cacheLimit)
    for (place, analysis) in analysed.enumerated() {
      if let analysis { cache.insert(analysis, at: place) }
    }
    analysed = []
    cache.trim(before: 0)
    var start = 0
    while start < pairs.count {
      let (end, missing) = windowEnd(from: start, pairs, cache)
      let made = await pool.map(try load(missing), piece: Self.piece) { await $0.analyse($1) }
      for (place, analysis) in zip(missing, made) { cache.insert(analysis, at: place) }
      var work: [Sides<AnalysedArticle>] = []
      for pair in pairs[start..<end] {
        guard let a = cache[pair.a], let b = cache[pair.b] else { continue }
        work.append(Sides(a: a, b: b))
      }
      let verdicts = await pool.map(work, piece: Self.piece) { await $0.judge($1) }
      try each(start, verdicts)
      start = end
      cache.trim(before: start)
    }
  }

  /// Where a window ends, and the articles of it that are not analysed yet, in order of need.
  private func windowEnd(
    from start: Int, _ pairs: [Sides<Int>], _ cache: AnalysisCache
  ) -> (end: Int, missing: [Int]) {
    var needed: Set<Int> = []
    var missing: [Int] = []
    var bytes = 0
    var end = start
    while end < min(pairs.count, start + Self.window) {
      for place in [pairs[end].a, pairs[end].b] where needed.insert(place).inserted {
        bytes += sizes[place]
        if cache[place] == nil { missing.append(place) }
      }
      end += 1
      if bytes > Self.windowBytes { break }
    }
    return (end, missing)
  }
}
