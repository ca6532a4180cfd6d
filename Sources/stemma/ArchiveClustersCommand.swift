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
        stemma archive clusters wire.stemma --report csv-clusters=clusters.csv
        stemma archive clusters wire.stemma --within 30d --across-outlets --format jsonl
        stemma archive clusters wire.stemma --from 2024-01-01 --to 2024-06-30

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  @OptionGroup var judging: JudgingArguments
  @OptionGroup var discovery: DiscoveryArguments
  @OptionGroup var window: WindowArguments

  @OptionGroup var memory: MemoryArguments

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func run() async throws {
    var request = ArchiveClustersJob.Request(archive: file.archive)
    request.judging = judging.request(output, extent)
    request.judging.falseDiscoveryRate = discovery.falseDiscoveryRate
    request.window = window.window
    if let bytes = memory.bytes { request.memory = bytes }
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
