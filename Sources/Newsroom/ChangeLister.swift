internal import TextReuse

/// Adds to the steps of family trees what each derived article says otherwise than its source.
struct ChangeLister {
  let pool: WorkerPool

  /// The steps with their changes, where the documents carry the texts of both ends.
  func steps(_ steps: [StemmaEdge], documents: [ReportDocument]) async -> [StemmaEdge] {
    let texts = Dictionary(
      documents.filter { !$0.article.text.isEmpty }.map { ($0.article.id, $0.article) },
      uniquingKeysWith: { first, _ in first })
    let work = steps.map { step in
      Step(
        edge: step, source: step.source.flatMap { texts[$0] }, derived: texts[step.derived])
    }
    return await pool.map(work, piece: 8) { await $0.changes($1) }
  }

  /// A step with the articles at its ends.
  struct Step: Sendable {
    var edge: StemmaEdge
    var source: Article?
    var derived: Article?
  }
}

extension AnalysisWorker {
  /// The steps with their changes.
  fileprivate func changes(_ steps: ArraySlice<ChangeLister.Step>) -> [StemmaEdge] {
    steps.map { step in
      guard let source = step.source, let derived = step.derived else { return step.edge }
      let pair = analyse([source, derived][...])
      var edge = step.edge
      edge.changes = ChangeFinder(source: pair[0], derived: pair[1]).changes()
      return edge
    }
  }
}
