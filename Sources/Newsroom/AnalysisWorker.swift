internal import TextReuse

/// One of the workers that analyse and judge side by side, with an analyser of its own.
actor AnalysisWorker {
  private let analyser = ArticleAnalyser()
  private let judge: Judge
  private let tellsChanges: Bool
  private let least: Double

  /// - Parameters:
  ///   - tellsChanges: whether verdicts say what the two articles say differently.
  ///   - least: the probability from which a pair of many gets a whole verdict.
  init(judge: Judge, tellsChanges: Bool = true, least: Double = 0) {
    self.judge = judge
    self.tellsChanges = tellsChanges
    self.least = least
  }

  func analyse(_ articles: ArraySlice<Article>) -> [AnalysedArticle] {
    articles.map { analyser.analyse($0) }
  }

  /// The verdicts on pairs, `nil` for those that are less likely than asked for.
  func judge(_ pairs: ArraySlice<Sides<AnalysedArticle>>) -> [Verdict?] {
    pairs.map { pair in
      judge.verdict(pair.a, pair.b, atLeast: least).map { withChanges($0, pair) }
    }
  }

  func judge(_ pair: Sides<AnalysedArticle>, _ assumed: AssumedOrder) -> Verdict {
    withChanges(judge.verdict(pair.a, pair.b, assuming: assumed), pair)
  }

  private func withChanges(_ verdict: Verdict, _ pair: Sides<AnalysedArticle>) -> Verdict {
    tellsChanges ? verdict.withChanges(pair.a, pair.b) : verdict
  }

  /// Analyses articles and keeps of each what `keep` makes of it.
  func analyse<Kept: Sendable>(
    _ articles: ArraySlice<Article>, keep: @Sendable (AnalysedArticle) -> Kept
  ) -> [Kept] {
    articles.map { keep(analyser.analyse($0)) }
  }
}

/// Workers that share out a list, and give what they make of it in the list's order.
struct WorkerPool: Sendable {
  private let workers: [AnalysisWorker]

  /// - Parameters:
  ///   - tellsChanges: whether verdicts say what the two articles say differently.
  ///   - least: the probability from which a pair of many gets a whole verdict.
  init(_ settings: JobSettings, tellsChanges: Bool = true, least: Double = 0) {
    workers = (0..<settings.workers).map { _ in
      AnalysisWorker(judge: settings.judge, tellsChanges: tellsChanges, least: least)
    }
  }

  /// Everything that `work` makes of the items, in their order.
  ///
  /// - Parameters:
  ///   - piece: how many items a worker takes at a time.
  ///   - progress: called with the number of items done since the last call.
  func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], piece: Int, progress: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (AnalysisWorker, ArraySlice<Item>) async -> [Made]
  ) async -> [Made] {
    let count = (items.count + piece - 1) / piece
    return await withTaskGroup(of: Finished<Made>.self) { group in
      var parts = [[Made]](repeating: [], count: count)
      var next = 0
      func start(_ worker: Int) {
        guard next < count else { return }
        let part = next
        next += 1
        let slice = items[part * piece..<min(items.count, (part + 1) * piece)]
        group.addTask { [hand = workers[worker]] in
          Finished(worker: worker, part: part, made: await work(hand, slice))
        }
      }
      for worker in workers.indices { start(worker) }
      for await finished in group {
        parts[finished.part] = finished.made
        progress(finished.made.count)
        start(finished.worker)
      }
      return parts.flatMap { $0 }
    }
  }

  /// What a worker made of a piece.
  private struct Finished<Made: Sendable>: Sendable {
    var worker: Int
    var part: Int
    var made: [Made]
  }
}
