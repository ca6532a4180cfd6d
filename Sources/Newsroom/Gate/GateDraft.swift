internal import SignatureArchive
internal import TextReuse

/// A draft beside one archived article that it may follow.
struct GatePair: Sendable {
  /// The archived article.
  var source: AnalysedArticle
  /// What is claimed of it, side a, and the draft, side b.
  var verdict: Verdict
  /// The words of the draft in shared passages.
  var matched: [Int]
}

/// A draft with everything of the archive that is judged with it.
struct GateDraft: Sendable {
  /// The draft.
  var draft: AnalysedArticle
  /// The archived articles that it may follow: first what explains most of it.
  var pairs: [GatePair] = []
  /// Versions of the draft.
  var versions: [VersionPair] = []
}

extension AnalysisWorker {
  /// Looks a draft up in an archive and judges it with its candidates.
  ///
  /// Versions of the draft are set apart, and what derives from it rather than the reverse.
  func compare(
    _ draft: Article, _ reader: ArchiveReader, verdicts: Int, _ matcher: GateMatcher
  ) -> Result<GateDraft, ArchiveError> {
    let analysis = analyse([draft][...])[0]
    var finder = CandidateFinder.Settings()
    finder.verdicts = verdicts
    return Result { () throws(ArchiveError) in
      let candidates = try reader.read { snapshot in
        let numbers = try snapshot.candidates(Sketch(analysis), settings: finder)
        return try numbers.compactMap { try snapshot.article($0) }
      }
      var found = GateDraft(draft: analysis)
      for archived in candidates {
        let source = analyse([archived][...])[0]
        if let reason = matcher.versionReason(source, analysis) {
          found.versions.append(
            VersionPair(ids: Sides(a: archived.id, b: draft.id), reason: reason))
          continue
        }
        let verdict = judge(
          Sides(a: source, b: analysis), draft.published == nil ? .aFirst : .unknown)
        if verdict.direction.verdict == .bToA { continue }
        let matched = MatchedText(verdict, draft: analysis)
        found.pairs.append(
          GatePair(source: source, verdict: verdict, matched: matched.tokens))
      }
      found.pairs.sort(by: GatePair.precedes)
      return found
    }
  }
}

extension GatePair {
  /// What explains more of the draft comes first; of two alike the one with more of its wording, the
  /// surer, the earlier, then by id.
  static func precedes(_ left: GatePair, _ right: GatePair) -> Bool {
    if left.matched.count != right.matched.count { return left.matched.count > right.matched.count }
    if left.verdict.jaccard != right.verdict.jaccard {
      return left.verdict.jaccard > right.verdict.jaccard
    }
    if left.verdict.probability != right.verdict.probability {
      return left.verdict.probability > right.verdict.probability
    }
    let (one, other) = (left.source.article, right.source.article)
    let times = [one, other].map { $0.published?.seconds ?? .max }
    if times[0] != times[1] { return times[0] < times[1] }
    return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }
}
