internal import ArgumentParser
internal import Foundation
internal import Newsroom
internal import Reporting
internal import TextReuse

/// Compares two articles, or the pairs of a list.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares two articles, or the pairs of a list.",
    discussion: """
      An article is named by its file, or as FILE#ID in a file of several. A list of pairs is \
      tab-separated; its first line names the columns a_id and b_id, others are passed over. One \
      verdict a pair comes out, in the order of the list. Naming the two sides in the other order \
      changes nothing but the sides.

      EXAMPLES:
        stemma compare wire.txt draft.html
        stemma compare archive.jsonl#wire-17 draft.md --format json
        stemma compare --pairs pairs.tsv --documents articles.jsonl.gz --format jsonl

      \(Status.help)
      """)

  @Argument(help: ArgumentHelp("The two articles: FILE or FILE#ID, - for standard input."))
  var articles: [String] = []

  @Option(help: ArgumentHelp("A list of pairs of ids instead.", valueName: "pairs.tsv"))
  var pairs: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Where the articles of the list are: files, folders, patterns.", valueName: "input"))
  var documents: [String] = []

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func validate() throws {
    if pairs == nil {
      guard articles.count == 2 else {
        throw ValidationError(
          "Name two articles, or a list with --pairs; \(articles.count) named.")
      }
      guard documents.isEmpty else {
        throw ValidationError("--documents goes with --pairs; name the list too.")
      }
    } else {
      guard articles.isEmpty else {
        throw ValidationError(
          "With --pairs no articles are named beside; leave out \(articles[0]).")
      }
      guard !documents.isEmpty else {
        throw ValidationError("Say with --documents where the articles of the list are.")
      }
      guard output.format ?? .jsonl == .jsonl, output.report.isEmpty else {
        throw ValidationError("A list of pairs gives JSON lines only; use --format jsonl.")
      }
    }
  }

  func run() async throws {
    if let pairs { try await runPairs(pairs) } else { try runTwo() }
  }

  private func runTwo() throws {
    let outcome = try TwoArticles.compare(articles, work.settings(reading, nil))
    let comparison = Comparison(outcome.verdict, documents: outcome.documents)
    Notes.name(outcome.skipped)
    try output.write(extent) { comparison.render(as: $0, options: $1, to: &$2) }
    if !outcome.skipped.isEmpty { throw Status.incomplete }
  }

  private func runPairs(_ path: String) async throws {
    let list: PairList
    do {
      list = try PairList(tsv: try Self.bytes(of: path), path: path)
    } catch let error as NewsroomError {
      try Notes.fail(error)
    }
    let display = work.display
    let job = PairsJob(list, documents: documents, settings: work.settings(reading, display))
    var file: OutputFile
    do { file = try OutputFile.open(output.output ?? "-") } catch { try Notes.fail(error) }
    let skipped = try await job.run { verdicts in
      for verdict in verdicts { file.stream.write(VerdictJSON.text(verdict) + "\n") }
      file.stream.flush()
      if file.stream.failure != nil { try Self.finish(&file) }
    }
    display?.clear()
    try Self.finish(&file)
    Notes.name(skipped)
    if !skipped.isEmpty { throw Status.incomplete }
  }

  private static func finish(_ file: inout OutputFile) throws {
    do { try file.finish() } catch { try Notes.fail(error) }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    do {
      if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      try Notes.fail("\(path): the list of pairs cannot be read; check the path")
    }
  }
}

/// The comparison that `compare` and `explain` ask for.
enum TwoArticles {
  /// Compares two named articles; throws the status where that cannot be, after saying why.
  static func compare(_ names: [String], _ settings: JobSettings) throws -> CompareJob.Outcome {
    do {
      return try CompareJob(names[0], names[1], settings: settings).run()
    } catch {
      Notes.name(error.skipped)
      if case .noArticle = error.error, !error.skipped.isEmpty { throw Status.incomplete }
      try Notes.fail(error.error)
    }
  }
}
