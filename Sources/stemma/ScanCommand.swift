internal import ArgumentParser
internal import Newsroom
internal import Reporting
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

      \(Status.help)
      """)

  @Argument(help: "Files, folders, patterns such as 'wire/**/*.txt', or - for standard input.")
  var inputs: [String]

  @Option(help: "The probability from which a pair is a finding, from 0 to 1.")
  var threshold = 0.5

  @Flag(help: "List the pairs below the threshold too, after the findings.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "An outlet of your own, whose articles may repeat each other; may be given again.",
      valueName: "outlet"))
  var own: [String] = []

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func validate() throws {
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold must lie between 0 and 1; \(threshold) was given.")
    }
  }

  func run() async throws {
    var request = ScanJob.Request(inputs: inputs)
    request.threshold = threshold
    request.listsAll = all
    request.ownOutlets = own
    request.listing = output.listing(extent)
    let display = work.display
    var report = await ScanJob(request, settings: work.settings(reading, display)).run()
    display?.clear()
    report.toolVersion = Version.text
    Notes.name(report.skipped)
    try output.write(extent) { report.render(as: $0, options: $1, to: &$2) }
    if !report.skipped.isEmpty { throw Status.incomplete }
  }
}
