public import SignatureArchive
public import TextReuse

/// Finds, among the articles of an archive, every pair of which one derives from the other or both from
/// a third text, and the clusters that they form.
public struct ArchiveClustersJob: Sendable {
  /// What is asked.
  @dynamicMemberLookup
  public struct Request: Sendable {
    /// The archive's file.
    public var archive: String
    /// What is asked of every pair.
    public var judging = JudgingRequest()
    /// Which pairs are looked at.
    public var window = PairWindow()
    /// The bytes that keys may take in memory at a time.
    public var memory = 512 << 20

    /// A request for an archive.
    public init(archive: String) { self.archive = archive }

    /// What is asked of every pair, by its own names.
    public subscript<Value>(dynamicMember path: WritableKeyPath<JudgingRequest, Value>) -> Value {
      get { judging[keyPath: path] }
      set { judging[keyPath: path] = newValue }
    }
  }

  private let request: Request
  private let settings: JobSettings

  /// A job as requested.
  public init(_ request: Request, settings: JobSettings = JobSettings()) {
    self.request = request
    self.settings = settings
  }

  /// Finds the pairs, judges them and gathers what they tell.
  public func run() async throws(ArchiveError) -> Report {
    let reader = try ArchiveReader(request.archive, comparing: true)
    let shelf = try ArchiveShelf(reader, memory: request.memory)
    var judging = request.judging
    // An archive has too many articles to list those without a finding.
    if judging.listing == .all { judging.listing = .findings(.max) }
    let search = PairSearch(
      request: judging, window: request.window, mostForEveryPair: 0, settings: settings,
      pool: WorkerPool(settings, least: request.judging.leastOfInterest))
    return try await search.report(shelf, inputs: [request.archive])
  }
}
