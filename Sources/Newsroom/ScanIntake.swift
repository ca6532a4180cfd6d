internal import SignatureArchive
internal import TextReuse

/// Reads the inputs of a scan, and keeps the articles in memory, or in an archive where they do not fit.
final class ScanIntake {
  /// The bytes of memory that a byte of text takes in a scan, with its analysis and keys: 1.15 GB for
  /// 56 MB.
  static let memoryOfText = 20
  /// How many articles that were held are sketched at a time.
  private static let piece = 32

  private let settings: JobSettings
  private let source: ArticleSource
  private let mostBytes: Int
  private let scratch: String
  private let batch: ArchiveBatch
  private let isSpilled = Latch()

  private var taken = TakenArticles()
  private var held: [Held] = []
  private var bytes = 0
  private var writer: ArchiveWriter?
  /// What could not be taken of each file.
  private var clashes: [Int: [Skipped]] = [:]

  /// - Parameters:
  ///   - memory: about how many bytes of memory a scan may take.
  ///   - scratch: where the archive is made, should one be needed.
  init(_ inputs: [String], _ settings: JobSettings, memory: Int, scratch: String) {
    source = ArticleSource(inputs, settings, keepsPlaces: true)
    self.settings = settings
    self.scratch = scratch
    mostBytes = max(1, memory / Self.memoryOfText)
    batch = ArchiveBatch(memory: memory)
  }

  /// What could not be read or taken, in the order of the inputs.
  var skipped: [Skipped] { source.skipped(besides: clashes) }

  /// An article that is in memory, with its name by content.
  private struct Held: Sendable {
    var article: Article
    var key: ContentKey

    /// What an archive takes of it.
    func prepared(_ analyser: ArticleAnalyser) -> PreparedDocument {
      PreparedDocument(
        article, DocumentSketch(analyser.sketch(article), key: key), keepsText: true)
    }
  }

  /// An article on its way.
  private struct Arrival: Sendable {
    var file: Int
    var held: Held
    var prepared: PreparedDocument?
  }

  /// Reads everything.
  ///
  /// - Returns: the articles where they fit into memory; else `nil`, and the archive has them.
  func run() throws(ArchiveError) -> [Article]? {
    try ArchivePipeline.run(
      workers: settings.workers, produce: { [source] in source.read($0) },
      worker: { [isSpilled] in
        let analyser = ArticleAnalyser()
        return { piece in
          piece.map { item in
            let held = Held(article: item.article, key: ContentKey(item.article))
            return Arrival(
              file: item.file, held: held,
              prepared: isSpilled.isSet ? held.prepared(analyser) : nil)
          }
        }
      }, consume: { (arrival: Arrival) throws(ArchiveError) in try take(arrival) })
    guard let writer else { return held.map(\.article) }
    try ArchiveBatch.commit(writer)
    self.writer = nil
    return nil
  }

  private func take(_ arrival: Arrival) throws(ArchiveError) {
    switch taken.take(arrival.held.article, arrival.held.key) {
    case .same: return
    case .taken(let skipped): clashes[arrival.file, default: []].append(skipped)
    case .new:
      if let writer {
        // What was read just before the move comes as it is.
        try batch.add(
          arrival.prepared ?? arrival.held.prepared(ArticleAnalyser()), to: writer)
        return
      }
      held.append(arrival.held)
      bytes += arrival.held.article.text.utf8.count
      if bytes > mostBytes { try spill() }
    }
  }

  /// Moves what is in memory to an archive, where all that follows goes too.
  private func spill() throws(ArchiveError) {
    isSpilled.set()
    ScratchArchive.discard(scratch)
    let writer = try ArchiveWriter(scratch, keepsTexts: true, creating: true)
    let all = held
    held = []
    try ArchivePipeline.run(
      workers: settings.workers,
      produce: { put in
        for start in stride(from: 0, to: all.count, by: Self.piece) {
          do { try put(Array(all[start..<min(all.count, start + Self.piece)])) } catch { return }
        }
      },
      worker: {
        let analyser = ArticleAnalyser()
        return { piece in piece.map { $0.prepared(analyser) } }
      },
      consume: { (document: PreparedDocument) throws(ArchiveError) in
        try batch.add(document, to: writer)
      })
    self.writer = writer
  }
}
