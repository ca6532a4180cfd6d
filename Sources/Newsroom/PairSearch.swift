public import TextReuse

/// Finds the pairs of a shelf that are not independent, and gathers what they tell: what a scan and the
/// clusters of an archive have in common.
struct PairSearch {
  /// What is asked of every pair.
  let request: JudgingRequest
  /// Which pairs are looked at.
  let window: PairWindow
  /// Up to how many articles every pair is judged; beyond, those that are candidates.
  let mostForEveryPair: Int
  let settings: JobSettings
  let pool: WorkerPool

  /// The report of a shelf, but for what could not be read.
  ///
  /// - Parameter inputs: the names of what is compared.
  func report<Shelf: ArticleShelf>(
    _ shelf: Shelf, inputs: [String]
  ) async throws(Shelf.Failure) -> Report {
    let articles = shelf.articles
    let versions = VersionRules(
      articles: articles, contents: shelf.contents, ownOutlets: request.ownOutlets)
    let judgesAll = articles.count <= mostForEveryPair
    let pairs = try await self.pairs(shelf, all: judgesAll)
      .filter { versions.reason($0) == nil }
    var outcome = try await judge(pairs, shelf, versions)
    let searched = ChanceTail.pairs(among: articles.count)
    let chance = settings.judge.model.chance
    let parted = FalseDiscoveries(
      rate: request.falseDiscoveryRate, tail: chance, pairs: searched
    ).part(outcome.findings, threshold: request.threshold)
    outcome.findings = ThirdSources.resolve(parted.findings)
    if request.listsAll { outcome.below += parted.setAside }
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
    report.chanceFindings = chance.findings(among: searched, threshold: parted.bar)
    report.setAside = parted.setAside.count
    report.commonMatterThreshold = parted.bar
    let looked = judgesAll ? "every pair" : "pairs that share words, passages or matter"
    report.compared = (inputs + [looked]).joined(separator: ", ")
    report.documents = try await DocumentLister(pool: pool).documents(
      shelf, request, findings: report.findings)
    report.stemma = await ChangeLister(pool: pool).steps(
      report.stemma, documents: report.documents)
    return report
  }

  private func pairs<Shelf: ArticleShelf>(
    _ shelf: Shelf, all: Bool
  ) async throws(Shelf.Failure) -> [Sides<Int>] {
    let articles = shelf.articles
    let window = window
    let isOpen = window.isOpen
    if all {
      return articles.indices.flatMap { a in
        (a + 1..<articles.count).filter { window.holds(articles[a], articles[$0]) }
          .map { Sides(a: a, b: $0) }
      }
    }
    settings.tell(.pairing, 0, of: articles.count, .articles)
    let pairs = try await shelf.candidates(settings) { a, b in
      isOpen || window.holds(articles[a], articles[b])
    }
    return JudgingOrder.sorted(pairs, count: articles.count)
  }

  private func judge<Shelf: ArticleShelf>(
    _ pairs: [Sides<Int>], _ shelf: Shelf, _ versions: VersionRules
  ) async throws(Shelf.Failure) -> SearchOutcome {
    let articles = shelf.articles
    var outcome = SearchOutcome()
    settings.tell(.judging, 0, of: pairs.count, .pairs)
    let judging = PairJudging(sizes: shelf.sizes, pool: pool, analysed: shelf.analysed)
    try await judging.judge(pairs) { (places) throws(Shelf.Failure) in
      try shelf.load(places)
    } each: { (start, verdicts) throws(Shelf.Failure) in
      for (index, verdict) in verdicts.enumerated() {
        let pair = pairs[start + index]
        guard let verdict else { continue }
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
private struct SearchOutcome {
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
