internal import ArgumentParser
internal import Newsroom
internal import Reporting
internal import TextReuse

/// Checks drafts against an archive.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what a draft shares with the articles of an archive.",
    discussion: """
      Looks each draft up in the archive's index and judges it with the most promising articles, as \
      compare does: a is the archived article, b the draft. A draft without a date counts as later \
      than the archive; the report says so. An article of the archive with the draft's own id, \
      address, or words and outlet is a version, and no finding.

      EXAMPLES:
        stemma archive add wire.stemma wire/
        stemma check draft.html --archive wire.stemma
        stemma check drafts/ --archive wire.stemma --report html=report.html

      \(Status.help)
      """)

  @Argument(help: "The drafts: files, folders, patterns, or - for standard input.")
  var drafts: [String]

  @Option(help: ArgumentHelp("The archive to look in.", valueName: "file"))
  var archive: String

  @OptionGroup var judging: JudgingArguments

  @Option(help: "How many archived articles a draft is judged with in full, at most.")
  var most = CheckJob.Request(archive: "", drafts: []).verdicts

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func validate() throws {
    guard (1...1000).contains(most) else {
      throw ValidationError("--most must lie between 1 and 1000; \(most) was given.")
    }
  }

  func run() async throws {
    var request = CheckJob.Request(archive: archive, drafts: drafts)
    request.judging = judging.request(output, extent)
    request.verdicts = most
    let display = work.display
    let job = CheckJob(request, settings: work.settings(reading, display))
    var report: Report
    do { report = try await job.run() } catch { try Notes.fail(error) }
    display?.clear()
    report.toolVersion = Version.text
    Notes.name(report.skipped)
    try output.write(extent) { report.render(as: $0, options: $1, to: &$2) }
    if !report.skipped.isEmpty { throw Status.incomplete }
  }
}
