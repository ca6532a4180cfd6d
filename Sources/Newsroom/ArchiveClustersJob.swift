public import SignatureArchive
public import TextReuse

/// Finds, among the articles of an archive, every pair of which one derives from the other or both from
/// a third text, and the clusters that they form.
public struct ArchiveClustersJob: Sendable {
  /// What is asked.
  public struct Request: Sendable {
    /// The archive's file.
    public var archive: String
    /// The probability from which a pair is a finding.
    public var threshold = 0.5
    /// Outlets that are one's own: what two of their articles share is nobody's finding.
    public var ownOutlets: [String] = []
    /// Which articles the report lists.
    public var listing = ScanJob.Listing.all
    /// The bytes that keys may take in memory at a time.
    public var memory = 512 << 20
    /// Which pairs are looked at.
    public var window = PairWindow()

    /// A request for an archive.
    public init(archive: String) { self.archive = archive }
  }

  /// How many pairs are judged between two looks at the archive.
  private static let piece = 4096

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
    guard reader.header.keepsTexts else { throw .noTexts(request.archive) }
    let stored = try documents(reader)
    let pairs = try self.pairs(reader, stored)
    let versions = VersionRules(
      articles: stored.map(\.article), contents: stored.map(\.content),
      ownOutlets: request.ownOutlets)
    let wanted = JudgingOrder.sorted(
      pairs.filter { versions.reason($0) == nil }, count: stored.count)
    var report = Report()
    report.versions = versions.pairs
    try await judge(wanted, reader, stored, versions, &report)
    report.findings = ThirdSources.resolve(report.findings).sorted(by: Verdict.isReportedBefore)
    report.total = report.findings.count
    report.threshold = request.threshold
    report.versions.sort(by: VersionRules.precedes)
    report.clusters = ClusterFinder(report.findings).clusters()
    report.stemma = FamilyTree(report.findings).edges()
    report.modelVersion = settings.judge.model.version
    report.pairsJudged = wanted.count
    report.articlesCompared = stored.count
    report.compared = request.archive + ", pairs that share words, passages or matter"
    try await list(reader, stored, &report)
    return report
  }

  /// The documents that may be in a pair, in order of id: what else says that a is before b.
  private func documents(_ reader: ArchiveReader) throws(ArchiveError) -> [StoredDocument] {
    let window = request.window
    let all = try reader.read { snapshot in
      var documents: [StoredDocument] = []
      try snapshot.documents { if window.holds($0.article) { documents.append($0) } }
      return documents
    }
    return all.sorted { $0.article.id.utf8.lexicographicallyPrecedes($1.article.id.utf8) }
  }

  /// The candidate pairs, as places among the documents, the smaller first.
  private func pairs(
    _ reader: ArchiveReader, _ stored: [StoredDocument]
  ) throws(ArchiveError) -> [Sides<Int>] {
    let places = Dictionary(uniqueKeysWithValues: stored.enumerated().map { ($1.number, $0) })
    let window = request.window
    settings.tell(.pairing, 0, of: reader.header.count, .articles)
    let found = try reader.read { snapshot in
      try snapshot.pairs(
        memory: request.memory, workers: settings.workers,
        isWanted: { a, b in
          guard let a = places[a], let b = places[b] else { return false }
          return window.holds(stored[a].article, stored[b].article)
        },
        progress: { settings.tell(.pairing, $0, of: reader.header.count, .articles) })
    }
    return found.compactMap { pair in
      guard let a = places[pair.a], let b = places[pair.b] else { return nil }
      return Sides(a: min(a, b), b: max(a, b))
    }
  }

  private func judge(
    _ pairs: [Sides<Int>], _ reader: ArchiveReader, _ stored: [StoredDocument],
    _ versions: VersionRules, _ report: inout Report
  ) async throws(ArchiveError) {
    let pool = WorkerPool(settings)
    for start in stride(from: 0, to: pairs.count, by: Self.piece) {
      let piece = pairs[start..<min(pairs.count, start + Self.piece)]
      let needed = Set(piece.flatMap { [$0.a, $0.b] }).sorted()
      let articles = try reader.read { snapshot in
        try needed.map { try snapshot.article(stored[$0].number) ?? stored[$0].article }
      }
      let local = Dictionary(uniqueKeysWithValues: needed.enumerated().map { ($1, $0) })
      let sides = piece.compactMap { pair -> Sides<Int>? in
        guard let a = local[pair.a], let b = local[pair.b] else { return nil }
        return Sides(a: a, b: b)
      }
      var findings: [Verdict] = []
      var apart: [VersionPair] = []
      await PairJudging(articles: articles, pool: pool).judge(sides) { first, verdicts in
        for (index, verdict) in verdicts.enumerated()
        where verdict.probability >= request.threshold {
          let pair = sides[first + index]
          if let reason = versions.ownReason(Sides(a: needed[pair.a], b: needed[pair.b])) {
            apart.append(VersionPair(ids: verdict.ids, reason: reason))
          } else {
            findings.append(verdict.ordered(pair, articles))
          }
        }
      }
      report.findings += findings
      report.versions += apart
      settings.tell(.judging, start + piece.count, of: pairs.count, .pairs)
    }
  }

  /// Lists the articles of the first findings, with their texts.
  private func list(
    _ reader: ArchiveReader, _ stored: [StoredDocument], _ report: inout Report
  ) async throws(ArchiveError) {
    let shown: ArraySlice<Verdict>
    switch request.listing {
    case .findings(let most): shown = report.findings.prefix(most)
    case .all: shown = report.findings[...]
    }
    let named = Set(shown.flatMap { [$0.ids.a, $0.ids.b] })
    let chosen = stored.filter { named.contains($0.article.id) }
    let articles = try reader.read { snapshot in
      try chosen.compactMap { try snapshot.article($0.number) }
    }
    report.documents = await WorkerPool(settings).map(articles, piece: 16) { worker, slice in
      await worker.analyse(slice) { ReportDocument($0) }
    }
  }
}

/// Which pairs of an archive are looked at.
public struct PairWindow: Sendable {
  /// The seconds that may lie between two articles at most; articles without a time are then in no pair.
  public var seconds: Int64?
  /// The first moment of articles that are looked at.
  public var from: Timestamp?
  /// The last.
  public var to: Timestamp?
  /// Whether the two must be of outlets that are known and differ.
  public var acrossOutlets = false

  /// A window that holds every pair.
  public init() {}

  /// Whether an article may be in a pair.
  func holds(_ article: Article) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let published = article.published else { return false }
    if let from, published.order(to: from) == .before { return false }
    if let to, published.order(to: to) == .after { return false }
    return true
  }

  /// Whether two articles may be a pair.
  func holds(_ a: Article, _ b: Article) -> Bool {
    if let seconds {
      guard let first = a.published, let second = b.published,
        abs(first.seconds - second.seconds) <= seconds
      else { return false }
    }
    guard acrossOutlets else { return true }
    guard let first = a.outlet, let second = b.outlet else { return false }
    return first.lowercased() != second.lowercased()
  }
}
