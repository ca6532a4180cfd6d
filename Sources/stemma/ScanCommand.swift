internal import ArgumentParser
internal import Newsroom
internal import Reporting
internal import SignatureArchive
internal import TextReuse

/// Scans articles for pairs that are not independent.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Finds every pair of articles that are not independent.",
    discussion: """
      Compares all articles with each other: each pair up to 200 articles, beyond that the pairs \
      that share words, passages or restated matter. Findings come in the order of probable \
      derivation without credit. Versions of one item are set apart and are no findings.

      EXAMPLES:
        stemma scan articles/
        stemma scan 'wire/*.txt' desk.jsonl.gz --report html=report.html
        stemma scan articles.jsonl --format jsonl --threshold 0.9 --output findings.jsonl
        stemma scan articles/ --own "Calder Post" --all
        stemma scan articles/ --cache articles.cache

      \(Status.help)
      """)

  @Argument(help: "Files, folders, patterns such as 'wire/**/*.txt', or - for standard input.")
  var inputs: [String]

  @OptionGroup var judging: JudgingArguments
  @OptionGroup var discovery: DiscoveryArguments
  @OptionGroup var window: WindowArguments
  @OptionGroup var memory: MemoryArguments

  @Option(
    help: ArgumentHelp(
      "A file that keeps what the next scan of the same inputs can use again.", valueName: "file"))
  var cache: String?

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func run() async throws {
    var request = ScanJob.Request(inputs: inputs)
    request.judging = judging.request(output, extent)
    request.judging.falseDiscoveryRate = discovery.falseDiscoveryRate
    request.window = window.window
    let display = work.display
    if let bytes = memory.bytes { request.memory = bytes }
    request.cache = cache
    PartialFiles.add(contentsOf: ScratchArchive.names(request.scratch))
    var report: Report
    do {
      report = try await ScanJob(request, settings: work.settings(reading, display)).run()
    } catch {
      display?.clear()
      try Notes.fail(error)
    }
    display?.clear()
    report.toolVersion = Version.text
    Notes.name(report.skipped)
    try output.write(extent) { report.render(as: $0, options: $1, to: &$2) }
    if !report.skipped.isEmpty { throw Status.incomplete }
  }
}
