import ArgumentParser
import Articles
import Foundation
import TextReuse

/// Damages fixtures by a seed and reads them: no reader may trap, hang, lose what it does not name, or take
/// more memory than is allowed.
struct MutationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Read many damaged fixtures with every reader, within bounds of time and memory.")

  @Argument(help: "The folder of the fixtures, Tests/ArticlesTests/Fixtures.")
  var folder: String
  @Option(help: "How many mutations of each reader.") var rounds = 100_000
  @Option(help: "The most memory that the process may have at its peak, in MiB.") var memory = 512
  @Option(help: "The most seconds that one file may take.") var seconds = 60
  @Option(help: "The readers, separated by commas; all unless given.") var only: String?

  func validate() throws {
    if rounds < 1 || memory < 1 || seconds < 1 {
      throw ValidationError("rounds, memory and seconds are whole numbers from 1 up")
    }
  }

  func run() throws {
    let wanted = only.map { Set($0.split(separator: ",").map(String.init)) }
    let readers = Mutation.readers.filter { wanted?.contains($0.key) ?? true }
    guard !readers.isEmpty else { throw ValidationError("no such reader") }
    Watch.begin()
    print("reader\tmutations\tCPU s\tarticles\tskipped\tpeak MiB so far")
    for (reader, paths) in readers.sorted(by: { $0.key < $1.key }) {
      let fixtures = try paths.map {
        ($0, Array(try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))))
      }
      let start = clock()
      let (articles, skipped) = read(fixtures, reader)
      let used = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let peak = Watch.peak()
      print(
        reader, rounds, String(format: "%.1f", used), articles, skipped, peak, separator: "\t")
      guard peak <= memory else {
        print("\(reader): \(peak) MiB at the peak, over \(memory)")
        throw ExitCode.failure
      }
    }
    print("no trap, no hang, nothing lost; \(Watch.peak()) MiB at the peak")
  }

  /// Reads the mutants of one reader; how many articles and skipped things they gave.
  private func read(
    _ fixtures: [(path: String, bytes: [UInt8])], _ reader: String
  ) -> (articles: Int, skipped: Int) {
    var random = SplitMix(state: Mutation.seed(of: reader))
    var counts = (articles: 0, skipped: 0)
    for round in 0..<rounds {
      let (path, bytes) = fixtures[round % fixtures.count]
      let mutant = Mutation.mutate(bytes, &random)
      Watch.note("\(reader), \(path), round \(round)", seconds: seconds)
      var articles = 0
      let skipped = ArticleReader().read(bytes: mutant, path: path) { article in
        articles += 1
        guard article.text.contains(where: { $0.isLetter || $0.isNumber }), !article.id.isEmpty
        else { Watch.fail("an article without a word or an id") }
      }
      // The list of a JSON file may be all that is left of it.
      if articles + skipped.count == 0, !path.hasSuffix(".json") { Watch.fail("nothing was said") }
      if skipped.contains(where: { !$0.reason.contains(";") }) {
        Watch.fail("a reason has no cure")
      }
      counts.articles += articles
      counts.skipped += skipped.count
    }
    return counts
  }
}

/// What the process is at, told when it traps or takes too long.
private enum Watch {
  nonisolated(unsafe) private static let text = UnsafeMutablePointer<CChar>.allocate(capacity: 256)

  static func begin() {
    text[0] = 0
    for number in [SIGALRM, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(number) { _ in
        // Only what is safe in a signal's handler.
        write(2, Watch.text, strlen(Watch.text))
        _exit(1)
      }
    }
  }

  /// Notes what comes next, and how long it may take.
  static func note(_ what: String, seconds: Int) {
    _ = "stopped at \(what)\n".withCString { strncpy(text, $0, 255) }
    alarm(UInt32(seconds))
  }

  static func fail(_ what: String) -> Never {
    FileHandle.standardError.write(Data("\(what): \(String(cString: text))".utf8))
    exit(1)
  }

  /// The most memory that the process has had, in MiB.
  static func peak() -> Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Int(usage.ru_maxrss) >> 10
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss) >> 20
    #endif
  }
}
