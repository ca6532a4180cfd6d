internal import Policy
internal import SignatureArchive
internal import TextReuse

/// Finds drafts that follow a version of an item which was corrected since.
struct StaleVersions {
  let reader: ArchiveReader
  let policy: PolicyMatcher

  /// What drafts follow, and the later versions of it in the archive.
  ///
  /// - Complexity: one pass over the archive's list of documents for all drafts together.
  func findings(
    _ followed: [(draft: AnalysedArticle, pair: GatePair)], _ worker: AnalysisWorker
  ) async throws(ArchiveError) -> [GateFinding] {
    let articles = followed.map(\.pair.source.article)
    let series = Set(articles.compactMap(\.origin.series).filter { !$0.isEmpty })
    let addresses = Set(articles.compactMap(\.url).filter { !$0.isEmpty })
    if series.isEmpty, addresses.isEmpty { return [] }
    let known = try reader.read { try $0.documents(ofSeries: series, orAddresses: addresses) }
    var findings: [GateFinding] = []
    for (draft, pair) in followed {
      guard let number = newest(than: pair.source.article, among: known),
        let article = try reader.read({ try $0.article(number) })
      else { continue }
      if let finding = await worker.stale(draft, pair, newest: article, policy) {
        findings.append(finding.located(in: draft.article))
      }
    }
    return findings
  }

  /// The number of the newest later version of an article; `nil` where it is the newest itself.
  private func newest(than article: Article, among known: [StoredDocument]) -> Int? {
    let versions = known.filter {
      VersionOrder.areVersions($0.article, article)
        && VersionOrder.isBefore(article, $0.article)
    }
    return versions.reduce(nil as StoredDocument?) { best, next in
      guard let best else { return next }
      return VersionOrder.isBefore(best.article, next.article) ? next : best
    }?.number
  }
}

/// Which of two versions of an item came first, by what they say.
enum VersionOrder {
  /// Whether two articles say that they are versions of one item: one outlet, and one series or one
  /// address.
  static func areVersions(_ left: Article, _ right: Article) -> Bool {
    func same(_ one: String?, _ other: String?) -> Bool {
      one.map { !$0.isEmpty && $0 == other } ?? false
    }
    let outlets = [left.outlet ?? "", right.outlet ?? ""].map {
      $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return outlets[0] == outlets[1]
      && (same(left.origin.series, right.origin.series) || same(left.url, right.url))
  }

  /// Whether one version comes before another: by number, else by when it was changed or published.
  /// `false` where nothing tells.
  static func isBefore(_ left: Article, _ right: Article) -> Bool {
    let numbers = [left, right].map { $0.origin.version.flatMap { Int($0) } }
    if let one = numbers[0], let other = numbers[1], one != other { return one < other }
    let times = [left, right].map { $0.origin.modified ?? $0.published }
    guard let one = times[0], let other = times[1] else { return false }
    return GateClock.isBefore(one, other) == .yes
  }
}

extension AnalysisWorker {
  /// The finding that a draft follows an old version, where it does.
  ///
  /// It does where more of its words are the old version's alone than the new one's alone; where its
  /// words tell neither, where it has what was corrected: a number, a name, a date as it was before.
  fileprivate func stale(
    _ draft: AnalysedArticle, _ pair: GatePair, newest: Article, _ policy: PolicyMatcher
  ) -> GateFinding? {
    let (old, new) = (pair.source, analyse([newest][...])[0])
    guard old.text.content != new.text.content else { return nil }
    let corrections = ChangeFinder(source: old, derived: new).changes()
    let (ofOld, ofNew) = (
      draft.shingles.countOf(old.shingles, notIn: new.shingles),
      draft.shingles.countOf(new.shingles, notIn: old.shingles)
    )
    let drift = ChangeFinder(source: new, derived: draft).changes()
    let kept = corrections.filter { correction in
      drift.contains { $0.kind == correction.kind && $0.derived.text == correction.source.text }
    }
    guard ofOld > ofNew || ofOld == ofNew && !kept.isEmpty else { return nil }
    let article = draft.article
    let applied = policy.rule(.staleVersion, draft: article, source: old.article)
    let told = kept.isEmpty ? corrections : kept
    let name = GateWords.name(old.article)
    return pair.finding(
      .staleVersion, applied.severity, draft, MatchedText(draft: draft, tokens: pair.matched),
      "\(pair.matched.count) words follow \(name), of which there is a later version, "
        + "“\(newest.id)”.", "Follow the later version.",
      told.prefix(5).map { "Corrected: " + GateWords.change($0) })
  }
}

extension ShingleSet {
  /// How many of this text's shingles one text has and another has not.
  fileprivate func countOf(_ one: ShingleSet, notIn other: ShingleSet) -> Int {
    let unwanted = Set(other.hashes)
    let wanted = Set(one.hashes).subtracting(unwanted)
    return hashes.reduce(0) { $0 + (wanted.contains($1) ? 1 : 0) }
  }
}
