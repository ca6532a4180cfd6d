public import SignatureArchive
public import TextReuse

/// Finds, among the articles of some inputs, every pair of which one derives from the other or both
/// from a third text.
public struct ScanJob: Sendable {
  /// What is asked.
  @dynamicMemberLookup
  public struct Request: Sendable {
    /// Files, folders, patterns or `-`.
    public var inputs: [String]
    /// What is asked of every pair.
    public var judging = JudgingRequest()
    /// Which pairs are looked at.
    public var window = PairWindow()
    /// About how many bytes of memory may be taken; articles that need more go through an archive.
    public var memory = 2 << 30
    /// Where that archive is made, and removed again.
    public var scratch = ScratchArchive.path
    /// A file that keeps what the next scan of the same inputs can use; `nil` for none.
    public var cache: String?
    /// Up to how many articles every pair is judged; beyond, those that the candidate finder names.
    /// The 19,900 pairs of 200 articles take some ten seconds of one core.
    public var mostForEveryPair = 200

    /// A request for the articles of some inputs.
    public init(inputs: [String]) { self.inputs = inputs }

    /// What is asked of every pair, by its own names.
    public subscript<Value>(dynamicMember path: WritableKeyPath<JudgingRequest, Value>) -> Value {
      get { judging[keyPath: path] }
      set { judging[keyPath: path] = newValue }
    }
  }

  private let request: Request
  private let settings: JobSettings

  /// A scan as requested.
  public init(_ request: Request, settings: JobSettings = JobSettings()) {
    self.request = request
    self.settings = settings
  }

  /// Reads the inputs, then scans their articles.
  ///
  /// What does not fit into memory goes through an archive; no finding depends on it.
  public func run() async throws(ArchiveError) -> Report {
    guard let cache = request.cache else { return try await scanUncached() }
    do throws(ArchiveError) {
      return try await scan(cache: cache)
    } catch {
      // Standard input is read once: what it held is gone.
      if request.inputs.contains("-") { throw error }
      var report = try await scanUncached()
      report.skipped.append(Skipped(path: cache, reason: CacheProblem.reason(error)))
      return report
    }
  }

  private func scanUncached() async throws(ArchiveError) -> Report {
    let intake = ScanIntake(
      request.inputs, settings, memory: request.memory, scratch: request.scratch)
    defer { ScratchArchive.discard(request.scratch) }
    var report: Report
    if let articles = try intake.run() {
      report = await scan(articles)
    } else {
      report = try await scan(try ArchiveReader(request.scratch, comparing: true))
    }
    report.skipped = intake.skipped
    return report
  }

  private func scan(cache path: String) async throws(ArchiveError) -> Report {
    let cache = try ScanCache(path, request.inputs, settings, memory: request.memory)
    var report = try await scan(try cache.fill())
    report.skipped = cache.skipped
    return report
  }

  private func scan(_ reader: ArchiveReader) async throws(ArchiveError) -> Report {
    let shelf = try ArchiveShelf(reader, memory: request.memory)
    return try await search(pool).report(shelf, inputs: request.inputs)
  }

  /// Scans articles, whose ids must differ. The report does not depend on their order.
  ///
  /// - Complexity: O(*n*²) in articles up to the request's `mostForEveryPair`; beyond, a few pairs an article.
  public func scan(_ unordered: [Article]) async -> Report {
    let pool = pool
    let shelf = await MemoryShelf(unordered, settings, pool)
    return await search(pool).report(shelf, inputs: request.inputs)
  }

  private var pool: WorkerPool {
    WorkerPool(settings, least: request.judging.leastOfInterest)
  }

  private func search(_ pool: WorkerPool) -> PairSearch {
    PairSearch(
      request: request.judging, window: request.window, mostForEveryPair: request.mostForEveryPair,
      settings: settings, pool: pool)
  }
}

/// Why a cache was not used, in the words of a scan.
enum CacheProblem {
  /// What is wrong, and after a semicolon what cures it.
  static func reason(_ error: ArchiveError) -> String {
    let cure = "; it was not used: remove it, and the next scan makes a new one"
    switch error {
    case .damaged(_, let part): return "the cache is damaged (\(part))" + cure
    case .unlikeSketches, .newer: return "the cache was made by another version of stemma" + cure
    case .notAnArchive:
      return "is something else than a cache; it was not used: name another file"
    case .otherUse:
      return "is an archive, of which a scan would keep only what it reads; it was not used: name "
        + "another file"
    case .otherWriter:
      return "another process uses the cache; it was not used: wait until it is done"
    default: return "the cache cannot be used (\(words(error)))"
    }
  }

  /// The words of an error without the path, which stands before them already.
  private static func words(_ error: ArchiveError) -> String {
    let words = error.description
    guard let colon = words.firstRange(of: ": ") else { return words }
    return String(words[colon.upperBound...])
  }
}
