internal import SignatureArchive

/// A pipeline over pieces of a list, whose end may fail as archives do.
enum ArchivePipeline {
  private struct Failed: Error {}

  /// Runs to the end, or until `consume` fails.
  ///
  /// - Parameters:
  ///   - produce: hands every piece to the closure it is given, and ends when that throws.
  ///   - worker: gives each thread what makes.
  ///   - consume: takes what was made, in order, on the calling thread.
  static func run<Item: Sendable, Made: Sendable>(
    workers: Int, produce: @escaping @Sendable (([Item]) throws -> Void) -> Void,
    worker: @escaping @Sendable () -> ([Item]) -> [Made],
    consume: (Made) throws(ArchiveError) -> Void
  ) throws(ArchiveError) {
    var failure: ArchiveError?
    do {
      try Pipeline<[Item], [Made]>.run(
        workers: workers, produce: produce, worker: worker,
        consume: { made in
          do throws(ArchiveError) {
            for one in made { try consume(one) }
          } catch {
            failure = error
            throw Failed()
          }
        })
    } catch {
      // Told below, by its own type.
    }
    if let failure { throw failure }
  }
}

/// When the documents of an archive are committed.
struct ArchiveBatch {
  /// How many articles are committed at a time, at most.
  var articles = 32_768
  /// The postings that a batch may have, at 8 bytes each twice over while they are sorted.
  var postings = 24_000_000

  /// The usual batches.
  init() {}

  /// Batches that take no more than a part of some memory.
  init(memory: Int) { postings = min(postings, max(100_000, memory / 64)) }

  /// Adds a document in place of any with its id, and commits where it is time.
  func add(_ document: PreparedDocument, to writer: ArchiveWriter) throws(ArchiveError) {
    _ = try writer.add(document, replacing: true)
    try commitWhereDue(writer)
  }

  /// Commits where it is time.
  func commitWhereDue(_ writer: ArchiveWriter) throws(ArchiveError) {
    if writer.pending >= articles || writer.pendingPostings >= postings {
      try Self.commit(writer)
    }
  }

  /// Commits.
  static func commit(_ writer: ArchiveWriter) throws(ArchiveError) {
    try writer.commit()
    try writer.mergeWhereDue()
  }
}
