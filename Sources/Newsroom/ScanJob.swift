public import TextReuse

/// Finds, among the articles of some inputs, every pair of which one derives from the other or both
/// from a third text.
public struct ScanJob: Sendable {
  /// Which articles a report lists, with what they say of their origin.
  public enum Listing: Sendable, Equatable {
    /// Those of so many findings, the first in order, with their texts.
    case findings(Int)
    /// All; the texts only of those in listed pairs.
    case all
  }

  /// What is asked.
  public struct Request: Sendable {
    /// Files, folders, patterns or `-`.
    public var inputs: [String]
    /// The probability from which a pair is a finding.
    public var threshold = 0.5
    /// Whether pairs below the threshold are listed too, after the findings.
    public var listsAll = false
    /// Outlets that are one's own: what two of their articles share is nobody's finding.
    public var ownOutlets: [String] = []
    /// Which articles the report lists.
    public var listing = Listing.all
    /// Up to how many articles every pair is judged; beyond, those that the candidate finder names.
    /// The 19,900 pairs of 200 articles take some ten seconds of one core.
    public var mostForEveryPair = 200

    /// A request for the articles of some inputs.
    public init(inputs: [String]) { self.inputs = inputs }
  }

  private let request: Request
  private let settings: JobSettings

  /// A scan as requested.
  public init(_ request: Request, settings: JobSettings = JobSettings()) {
    self.request = request
    self.settings = settings
  }

  /// Reads the inputs, then scans their articles.
  public func run() async -> Report {
    let collection = ArticleCollection(
      inputs: request.inputs, reading: settings.reading, progress: settings.progress)
    var report = await scan(collection.articles)
    report.skipped = collection.skipped
    return report
  }

  /// Scans articles, whose ids must differ. The report does not depend on their order.
  ///
  /// - Complexity: O(*n*²) in articles up to the request's `mostForEveryPair`; beyond, a few pairs an article.
  public func scan(_ unordered: [Article]) async -> Report {
    let articles = unordered.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let pool = WorkerPool(settings)
    var sketched = await sketch(articles, pool)
    let versions = VersionRules(
      articles: articles, contents: sketched.map(\.content), ownOutlets: request.ownOutlets)
    let judgesAll = articles.count <= request.mostForEveryPair
    let pairs = await self.pairs(sketched, all: judgesAll).filter { versions.reason($0) == nil }
    let judging = PairJudging(
      articles: articles, pool: pool, analysed: sketched.map(\.analysed))
    for place in sketched.indices { sketched[place].analysed = nil }
    var outcome = await judge(pairs, judging, versions)
    outcome.findings = ThirdSources.resolve(outcome.findings)
    outcome.sort()

    var report = Report()
    report.findings = outcome.findings + outcome.below
    report.total = outcome.findings.count
    report.threshold = request.threshold
    report.versions = (versions.pairs + outcome.versions).sorted(by: VersionRules.precedes)
    report.clusters = ClusterFinder(outcome.findings).clusters()
    report.stemma = FamilyTree(outcome.findings).edges()
    report.modelVersion = settings.judge.model.version
    report.pairsJudged = pairs.count
    report.articlesCompared = articles.count
    report.chanceFindings = settings.judge.model.chance.findings(
      among: ChanceTail.pairs(among: articles.count), threshold: request.threshold)
    let searched = judgesAll ? "every pair" : "pairs that share words, passages or matter"
    report.compared = (request.inputs + [searched]).joined(separator: ", ")
    let lister = DocumentLister(articles: articles, words: sketched.map(\.words), pool: pool)
    report.documents = await lister.documents(request.listing, findings: report.findings)
    report.stemma = await ChangeLister(pool: pool).steps(
      report.stemma, documents: report.documents)
    return report
  }

  /// What is kept of every article.
  private struct Sketched: Sendable {
    var sketch: Sketch
    var words: Int
    var content: UInt64
    /// The analysis itself, as long as memory allows: most are needed again for judging.
    var analysed: Analysis?
  }

  private func sketch(_ articles: [Article], _ pool: WorkerPool) async -> [Sketched] {
    var done = 0
    var bytes = 0
    let kept = articles.prefix {
      bytes += $0.text.utf8.count
      return bytes <= AnalysisCache.standardLimit
    }.count
    settings.tell(.sketching, 0, of: articles.count, .articles)
    return await pool.map(Array(articles.indices), piece: 16) { count in
      done += count
      settings.tell(.sketching, done, of: articles.count, .articles)
    } _: { worker, places in
      let analysed = await worker.analyse(articles[places.startIndex..<places.endIndex])
      return zip(places, analysed).map { place, analysis in
        Sketched(
          sketch: Sketch(analysis.article), words: analysis.article.text.count,
          content: VersionRules.content(of: analysis.article),
          analysed: place < kept ? analysis : nil)
      }
    }
  }

  private func pairs(_ sketched: [Sketched], all: Bool) async -> [Sides<Int>] {
    if all {
      return sketched.indices.flatMap { a in
        (a + 1..<sketched.count).map { Sides(a: a, b: $0) }
      }
    }
    settings.tell(.pairing, 0, of: sketched.count, .articles)
    let pairs = await CandidateFinder().pairs(sketched.map(\.sketch), workers: settings.workers)
    return JudgingOrder.sorted(pairs.map { Sides(a: $0.a, b: $0.b) }, count: sketched.count)
  }

  private func judge(
    _ pairs: [Sides<Int>], _ judging: consuming PairJudging, _ versions: VersionRules
  ) async -> ScanOutcome {
    let articles = judging.articles
    var outcome = ScanOutcome()
    settings.tell(.judging, 0, of: pairs.count, .pairs)
    await judging.judge(pairs) { start, verdicts in
      for (index, verdict) in verdicts.enumerated() {
        let pair = pairs[start + index]
        guard verdict.probability >= request.threshold else {
          if request.listsAll { outcome.below.append(verdict.ordered(pair, articles)) }
          continue
        }
        if let reason = versions.ownReason(pair) {
          outcome.versions.append(VersionPair(ids: verdict.ids, reason: reason))
        } else {
          outcome.findings.append(verdict.ordered(pair, articles))
        }
      }
      settings.tell(.judging, start + verdicts.count, of: pairs.count, .pairs)
    }
    return outcome
  }
}

/// What judging gave: findings, pairs below the threshold, and versions.
private struct ScanOutcome {
  var findings: [Verdict] = []
  var below: [Verdict] = []
  var versions: [VersionPair] = []

  mutating func sort() {
    findings.sort(by: Verdict.isReportedBefore)
    below.sort(by: Verdict.isReportedBefore)
  }
}

extension Verdict {
  /// The order of reporting: by gap, then probability, the larger first, then ids.
  public static func isReportedBefore(_ left: Verdict, _ right: Verdict) -> Bool {
    if left.gap != right.gap { return left.gap > right.gap }
    if left.probability != right.probability { return left.probability > right.probability }
    return left.ids.precedes(right.ids)
  }

  /// The verdict with the earlier published article named first, else the one with the smaller id.
  func ordered(_ pair: Sides<Int>, _ articles: [Article]) -> Verdict {
    guard let a = articles[pair.a].published, let b = articles[pair.b].published else {
      return self
    }
    return a.order(to: b) == .after ? swapped : self
  }
}

extension Sides<String> {
  /// The order of pairs of ids, by their bytes.
  func precedes(_ other: Sides<String>) -> Bool {
    if a != other.a { return a.utf8.lexicographicallyPrecedes(other.a.utf8) }
    return b.utf8.lexicographicallyPrecedes(other.b.utf8)
  }
}
