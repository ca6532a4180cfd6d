internal import Articles
public import SignatureArchive
public import TextReuse

/// Adds the articles of some inputs to an archive.
///
/// What is in the archive already costs a look at its name. What is new is committed a batch at a time:
/// wherever the job is broken off, the next one goes on from the last batch.
public struct ArchiveAddJob: Sendable {
  /// What is asked.
  public struct Request: Sendable {
    /// The archive's file, which is made where it is not there.
    public var archive: String
    /// Files, folders, patterns or `-`.
    public var inputs: [String]
    /// Whether texts are kept; `nil` for as the archive has it, and with texts in a new one.
    public var keepsTexts: Bool?
    /// Whether an article takes the place of another one with its id.
    public var replaces = false
    /// How many articles are committed at a time, at most.
    public var batch = 32_768

    /// A request to add some inputs to an archive.
    public init(archive: String, inputs: [String]) {
      self.archive = archive
      self.inputs = inputs
    }
  }

  /// What came of it.
  public struct Outcome: Sendable, Equatable {
    /// How many articles are new.
    public var added = 0
    /// How many were there already, the same in all that is known of them.
    public var unchanged = 0
    /// How many took the place of another.
    public var replaced = 0
    /// How many articles the archive has now.
    public var total = 0
    /// What could not be read or taken.
    public var skipped: [Skipped] = []
  }

  /// The postings that a batch may have, at 8 bytes each twice over while they are sorted.
  private static let mostPostings = 24_000_000
  /// How many articles a worker takes at a time.
  private static let piece = 32

  private let request: Request
  private let settings: JobSettings

  /// A job as requested.
  public init(_ request: Request, settings: JobSettings = JobSettings()) {
    self.request = request
    self.settings = settings
  }

  /// Reads, sketches and writes.
  public func run() throws(ArchiveError) -> Outcome {
    let writer = try ArchiveWriter(
      request.archive, keepsTexts: request.keepsTexts, creating: true)
    try writer.checkSketches()
    let source = ArticleSource(request.inputs, settings)
    var outcome = Outcome()
    var failure: ArchiveError?
    let preparing = Preparing(
      path: request.archive, keepsTexts: writer.header.keepsTexts, replaces: request.replaces)
    Self.ignoring {
      try Pipeline<[Article], [Preparing.Step]>.run(
        workers: settings.workers, produce: { source.read(piece: Self.piece, $0) },
        worker: { preparing.worker() },
        consume: { steps in
          do throws(ArchiveError) {
            for step in steps { try take(step, writer, &outcome) }
          } catch {
            failure = error
            throw error
          }
        })
      do throws(ArchiveError) {
        try writer.commit()
        try writer.mergeWhereDue()
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    outcome.skipped = source.skipped + outcome.skipped
    outcome.total = writer.header.count
    return outcome
  }

  private static func ignoring(_ body: () throws -> Void) { try? body() }

  private func take(
    _ step: Preparing.Step, _ writer: ArchiveWriter, _ outcome: inout Outcome
  ) throws(ArchiveError) {
    let addition: Addition
    let article: Article
    switch step {
    case .failed(let error): throw error
    case .settled(let known, let settled): (article, addition) = (known, settled)
    case .prepared(let document):
      article = document.article
      addition = try writer.add(document, replacing: request.replaces)
    }
    switch addition {
    case .added: outcome.added += 1
    case .unchanged: outcome.unchanged += 1
    case .replaced: outcome.replaced += 1
    case .idTaken(let path):
      outcome.skipped.append(
        Skipped(
          path: article.path ?? "-", place: "id \(article.id)",
          reason:
            "the archive has another article with this id\(path.map { " from \($0)" } ?? ""); "
            + "add it with --replace, or give it an id of its own"))
    }
    if writer.pending >= request.batch || writer.pendingPostings >= Self.mostPostings {
      try writer.commit()
      try writer.mergeWhereDue()
    }
  }
}

/// Reads inputs on a thread of its own.
final class ArticleSource: @unchecked Sendable {
  private let inputs: [String]
  private let settings: JobSettings
  /// What could not be read; to be asked for when reading is over.
  private(set) var skipped: [Skipped] = []

  init(_ inputs: [String], _ settings: JobSettings) {
    self.inputs = inputs
    self.settings = settings
  }

  /// Hands on every article, some at a time; what the closure throws ends the reading.
  func read(piece: Int, _ put: ([Article]) throws -> Void) {
    let found = Inputs.expand(inputs)
    skipped = found.skipped
    var options = settings.reading
    // An archive does not keep places: the files that it was made of may be gone.
    options.keepsPlaces = false
    let reader = ArticleReader(options)
    let total = found.files.reduce(Optional(0)) { sum, file in
      sum.flatMap { sum in file.bytes.map { sum + $0 } }
    }
    var done = 0
    var held: [Article] = []
    var bytes = 0
    do {
      for file in found.files {
        skipped += try reader.read(
          file,
          progress: { count in
            done += count
            self.settings.tell(.reading, done, of: total, .bytes)
          },
          each: { article in
            held.append(article)
            bytes += article.text.utf8.count
            if held.count == piece || bytes > 1 << 20 {
              try put(held)
              held = []
              bytes = 0
            }
          })
      }
      if !held.isEmpty { try put(held) }
    } catch {
      // Whoever takes articles had enough.
    }
  }
}

/// Makes of articles what an archive takes.
struct Preparing: Sendable {
  /// What became of an article before it is written.
  enum Step: Sendable {
    case prepared(PreparedDocument)
    /// The archive's answer is known without it.
    case settled(Article, Addition)
    case failed(ArchiveError)
  }

  let path: String
  let keepsTexts: Bool
  let replaces: Bool

  /// What one thread makes, with a connection and an analyser of its own.
  func worker() -> ([Article]) -> [Step] {
    let reader = Result { () throws(ArchiveError) in try ArchiveReader(path, comparing: false) }
    let analyser = ArticleAnalyser()
    return { articles in
      do throws(ArchiveError) {
        let keys = articles.map { ContentKey($0) }
        let known = try reader.get().read { snapshot in
          try articles.map { try snapshot.known(id: $0.id) }
        }
        return articles.indices.map { index in
          step(articles[index], keys[index], known[index], analyser)
        }
      } catch {
        return [.failed(error)]
      }
    }
  }

  private func step(
    _ article: Article, _ key: ContentKey, _ known: (key: ContentKey, path: String?)?,
    _ analyser: ArticleAnalyser
  ) -> Step {
    if let known {
      if known.key == key { return .settled(article, .unchanged) }
      if !replaces { return .settled(article, .idTaken(path: known.path)) }
    }
    let sketched = analyser.sketch(article)
    return .prepared(
      PreparedDocument(
        article, key: key, sketch: sketched.sketch, words: sketched.words,
        content: sketched.content, keepsText: keepsTexts))
  }
}
