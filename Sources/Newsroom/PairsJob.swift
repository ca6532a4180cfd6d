internal import Articles
public import TextReuse

/// Judges the pairs of a list, in its order.
public struct PairsJob: Sendable {
  private let pairs: PairList
  private let documents: [String]
  private let settings: JobSettings

  /// A job over the pairs of a list and the articles of some inputs.
  public init(_ pairs: PairList, documents: [String], settings: JobSettings = JobSettings()) {
    self.pairs = pairs
    self.documents = documents
    self.settings = settings
  }

  /// Reads the articles and hands on one verdict a pair, in the order of the pairs.
  ///
  /// A pair with an id that no article has gives no verdict and is named among the skipped. Only
  /// articles that a pair names are kept in memory; each is analysed once where memory allows.
  ///
  /// - Parameter each: takes verdicts as they come; what it throws ends the job.
  /// - Returns: what could not be read or judged.
  public func run(each: ([Verdict]) throws -> Void) async throws -> [Skipped] {
    var wanted: Set<String> = []
    for entry in pairs.entries {
      wanted.insert(entry.ids.a)
      wanted.insert(entry.ids.b)
    }
    var reading = settings.reading
    // Whoever runs this as a worker has the records at hand; texts are what offsets count in.
    reading.keepsPlaces = false
    let collection = ArticleCollection(
      inputs: documents, reading: reading, wanted: wanted, progress: settings.progress)
    var skipped = collection.skipped + pairs.skipped
    let places = known(collection, &skipped)
    let articles = collection.articles
    // Changes are for readers; those of many pairs would cost as much again as the verdicts.
    let judging = PairJudging(
      sizes: articles.map { $0.text.utf8.count },
      pool: WorkerPool(settings, tellsChanges: false))
    settings.tell(.judging, 0, of: places.count, .pairs)
    try await judging.judge(places) { (places) throws in
      places.map { articles[$0] }
    } each: { (start, verdicts) throws in
      try each(verdicts.compactMap { $0 })
      settings.tell(.judging, start + verdicts.count, of: places.count, .pairs)
    }
    return skipped
  }

  /// The places of the articles of each pair whose ids are known; the others are skipped.
  private func known(
    _ collection: ArticleCollection, _ skipped: inout [Skipped]
  ) -> [Sides<Int>] {
    pairs.entries.compactMap { entry in
      let unknown = [entry.ids.a, entry.ids.b].filter { collection.place(of: $0) == nil }
      guard unknown.isEmpty, let a = collection.place(of: entry.ids.a),
        let b = collection.place(of: entry.ids.b)
      else {
        let names = unknown.joined(separator: " and ")
        skipped.append(
          Skipped(
            path: pairs.path, place: "line \(entry.line)",
            reason: "no article has the id \(names); name it as the documents do"))
        return nil
      }
      return Sides(a: a, b: b)
    }
  }
}
