internal import Articles
public import SignatureArchive
public import TextReuse

/// Adds the articles of some inputs to an archive, and what `stemma sketch` made of articles.
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
    var settings = settings
    settings.reading.takesSketches = true
    let source = ArticleSource(request.inputs, settings)
    var outcome = Outcome()
    var batch = ArchiveBatch()
    batch.articles = request.batch
    let preparing = Preparing(
      path: request.archive, keepsTexts: writer.header.keepsTexts, replaces: request.replaces)
    try ArchivePipeline.run(
      workers: settings.workers, produce: { source.read($0) }, worker: { preparing.worker() }
    ) { (step: Preparing.Step) throws(ArchiveError) in
      try take(step, writer, &outcome)
      try batch.commitWhereDue(writer)
    }
    try ArchiveBatch.commit(writer)
    outcome.skipped = source.skipped() + outcome.skipped
    outcome.total = writer.header.count
    return outcome
  }

  private func take(
    _ step: Preparing.Step, _ writer: ArchiveWriter, _ outcome: inout Outcome
  ) throws(ArchiveError) {
    let addition: Addition
    let article: Article
    switch step {
    case .failed(let error): throw error
    case .refused(let skipped):
      outcome.skipped.append(skipped)
      return
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
  }
}
