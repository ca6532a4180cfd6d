internal import ArgumentParser
internal import Foundation
internal import Newsroom
internal import Policy
internal import Reporting
internal import TextReuse

/// Holds drafts against a policy.
struct GateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Holds drafts against a policy: credited, current, unaltered, released.",
    discussion: """
      Looks each draft up in an archive, and holds what it shares with it, and what it says of itself, \
      against a policy: the one built in, the file stemma.toml where you are, or --policy. Reports are \
      always written, whatever the status. A draft without a date counts as later than the archive; \
      the report says so. Nothing is known of today but what --now says, or the last commit where git \
      is asked what changed. Documentation/gate.md explains the policy.

      EXAMPLES:
        stemma gate drafts/ --archive wire.stemma
        stemma gate --print-policy > stemma.toml
        stemma gate drafts/ --archive wire.stemma --changed-since origin/main
        stemma gate . --archive wire.stemma --staged
        git diff --name-only -z --diff-filter=d HEAD~1 |
          stemma gate --files-from - --archive wire.stemma
        stemma gate drafts/ --archive wire.stemma --write-baseline accepted.toml
        stemma gate drafts/ --archive wire.stemma --baseline accepted.toml
        stemma gate drafts/ --archive wire.stemma --format github \\
          --report sarif=gate.sarif --report markdown=summary.md

      \(Status.gateHelp)
      """)

  @Argument(
    help: ArgumentHelp(
      "The drafts: files, folders, patterns, or - for standard input.", valueName: "path"))
  var drafts: [String] = []

  @Option(help: ArgumentHelp("The archive to look in.", valueName: "file"))
  var archive: String?

  @Option(
    help: ArgumentHelp(
      "The policy (default: stemma.toml where you are, else the one built in).", valueName: "file"))
  var policy: String?

  @Flag(help: "Print the policy that holds, as a file to start from, and end.")
  var printPolicy = false

  @OptionGroup(title: "Which drafts") var choice: GateChoice

  @Option(
    help: ArgumentHelp(
      "Findings that are accepted as they were; only others count.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Accept what is found: write it into a baseline.", valueName: "file"))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "The moment that counts as now, such as 2031-05-04T09:30Z, for embargoes, licences and "
        + "suppressions.", valueName: "time"))
  var now: GateMoment?

  @Option(help: "How many archived articles a draft is judged with in full, at most.")
  var most = GateJob.Request(archive: "", drafts: []).verdicts

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func validate() throws {
    if printPolicy { return }
    if archive == nil {
      throw ValidationError(
        "Name the archive: --archive FILE; stemma archive add makes one.")
    }
    guard (1...1000).contains(most) else {
      throw ValidationError("--most must lie between 1 and 1000; \(most) was given.")
    }
    if drafts.isEmpty, choice.filesFrom == nil {
      throw ValidationError("Name the drafts: files, folders or patterns, or --files-from FILE.")
    }
    if !drafts.isEmpty, choice.filesFrom != nil {
      throw ValidationError("Name the drafts or give --files-from, not both.")
    }
    if writeBaseline != nil, choice.isPart {
      throw ValidationError(
        "--write-baseline accepts all that is there, so it needs all drafts: leave out "
          + "--changed-since, --staged and --files-from.")
    }
    for format in [output.format].compactMap(\.self) + output.report.map(\.format)
    where !ReportFormat.ofGates.contains(format) {
      let forms = ReportFormat.ofGates.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("gate does not write \(format.rawValue); it writes \(forms).")
    }
  }

  func run() async throws {
    defer { TemporaryFolders.removeAll() }
    if printPolicy { return try writePolicy() }
    let display = work.display
    var report = await judge(display)
    display?.clear()
    report.toolVersion = Version.text
    if let writeBaseline { try accept(&report, in: writeBaseline) }
    for note in report.notes { Notes.write("stemma: \(note)") }
    Notes.name(report.skipped + report.undecided)
    var isWritten = true
    do {
      try output.write(extent) { report.render(as: $0, options: $1, to: &$2) }
    } catch { isWritten = false }
    switch report.outcome {
    case .broken: throw Status.broken
    case .unknown: throw Status.incomplete
    case .kept: if !isWritten { throw Status.incomplete }
    }
  }

  /// What the gate finds; where it cannot begin, a report that says why.
  private func judge(_ display: ProgressDisplay?) async -> GateReport {
    var request = GateJob.Request(archive: archive ?? "", drafts: [])
    request.verdicts = most
    request.now = now?.time
    var selection = GateSelection()
    do {
      try read(into: &request)
      selection = try choice.selection(drafts)
    } catch {
      return failed(error, request)
    }
    request.drafts = selection.drafts
    request.copies = selection.copies?.path(percentEncoded: false)
    var saidBy = "--now"
    if request.now == nil, let commit = selection.commit {
      request.now = Timestamp(iso8601: commit)
      saidBy = "the last commit"
    }
    var report = await GateJob(request, settings: work.settings(reading, display)).run()
    report.skipped = selection.skipped + report.skipped
    report.notes = selection.notes + report.notes
    report.nowSaidBy = saidBy
    return report
  }

  /// Reads the policy and the baseline.
  private func read(into request: inout GateJob.Request) throws {
    if let file = policyFile {
      request.policyFile = file
      request.policy = try GatePolicy(toml: try PolicyFile.text(file), file: file)
    }
    if let baseline {
      request.baseline = try Baseline(toml: try PolicyFile.text(baseline), file: baseline)
    }
  }

  private var policyFile: String? {
    policy ?? (FileManager.default.fileExists(atPath: "stemma.toml") ? "stemma.toml" : nil)
  }

  private func failed(_ error: any Error, _ request: GateJob.Request) -> GateReport {
    var report = GateReport()
    report.archive = request.archive
    report.policy = request.policyFile
    report.failsAt = request.policy.failsAt
    if let error = error as? PolicyError {
      report.skipped = error.problems.map {
        Skipped(path: error.file, place: $0.line.map { "line \($0)" }, reason: $0.says)
      }
    } else if let error = error as? PolicyFile.Failure {
      report.skipped = [Skipped(path: error.path, reason: error.reason)]
    } else {
      report.skipped = [Skipped(path: drafts.first ?? choice.filesFrom ?? ".", reason: "\(error)")]
    }
    return report
  }

  /// Writes all that is found into a baseline, so that it counts no more.
  private func accept(_ report: inout GateReport, in path: String) throws {
    guard report.archived != nil else { return }
    let accepted = Baseline(report)
    do throws(OutputError) {
      var file = try OutputFile.open(path)
      file.stream.write(accepted.toml)
      try file.finish()
    } catch {
      try Notes.fail(error)
    }
    for index in report.findings.indices
    where report.findings[index].counts && report.findings[index].rule != .expiredSuppression {
      report.findings[index].state = .accepted
    }
    let count = accepted.entries.count
    report.notes.append(
      "\(path) accepts \(count == 1 ? "1 finding" : "\(count) findings") from now on.")
  }

  private func writePolicy() throws {
    var request = GateJob.Request(archive: "", drafts: [])
    do {
      try read(into: &request)
    } catch let error as PolicyFile.Failure {
      try Notes.fail("\(error.path): \(error.reason)")
    } catch let error as PolicyError {
      for line in error.description.split(separator: "\n") { Notes.write("stemma: \(line)") }
      throw Status.incomplete
    }
    do throws(OutputError) {
      var file = try OutputFile.open(output.output ?? "-")
      file.stream.write(request.policy.toml)
      try file.finish()
    } catch {
      try Notes.fail(error)
    }
  }
}
