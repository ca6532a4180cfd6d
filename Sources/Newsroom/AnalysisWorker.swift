internal import TextReuse

/// One of the workers that analyse and judge side by side, with an analyser of its own.
actor AnalysisWorker {
  private let analyser = ArticleAnalyser()
  private let judge: Judge
  private let tellsChanges: Bool

  init(judge: Judge, tellsChanges: Bool = true) {
    self.judge = judge
    self.tellsChanges = tellsChanges
  }

  func analyse(_ articles: ArraySlice<Article>) -> [Analysis] {
    articles.map { Analysis(analyser.analyse($0)) }
  }

  func judge(_ pairs: ArraySlice<Sides<Analysis>>) -> [Verdict] {
    pairs.map { judge($0, .unknown) }
  }

  func judge(_ pair: Sides<Analysis>, _ assumed: AssumedOrder) -> Verdict {
    let verdict = judge.verdict(pair.a.article, pair.b.article, assuming: assumed)
    return tellsChanges ? verdict.withChanges(pair.a.article, pair.b.article) : verdict
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

  /// - Parameter tellsChanges: whether verdicts say what the two articles say differently.
  init(_ settings: JobSettings, tellsChanges: Bool = true) {
    workers = (0..<settings.workers).map { _ in
      AnalysisWorker(judge: settings.judge, tellsChanges: tellsChanges)
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
