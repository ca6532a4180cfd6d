internal import Articles
public import Policy
internal import SignatureArchive
public import TextReuse

/// Holds drafts against a policy: what they share with an archive, and what they say of themselves.
public struct GateJob: Sendable {
  /// What is asked.
  public struct Request: Sendable {
    /// The archive's file.
    public var archive: String
    /// The drafts: files, folders, patterns or `-`.
    public var drafts: [String]
    /// A folder in which copies of the drafts lie, such as those that are about to be committed. It is
    /// no part of their names.
    public var copies: String?
    /// The policy.
    public var policy = GatePolicy()
    /// The file of the policy; empty for the one built in.
    public var policyFile = ""
    /// The findings that are accepted.
    public var baseline = Baseline()
    /// Now, where somebody said.
    public var now: Timestamp?
    /// Of how many archived articles a draft gets the full verdict, at most.
    public var verdicts = 8

    /// A request to hold drafts against an archive.
    public init(archive: String, drafts: [String]) {
      self.archive = archive
      self.drafts = drafts
    }
  }

  private let request: Request
  private let settings: JobSettings
  private let matcher: PolicyMatcher
  private let clock: GateClock

  /// A job as requested.
  public init(_ request: Request, settings: JobSettings = JobSettings()) {
    self.request = request
    self.settings = settings
    matcher = PolicyMatcher(request.policy)
    clock = GateClock(now: request.now)
  }

  /// Reads the drafts, looks each up, and holds it against the policy.
  ///
  /// Where there are no drafts, nothing is looked at, the archive neither.
  ///
  /// - Returns: a report also where the archive cannot be used: it then names why, and its outcome is
  ///   `unknown`.
  public func run() async -> GateReport {
    var report = GateReport()
    report.failsAt = request.policy.failsAt
    report.archive = request.archive
    report.policy = request.policyFile
    report.now = request.now
    report.modelVersion = settings.judge.model.version
    if request.drafts.isEmpty { return report }
    var verdict = GateVerdict(
      policy: request.policy, file: request.policyFile, baseline: request.baseline, clock: clock)
    var findings: [GateFinding] = []
    var looked = LookedDrafts()
    do throws(ArchiveError) {
      let reader = try ArchiveReader(request.archive, comparing: true)
      guard reader.header.keepsTexts else { throw .noTexts(request.archive) }
      report.archived = reader.header.count
      findings = try await look(reader, &report, &looked)
    } catch {
      report.skipped.append(
        Skipped(path: request.archive, reason: Self.reason(error, request.archive)))
    }
    report.findings = verdict.judge(findings, isUnseen: looked.isUnseen)
    report.undecided += verdict.undecided
    return report
  }

  /// The words of an error without the path that they may begin with, which stands beside them.
  private static func reason(_ error: ArchiveError, _ path: String) -> String {
    let words = "\(error)"
    return words.hasPrefix(path + ": ") ? String(words.dropFirst(path.count + 2)) : words
  }

  private func look(
    _ reader: ArchiveReader, _ report: inout GateReport, _ looked: inout LookedDrafts
  ) async throws(ArchiveError) -> [GateFinding] {
    let collection = ArticleCollection(
      inputs: request.drafts.map(place), reading: settings.reading, progress: settings.progress)
    report.skipped += collection.skipped.map(named)
    let drafts = collection.articles
    looked = LookedDrafts(drafts.map(renamed))
    report.drafts = drafts.count
    report.undated = drafts.reduce(0) { $0 + ($1.published == nil ? 1 : 0) }
    let pool = WorkerPool(settings)
    var done = 0
    let made = await pool.map(drafts, piece: 1) { count in
      done += count
      settings.tell(.judging, done, of: drafts.count, .articles)
    } _: { worker, slice in
      var results: [Result<JudgedDraft, ArchiveError>] = []
      for draft in slice { results.append(await judge(draft, drafts, worker, reader)) }
      return results
    }
    var judged: [JudgedDraft] = []
    for result in made { judged.append(try result.get()) }
    let stale = try await StaleVersions(reader: reader, policy: matcher).findings(
      judged.flatMap(\.followed), AnalysisWorker(judge: settings.judge))
    report.undecided += judged.flatMap(\.undecided)
    report.versions = judged.flatMap(\.versions).sorted(by: VersionRules.precedes)
    report.documents = Self.documents(judged, stale)
    return judged.flatMap(\.findings) + stale
  }

  /// Everything about one draft, by one worker.
  private func judge(
    _ draft: Article, _ drafts: [Article], _ worker: AnalysisWorker, _ reader: ArchiveReader
  ) async -> Result<JudgedDraft, ArchiveError> {
    let isAlone = drafts.allSatisfy { $0.path != draft.path || $0.id == draft.id }
    let file = isAlone ? draft.path.flatMap { $0 == "-" ? nil : $0 } : nil
    let named = renamed(draft)
    return await worker.compare(
      named, reader, verdicts: request.verdicts, GateMatcher(policy: matcher)
    ).map { found in
      var rules = PairRules(found, policy: matcher, clock: clock, file: file)
      rules.judge()
      let provenance = ProvenanceFinder.provenance(of: found.draft)
      let own = DraftRules(
        draft: found.draft, provenance: provenance, policy: matcher, clock: clock)
      var judged = JudgedDraft()
      judged.findings = (own.findings() + rules.findings).map { $0.located(in: named) }
      judged.undecided = rules.undecided
      judged.versions = found.versions
      judged.followed = rules.followed.map { (found.draft, $0) }
      judged.list([found.draft] + found.pairs.map(\.source))
      return judged
    }
  }

  /// The articles that findings speak of, in order of id, each once.
  private static func documents(
    _ judged: [JudgedDraft], _ stale: [GateFinding]
  ) -> [ReportDocument] {
    let named = Set(stale.flatMap { [$0.draft, $0.source].compactMap(\.self) })
    let followed = judged.flatMap(\.followed).flatMap { [$0.draft, $0.pair.source] }
      .filter { named.contains($0.article.id) }.map { ReportDocument($0) }
    var seen: Set<String> = []
    return (judged.flatMap(\.documents) + followed).filter {
      seen.insert($0.article.id).inserted
    }
    .sorted { $0.article.id.utf8.lexicographicallyPrecedes($1.article.id.utf8) }
  }
}

// MARK: - Copies

extension GateJob {
  private var prefix: String { request.copies.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "" }

  /// Where a draft is read from.
  private func place(_ draft: String) -> String { draft == "-" ? draft : prefix + draft }

  /// The name of a draft, the same whether all drafts of a folder are looked at or some: a baseline is
  /// written from all.
  private func named(_ name: String) -> String {
    guard name.utf8.starts(with: prefix.utf8) else { return name }
    return Inputs.plain(String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
  }

  private func named(_ skipped: Skipped) -> Skipped {
    Skipped(path: named(skipped.path), place: skipped.place, reason: skipped.reason)
  }

  /// The draft under the name that it is known by.
  private func renamed(_ draft: Article) -> Article {
    var draft = draft
    draft.id = named(draft.id)
    draft.path = draft.path.map { named($0) }
    return draft
  }
}

/// Which drafts a gate looked at.
struct LookedDrafts {
  private var ids: Set<String> = []
  private var files: Set<String> = []

  /// The given drafts.
  init(_ drafts: [Article] = []) {
    ids = Set(drafts.map(\.id))
    files = Set(drafts.compactMap(\.path))
  }

  /// Whether there may be a draft of a name that was not looked at: its file is there, or that of which
  /// it was a record.
  func isUnseen(_ name: String) -> Bool {
    let name = Inputs.plain(name)
    if ids.contains(name) || files.contains(name) { return false }
    if FileText.isThere(name) { return true }
    guard let mark = name.lastIndex(of: "#") else { return false }
    let file = String(name[..<mark])
    return !files.contains(file) && FileText.isThere(file)
  }
}

/// What came of one draft.
struct JudgedDraft: Sendable {
  var findings: [GateFinding] = []
  var undecided: [Skipped] = []
  var versions: [VersionPair] = []
  /// What it follows, to be held against later versions.
  var followed: [(draft: AnalysedArticle, pair: GatePair)] = []
  /// The draft and its sources, where findings speak of them.
  var documents: [ReportDocument] = []

  /// Lists those of some articles that the findings speak of.
  mutating func list(_ articles: [AnalysedArticle]) {
    let named = Set(findings.flatMap { [$0.draft, $0.source].compactMap(\.self) })
    documents = articles.filter { named.contains($0.article.id) }
      .map { ReportDocument($0) }
  }
}
