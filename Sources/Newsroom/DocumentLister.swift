internal import TextReuse

/// Makes the list of articles of a report.
struct DocumentLister {
  /// The articles, in order of id.
  let articles: [Article]
  /// How many words each has.
  let words: [Int]
  let pool: WorkerPool

  /// The articles that `listing` asks for, in order of id, analysed again for what they say of
  /// their origin. Only those of listed pairs have their texts.
  func documents(_ listing: ScanJob.Listing, findings: [Verdict]) async -> [ReportDocument] {
    let listed: ArraySlice<Verdict>
    switch listing {
    case .findings(let most): listed = findings.prefix(most)
    case .all: listed = findings[...]
    }
    let named = Set(listed.flatMap { [$0.ids.a, $0.ids.b] })
    let chosen = listing == .all ? articles : articles.filter { named.contains($0.id) }
    let counts = Dictionary(uniqueKeysWithValues: zip(articles.map(\.id), words))
    return await pool.map(chosen, piece: 16) { worker, slice in
      let provenances = await worker.analyse(slice) { ProvenanceFinder.provenance(of: $0) }
      return zip(slice, provenances).map { article, provenance in
        var shown = article
        if !named.contains(article.id) { shown.text = "" }
        return ReportDocument(
          article: shown, words: counts[article.id] ?? 0, provenance: provenance)
      }
    }
  }
}
