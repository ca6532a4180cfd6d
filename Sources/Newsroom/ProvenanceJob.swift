internal import Articles
public import TextReuse

/// Gathers what each article of some inputs says of its own origin.
public struct ProvenanceJob: Sendable {
  private let inputs: [String]
  private let settings: JobSettings

  /// A job over files, folders, patterns or `-`.
  public init(inputs: [String], settings: JobSettings = JobSettings()) {
    self.inputs = inputs
    self.settings = settings
  }

  /// Reads the articles and gives one provenance each, in the order read, and what was skipped.
  public func run() async -> (articles: [Provenance], skipped: [Skipped]) {
    let collection = ArticleCollection(
      inputs: inputs, reading: settings.reading, progress: settings.progress)
    let count = collection.articles.count
    var done = 0
    let found = await WorkerPool(settings).map(collection.articles, piece: 16) { more in
      done += more
      settings.tell(.sketching, done, of: count, .articles)
    } _: { worker, slice in
      await worker.analyse(slice) { ProvenanceFinder.provenance(of: $0) }
    }
    return (found, collection.skipped)
  }
}
