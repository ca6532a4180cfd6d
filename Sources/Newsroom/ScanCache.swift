internal import Articles
internal import SignatureArchive
internal import TextReuse

/// The articles of a scan in an archive that the next scan finds again: what has not changed is neither
/// read nor sketched twice.
///
/// A file that looks as it did is not opened. Of a file that is read, an article that the cache has, the
/// same in all that is known of it, is not sketched. What the inputs no longer have goes.
final class ScanCache {
  private let path: String
  private let inputs: [String]
  private let settings: JobSettings
  private let batch: ArchiveBatch
  private let writer: ArchiveWriter
  /// What could not be read or taken, in the order of the inputs.
  private(set) var skipped: [Skipped] = []

  /// Opens a cache, or makes a new one. It belongs to this scan as long as this lives.
  init(
    _ path: String, _ inputs: [String], _ settings: JobSettings, memory: Int
  ) throws(ArchiveError) {
    self.path = path
    self.inputs = inputs
    self.settings = settings
    batch = ArchiveBatch(memory: memory)
    writer = try ArchiveWriter(path, keepsTexts: true, creating: true, use: .cache)
    try writer.checkSketches()
  }

  /// Brings it to the state of the inputs, and opens it for reading.
  func fill() throws(ArchiveError) -> ArchiveReader {
    // Two articles of one id are rare, and which of them counts depends on all before it: then
    // everything is read anew.
    if try !fill(reusing: true) { _ = try fill(reusing: false) }
    return try ArchiveReader(path, comparing: true)
  }

  /// What became of an article that was read.
  private struct Arrival: Sendable {
    var file: Int
    var article: Article
    var key: ContentKey
    /// Its number where the cache has it already; else what is to be added.
    var number: Int?
    var prepared: PreparedDocument?
  }

  /// - Returns: whether it is done; not where files were passed over, and two articles have one id.
  private func fill(reusing: Bool) throws(ArchiveError) -> Bool {
    let source = ArticleSource(inputs, settings)
    let stamps = source.files.map { FileStamp.stamp($0.path, settings.reading) }
    let (known, ids) = try writer.cached()
    var files: [CachedFile?] = zip(source.files, stamps).map { file, stamp in
      guard reusing, let entry = known[file.path], let stamp, entry.stamp == stamp,
        entry.numbers.allSatisfy({ ids[$0] != nil })
      else { return nil }
      return entry
    }
    var reused: Set<String> = []
    for entry in files { for number in entry?.numbers ?? [] { reused.insert(ids[number] ?? "") } }
    let unknown = files.indices.filter { files[$0] == nil }
    var numbers: [Int: [Int]] = [:]
    var clashes: [Int: [Skipped]] = [:]
    var taken = TakenArticles()
    var isClash = false
    try ArchivePipeline.run(
      workers: settings.workers, produce: { source.read(unknown, $0) }, worker: lookUp()
    ) { (arrival: Arrival) throws(ArchiveError) in
      switch taken.take(arrival.article, arrival.key) {
      case .same: return
      case .taken(let skipped):
        clashes[arrival.file, default: []].append(skipped)
        isClash = true
      case .new:
        if reused.contains(arrival.article.id) { isClash = true }
        // What was passed over must not be replaced: everything is read anew then.
        if isClash, reusing { return }
        numbers[arrival.file, default: []].append(try add(arrival))
      }
    }
    if isClash, reusing {
      try ArchiveBatch.commit(writer)
      return false
    }
    for place in unknown {
      files[place] = CachedFile(
        path: source.files[place].path, stamp: stamps[place] ?? "",
        numbers: numbers[place] ?? [], skipped: source.unread[place] ?? [])
    }
    let all = files.compactMap { $0 }
    try writer.keep(
      Set(all.flatMap(\.numbers)),
      files: zip(all, stamps).filter { !isClash && $1 != nil }.map(\.0))
    var said = clashes
    for (place, entry) in all.enumerated() where !unknown.contains(place) {
      said[place] = entry.skipped
    }
    skipped = source.skipped(besides: said)
    return true
  }

  /// Adds an article that is not there yet.
  private func add(_ arrival: Arrival) throws(ArchiveError) -> Int {
    if let number = arrival.number { return number }
    guard let prepared = arrival.prepared else { return 0 }
    let number = writer.header.next
    try batch.add(prepared, to: writer)
    return number
  }

  /// What each thread does with articles that are read.
  private func lookUp() -> @Sendable () -> ([ArticleSource.Item]) -> [Arrival] {
    let path = path
    return {
      let reader = Result { () throws(ArchiveError) in try ArchiveReader(path, comparing: false) }
      let analyser = ArticleAnalyser()
      return { items in
        let known = try? reader.get().read { snapshot in
          try items.map { try snapshot.found(id: $0.article.id) }
        }
        return items.indices.map { index in
          let article = items[index].article
          var arrival = Arrival(
            file: items[index].file, article: article, key: ContentKey(article))
          if let found = known?[index], found.key == arrival.key, found.path == article.path {
            arrival.number = found.number
          } else {
            let sketch = DocumentSketch(analyser.sketch(article), key: arrival.key)
            arrival.prepared = PreparedDocument(article, sketch, keepsText: true)
          }
          arrival.article.text = ""
          return arrival
        }
      }
    }
  }
}
