internal import Articles
public import SignatureArchive
public import TextReuse

/// Finds what drafts share with the articles of an archive.
public struct CheckJob: Sendable {
  /// What is asked.
  @dynamicMemberLookup
  public struct Request: Sendable {
    /// The archive's file.
    public var archive: String
    /// The drafts: files, folders, patterns or `-`.
    public var drafts: [String]
    /// What is asked of every pair; of the articles, the drafts and those that they are judged with
    /// are listed.
    public var judging = JudgingRequest()
    /// Of how many archived articles a draft gets the full verdict, at most.
    public var verdicts = CandidateFinder.Settings().verdicts

    /// A request to check drafts against an archive.
    public init(archive: String, drafts: [String]) {
      self.archive = archive
      self.drafts = drafts
    }

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

  /// Reads the drafts, looks each up, and judges it with its candidates.
  public func run() async throws(ArchiveError) -> Report {
    let reader = try ArchiveReader(request.archive, comparing: true)
    guard reader.header.keepsTexts else { throw .noTexts(request.archive) }
    let collection = ArticleCollection(
      inputs: request.drafts, reading: settings.reading, progress: settings.progress)
    var report = try await check(collection.articles, reader)
    report.skipped = collection.skipped
    return report
  }

  /// Checks drafts, whose ids must differ.
  private func check(
    _ drafts: [Article], _ reader: ArchiveReader
  ) async throws(ArchiveError) -> Report {
    let pool = WorkerPool(settings)
    var done = 0
    let checked = await pool.map(drafts, piece: 1) { count in
      done += count
      settings.tell(.judging, done, of: drafts.count, .articles)
    } _: { worker, slice in
      var results: [Result<CheckedDraft, ArchiveError>] = []
      for draft in slice { results.append(await worker.check(draft, reader, request)) }
      return results
    }
    var found: [CheckedDraft] = []
    for result in checked { found.append(try result.get()) }
    var report = Report()
    let findings = ThirdSources.resolve(found.flatMap(\.findings))
      .sorted(by: Verdict.isReportedBefore)
    let below = found.flatMap(\.below).sorted(by: Verdict.isReportedBefore)
    report.findings = findings + below
    report.total = findings.count
    report.threshold = request.threshold
    report.versions = found.flatMap(\.versions).sorted(by: VersionRules.precedes)
    report.clusters = ClusterFinder(findings).clusters()
    report.stemma = FamilyTree(findings).edges()
    report.modelVersion = settings.judge.model.version
    report.pairsJudged = found.reduce(0) { $0 + $1.judged }
    report.articlesCompared = drafts.count + reader.header.count
    report.chanceFindings = settings.judge.model.chance.findings(
      among: Double(drafts.count) * Double(reader.header.count), threshold: request.threshold)
    let undated = drafts.filter { $0.published == nil }.count
    let assumed =
      undated == 0 ? "" : ", \(undated) without a date taken as later than the archive"
    report.compared =
      "\(request.drafts.joined(separator: ", ")) with \(request.archive)" + assumed
    report.documents = listed(report.findings, found)
    report.stemma = await ChangeLister(pool: pool).steps(
      report.stemma, documents: report.documents)
    return report
  }

  /// The articles of the first findings, in order of id.
  private func listed(_ findings: [Verdict], _ found: [CheckedDraft]) -> [ReportDocument] {
    let named = Set(request.judging.listed(findings).flatMap { [$0.ids.a, $0.ids.b] })
    var seen: Set<String> = []
    return found.flatMap(\.documents)
      .filter { named.contains($0.article.id) && seen.insert($0.article.id).inserted }
      .sorted { $0.article.id.utf8.lexicographicallyPrecedes($1.article.id.utf8) }
  }
}

/// What was found of one draft.
struct CheckedDraft: Sendable {
  var findings: [Verdict] = []
  var below: [Verdict] = []
  var versions: [VersionPair] = []
  var documents: [ReportDocument] = []
  var judged = 0
}

extension AnalysisWorker {
  /// Looks a draft up in an archive and judges it with its candidates.
  func check(
    _ draft: Article, _ reader: ArchiveReader, _ request: CheckJob.Request
  ) -> Result<CheckedDraft, ArchiveError> {
    let analysis = analyse([draft][...])[0]
    var finder = CandidateFinder.Settings()
    finder.verdicts = request.verdicts
    return Result { () throws(ArchiveError) in
      var checked = CheckedDraft()
      let candidates = try reader.read { snapshot in
        let numbers = try snapshot.candidates(Sketch(analysis), settings: finder)
        return try numbers.compactMap { try snapshot.article($0) }
      }
      var sources: [AnalysedArticle] = []
      for archived in candidates {
        let source = analyse([archived][...])[0]
        let pair = Sides(a: source, b: analysis)
        let rules = VersionRules(
          articles: [archived, draft],
          contents: [source, analysis].map { VersionRules.content(of: $0) },
          ownOutlets: request.ownOutlets)
        let sides = Sides(a: 0, b: 1)
        let ids = Sides(a: archived.id, b: draft.id)
        if let reason = archived.id == draft.id ? "the same id" : rules.reason(sides) {
          checked.versions.append(VersionPair(ids: ids, reason: reason))
          continue
        }
        checked.judged += 1
        let verdict = judge(pair, draft.published == nil ? .aFirst : .unknown)
        if verdict.probability < request.threshold {
          if request.listsAll { checked.below.append(verdict) }
        } else if let reason = rules.ownReason(sides) {
          checked.versions.append(VersionPair(ids: ids, reason: reason))
          continue
        } else {
          checked.findings.append(verdict)
        }
        if verdict.probability >= request.threshold || request.listsAll { sources.append(source) }
      }
      if !sources.isEmpty {
        checked.documents = (sources + [analysis]).map { ReportDocument($0) }
      }
      return checked
    }
  }
}
