internal import TextReuse

/// Makes the list of articles of a report.
struct DocumentLister {
  /// How many articles are in memory at a time, beside those whose texts the report carries.
  private static let piece = 1024

  let pool: WorkerPool

  /// The articles that are asked for, in order of id, analysed again for what they say of their origin.
  /// Only those of listed pairs have their texts.
  func documents<Shelf: ArticleShelf>(
    _ shelf: Shelf, _ request: JudgingRequest, findings: [Verdict]
  ) async throws(Shelf.Failure) -> [ReportDocument] {
    let named = Set(request.listed(findings).flatMap { [$0.ids.a, $0.ids.b] })
    let places = shelf.articles.indices.filter {
      request.listing == .all || named.contains(shelf.articles[$0].id)
    }
    var documents: [ReportDocument] = []
    documents.reserveCapacity(places.count)
    for start in stride(from: 0, to: places.count, by: Self.piece) {
      let piece = Array(places[start..<min(places.count, start + Self.piece)])
      let items = zip(try shelf.load(piece), piece).map { ($0, shelf.words[$1]) }
      documents += await pool.map(items, piece: 16) { worker, slice in
        let provenances = await worker.analyse(slice.map(\.0)[...]) {
          ProvenanceFinder.provenance(of: $0)
        }
        return zip(slice, provenances).map { item, provenance in
          var shown = item.0
          if !named.contains(shown.id) { shown.text = "" }
          return ReportDocument(article: shown, words: item.1, provenance: provenance)
        }
      }
    }
    return documents
  }
}
