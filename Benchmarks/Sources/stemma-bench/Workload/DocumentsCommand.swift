import ArgumentParser
import Articles
import Foundation
import TextReuse

/// The whole-document search alone, from a file of articles to verified pairs: what a peer that knows nothing else
/// of articles is fairly laid beside.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Find all pairs of articles from a Jaccard index on: two ids and the index a line.",
    discussion: """
      Signatures are made straight from the bytes, cut into bands, and pairs that meet are verified: those whose \
      estimate is near the mark by their exact sets of 5-shingles. Times and rates go to standard error.
      """)

  @Argument(help: "A file of articles.") var file: String
  @Option(help: "The Jaccard index from which a pair is told.") var jaccard = 0.5
  @Option(help: "How many threads.") var threads = ProcessInfo.processInfo.activeProcessorCount

  func run() throws {
    var clock = Stopwatch()
    var texts: [String] = []
    var ids: [String] = []
    let skipped = ArticleReader().read(InputFile(path: file)) {
      texts.append($0.text)
      ids.append($0.id)
    }
    guard !texts.isEmpty else {
      throw CorpusFileError(path: file, reason: skipped.first?.reason ?? "it has no article")
    }
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    clock.tell("read", bytes)
    let search = DocumentSearch(texts: texts, jaccard: jaccard, threads: threads)
    let signatures = search.signatures()
    clock.tell("signatures", bytes)
    let met = search.candidates(signatures)
    clock.tell("bands, \(met.count) pairs met", nil)
    var lines = ""
    for pair in search.verified(met, signatures) {
      lines += "\(ids[pair.a])\t\(ids[pair.b])\t\(String(format: "%.4f", pair.jaccard))\n"
    }
    clock.tell("verified", nil)
    FileHandle.standardOutput.write(Data(lines.utf8))
  }
}

/// Tells the CPU time of one stage after another.
private struct Stopwatch {
  private var last = clock()

  /// Tells a stage's CPU seconds of all threads, and its rate where it went through bytes.
  mutating func tell(_ stage: String, _ bytes: Int?) {
    let seconds = Double(clock() - last) / Double(CLOCKS_PER_SEC)
    let rate = bytes.map { String(format: ", %.0f MB/s of CPU time", Double($0) / 1e6 / seconds) }
    FileHandle.standardError.write(
      Data("\(stage): \(String(format: "%.2f", seconds)) CPU s\(rate ?? "")\n".utf8))
    last = clock()
  }
}
