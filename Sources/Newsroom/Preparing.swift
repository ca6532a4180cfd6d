internal import Articles
internal import SignatureArchive
internal import TextReuse

/// Makes of articles, and of sketches of them, what an archive takes.
struct Preparing: Sendable {
  /// What became of an article before it is written.
  enum Step: Sendable {
    case prepared(PreparedDocument)
    /// The archive's answer is known without it.
    case settled(Article, Addition)
    /// It cannot be taken.
    case refused(Skipped)
    case failed(ArchiveError)
  }

  let path: String
  let keepsTexts: Bool
  let replaces: Bool

  /// What one thread makes, with a connection and an analyser of its own.
  func worker() -> ([ArticleSource.Item]) -> [Step] {
    let reader = Result { () throws(ArchiveError) in try ArchiveReader(path, comparing: false) }
    let analyser = ArticleAnalyser()
    return { items in
      do throws(ArchiveError) {
        let known = try reader.get().read { snapshot in
          try items.map { try snapshot.found(id: $0.article.id) }
        }
        return zip(items, known).map { step($0.record, $1, analyser) }
      } catch {
        return [.failed(error)]
      }
    }
  }

  private func step(
    _ record: ArticleRecord, _ known: (number: Int, key: ContentKey, path: String?)?,
    _ analyser: ArticleAnalyser
  ) -> Step {
    switch record {
    case .article(let article):
      let key = ContentKey(article)
      if let known = settled(key, known) { return .settled(article, known) }
      let sketch = DocumentSketch(analyser.sketch(article), key: key)
      return .prepared(PreparedDocument(article, sketch, keepsText: keepsTexts))
    case .sketch(let record):
      do throws(SketchError) {
        let sketch = try self.sketch(record)
        if let known = settled(sketch.key, known) { return .settled(record.article, known) }
        return .prepared(PreparedDocument(record.article, sketch, keepsText: keepsTexts))
      } catch {
        return .refused(
          Skipped(
            path: record.article.path ?? "-", place: record.place, reason: error.description))
      }
    }
  }

  /// The answer where the archive has the article's id; `nil` where it is to be written.
  private func settled(
    _ key: ContentKey, _ known: (number: Int, key: ContentKey, path: String?)?
  ) -> Addition? {
    guard let known else { return nil }
    if known.key == key { return .unchanged }
    return replaces ? nil : .idTaken(path: known.path)
  }

  /// The sketch of a line, its text tried where there is one.
  private func sketch(_ record: SketchRecord) throws(SketchError) -> DocumentSketch {
    let sketch = try DocumentSketch(
      parameters: record.parameters, key: record.key, words: record.words,
      content: record.content, signature: record.signature, lanes: record.lanes,
      pairs: record.pairs)
    if record.article.text.isEmpty {
      if keepsTexts { throw .noText }
    } else if ContentKey(record.article) != sketch.key {
      throw .otherText
    }
    return sketch
  }
}
