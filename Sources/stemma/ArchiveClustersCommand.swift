internal import ArgumentParser
internal import Newsroom
internal import Reporting
internal import SignatureArchive
internal import TextReuse

/// Finds every pair and cluster of an archive.
struct ArchiveClustersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract:
      "Finds every pair of an archive's articles that are not independent, and their clusters.",
    discussion: """
      What scan does with a folder, for an archive of any size: the index is read in order, as much of \
      it at a time as --memory allows. Besides, some 800 bytes an article are in memory.

      EXAMPLES:
        stemma archive clusters wire.stemma --report csv=passages.csv
        stemma archive clusters wire.stemma --within 30d --across-outlets --format jsonl
        stemma archive clusters wire.stemma --from 2024-01-01 --to 2024-06-30

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  @Option(help: "The probability from which a pair is a finding, from 0 to 1.")
  var threshold = 0.5

  @Option(
    help: ArgumentHelp(
      "The most time between the two articles of a pair, such as 30d or 12h.", valueName: "time"))
  var within: TimeSpan?

  @Option(help: ArgumentHelp("Only articles from this time on, in ISO 8601.", valueName: "time"))
  var from: Moment?

  @Option(help: ArgumentHelp("Only articles up to this time, in ISO 8601.", valueName: "time"))
  var to: Moment?

  @Flag(help: "Only pairs of two outlets.")
  var acrossOutlets = false

  @Option(
    help: ArgumentHelp("The memory for a part of the index (default: 512M).", valueName: "size"))
  var memory: ByteSize?

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
    var request = ArchiveClustersJob.Request(archive: file.archive)
    request.threshold = threshold
    request.ownOutlets = own
    request.listing = output.listing(extent)
    if let memory { request.memory = memory.bytes }
    request.window.seconds = within?.seconds
    request.window.from = from?.timestamp
    request.window.to = to?.timestamp
    request.window.acrossOutlets = acrossOutlets
    let display = work.display
    let job = ArchiveClustersJob(request, settings: work.settings(reading, display))
    var report: Report
    do { report = try await job.run() } catch {
      display?.clear()
      try Notes.fail(error)
    }
    display?.clear()
    report.toolVersion = Version.text
    try output.write(extent) { report.render(as: $0, options: $1, to: &$2) }
  }
}

/// A length of time as people write it: `30d`, `12h`, `90m`.
struct TimeSpan: ExpressibleByArgument {
  let seconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86400, "w": 7 * 86400]
    guard let last = argument.last, let unit = units[last],
      let count = Int64(argument.dropLast()), count >= 0, count < 1 << 32
    else { return nil }
    seconds = count * unit
  }
}

/// A moment in ISO 8601, with as much of it as is wanted.
struct Moment: ExpressibleByArgument {
  let timestamp: Timestamp

  init?(argument: String) {
    guard let timestamp = Timestamp(iso8601: argument) else { return nil }
    self.timestamp = timestamp
  }
}
