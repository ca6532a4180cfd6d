import Articles
import Foundation
import SignatureArchive
import Testing
import TextReuse

@testable import Newsroom

@Suite("A scan with a cache, or through an archive")
struct ScanCacheTests {
  /// What a job told of reading: the bytes read.
  private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes = 0
    var read: Int { lock.withLock { bytes } }
    func take(_ progress: JobProgress) {
      guard progress.phase == .reading else { return }
      lock.withLock { bytes = max(bytes, progress.done) }
    }
  }

  private func scan(
    _ folder: URL, workers: Int = 2, told: Told? = nil,
    _ change: (inout ScanJob.Request) -> Void = { _ in }
  ) async throws -> Report {
    var request = ScanJob.Request(inputs: [folder.path()])
    request.listsAll = true
    request.mostForEveryPair = 6
    change(&request)
    var settings = JobSettings(workers: workers)
    // Where articles stand in their files, only a scan in memory knows.
    settings.reading.keepsPlaces = false
    if let told { settings.progress = { told.take($0) } }
    return try await ScanJob(request, settings: settings).run()
  }

  /// A folder with some of the sample articles, which have not changed for a while.
  private func articles(_ folder: TemporaryFolder) throws -> URL {
    let all = try FileManager.default.contentsOfDirectory(
      at: Tool.root.appending(path: "samples/articles"), includingPropertiesForKeys: nil)
    for file in all where file.lastPathComponent.contains(/ferry|calder|trial|school/) {
      try folder.write("articles/\(file.lastPathComponent)", try Data(contentsOf: file))
    }
    try folder.write("articles/broken.jsonl", "{\"id\": \"x\"}\n")
    Thread.sleep(forTimeInterval: 0.15)
    return folder.url("articles")
  }

  @Test(
    "gives the same report as one in memory, whichever pairs are judged", arguments: [6, 200])
  func same(most: Int) async throws {
    let folder = try TemporaryFolder()
    let inputs = try articles(folder)
    let plain = try await scan(inputs) { $0.mostForEveryPair = most }
    #expect(plain.total > 1 && plain.skipped.count == 1 && plain.documents.count > 6)
    for workers in [1, 3] {
      for _ in 0..<2 {
        let cached = try await scan(inputs, workers: workers) {
          $0.mostForEveryPair = most
          $0.cache = folder.url("cache").path()
        }
        #expect(cached == plain)
      }
      // 20 bytes of memory are full after a byte of text; 60,000 after the first few articles.
      for memory in [20, 60_000] {
        let parted = try await scan(inputs, workers: workers) {
          $0.mostForEveryPair = most
          $0.memory = memory
          $0.scratch = folder.url("scratch").path()
        }
        #expect(parted == plain)
      }
    }
    #expect(try folder.names == ["articles", "cache"])
  }

  @Test("gives the same report within a window")
  func window() async throws {
    let folder = try TemporaryFolder()
    let inputs = try articles(folder)
    var window = PairWindow()
    window.acrossOutlets = true
    window.seconds = 86_400
    let plain = try await scan(inputs) { $0.window = window }
    let parted = try await scan(inputs) {
      $0.window = window
      $0.memory = 20
    }
    #expect(parted == plain)
    let all = try await scan(inputs)
    #expect(plain.pairsJudged > 0 && plain.pairsJudged < all.pairsJudged)
  }

  @Test("reads nothing that has not changed, and all that has")
  func reading() async throws {
    let folder = try TemporaryFolder()
    let inputs = try articles(folder)
    let cache = folder.url("cache").path()
    func cached() async throws -> (Report, Int) {
      let told = Told()
      let report = try await scan(inputs, told: told) { $0.cache = cache }
      return (report, told.read)
    }
    let (first, all) = try await cached()
    #expect(all > 10_000)
    let (second, none) = try await cached()
    #expect(second == first && none == 0)

    let name = "articles/ferry-wire-mna.md"
    let text = try folder.read(name)
    try folder.write(name, text + "\nThe ferry is back in service.\n")
    try await Task.sleep(for: .milliseconds(150))
    let (changed, some) = try await cached()
    #expect(some == text.utf8.count + "\nThe ferry is back in service.\n".utf8.count)
    #expect(try await scan(inputs) == changed && changed != first)

    try FileManager.default.removeItem(at: folder.url(name))
    let (fewer, nothing) = try await cached()
    #expect(nothing == 0 && fewer.articlesCompared == first.articlesCompared - 1)
    #expect(try await scan(inputs) == fewer)
    #expect(try ArchiveReader(cache, comparing: true).verify().damage == [])
  }

  @Test("trusts no file that changed just before it was read")
  func fresh() throws {
    let folder = try TemporaryFolder()
    try folder.write("new.txt", "The bridge was opened on Monday.")
    let path = folder.url("new.txt").path()
    let written = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    func stamp(after seconds: Double) -> String? {
      FileStamp.stamp(path, ReadingOptions(), now: written.addingTimeInterval(seconds))
    }
    #expect(stamp(after: 0) == nil && stamp(after: 3) != nil)
    #expect(stamp(after: 3) == stamp(after: 60))
    #expect(FileStamp.stamp("-", ReadingOptions(), now: written) == nil)
  }

  @Test("takes the first article of an id, whichever file changed")
  func clash() async throws {
    let folder = try TemporaryFolder()
    let cache = folder.url("cache").path()
    func line(_ text: String) -> String { "{\"id\": \"ferry\", \"text\": \"\(text)\"}\n" }
    try folder.write("articles/b.jsonl", line("The ferry ran aground at noon."))
    try folder.write("articles/c.jsonl", "{\"id\": \"tram\", \"text\": \"The tram was late.\"}\n")
    try await Task.sleep(for: .milliseconds(150))
    let inputs = folder.url("articles")
    _ = try await scan(inputs) { $0.cache = cache }
    for (name, text) in [
      ("a", "The ferry sank."), ("d", "The ferry was late."), ("a", "The ferry was early."),
    ] {
      try folder.write("articles/\(name).jsonl", line(text))
      try await Task.sleep(for: .milliseconds(150))
      for _ in 0..<2 {
        let cached = try await scan(inputs) { $0.cache = cache }
        #expect(try await scan(inputs) == cached)
        #expect(!cached.skipped.isEmpty)
      }
    }
    let skipped = try await scan(inputs) { $0.cache = cache }.skipped
    let path = inputs.path()
    #expect(
      skipped.map(\.reason)
        == Array(
          repeating: "the id is taken by another article in \(path)/a.jsonl; "
            + "give each article an id of its own", count: 2))
  }
}

@Suite("A cache that cannot be used", .enabled(if: Tool.path != nil), .serialized)
struct CacheProblemTests {
  private static let inputs = "samples/articles"

  private func scan(_ cache: String) throws -> Tool.Outcome {
    try Tool.run("scan", Self.inputs, "--format", "jsonl", "--cache", cache)
  }

  @Test("is named, left as it is, and the scan is done without it")
  func named() throws {
    let folder = try TemporaryFolder()
    let plain = try Tool.run("scan", Self.inputs, "--format", "jsonl")
    let cache = folder.url("cache").path()
    func expect(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let before = try Data(contentsOf: URL(filePath: cache))
      let outcome = try scan(cache)
      #expect(
        outcome.complaints == ["stemma: \(cache): \(words)"], sourceLocation: sourceLocation)
      #expect(outcome.status == 2 && outcome.output == plain.output, sourceLocation: sourceLocation)
      #expect(
        try Data(contentsOf: URL(filePath: cache)) == before, sourceLocation: sourceLocation)
    }
    try folder.write("cache", "A list of errands.\n")
    try expect("is something else than a cache; it was not used: name another file")

    try FileManager.default.removeItem(atPath: cache)
    _ = try Tool.run("archive", "add", cache, Self.inputs)
    try expect(
      "is an archive, of which a scan would keep only what it reads; it was not used: "
        + "name another file")

    try FileManager.default.removeItem(atPath: cache)
    #expect(try scan(cache).withoutPlaces == plain.withoutPlaces)
    let sound = try Data(contentsOf: URL(filePath: cache))
    do {
      let writer = try ArchiveWriter(cache, creating: false, use: .cache)
      try expect("another process uses the cache; it was not used: wait until it is done")
      _ = writer.header
    }

    let cure = "it was not used: remove it, and the next scan makes a new one"
    for (part, place) in [("the file ends too early", 0.5)] {
      try sound.prefix(Int(Double(sound.count) * place)).write(to: URL(filePath: cache))
      let outcome = try scan(cache)
      #expect(outcome.status == 2 && outcome.output == plain.output)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.errors.hasSuffix(cure + "\n"), "\(part): \(outcome.errors)")
    }
  }

  @Test("for drafts is said to be none")
  func add() throws {
    let folder = try TemporaryFolder()
    let cache = folder.url("cache").path()
    _ = try scan(cache)
    let added = try Tool.run("archive", "add", cache, Self.inputs)
    #expect(added.status == 2)
    #expect(
      added.complaints == [
        "stemma: \(cache): is the cache of scans, which keeps only what the last one read; "
          + "make an archive of another name"
      ])
  }
}
