internal import ArgumentParser
internal import Newsroom
internal import Reporting
internal import TextReuse

/// Shows what articles say of their own origin.
struct ProvenanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provenance",
    abstract: "Shows what articles say of their own origin.",
    discussion: """
      Declared rewrites, credits, datelines, quotations with their speakers, dates, standing text, \
      contradictions and hidden characters, each with its place in the text.

      EXAMPLES:
        stemma provenance draft.html
        stemma provenance articles/ --format json --output provenance.json

      \(Status.help)
      """)

  @Argument(help: "Files, folders, patterns, or - for standard input.")
  var inputs: [String]

  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func validate() throws {
    let formats = [output.format ?? .terminal] + output.report.map(\.format)
    if let other = formats.first(where: { ![.terminal, .json, .jsonl].contains($0) }) {
      throw ValidationError(
        "Provenance is given as terminal, json or jsonl; \(other.rawValue) is none of them.")
    }
  }

  func run() async throws {
    let display = work.display
    let job = ProvenanceJob(inputs: inputs, settings: work.settings(reading, display))
    let found = await job.run()
    display?.clear()
    Notes.name(found.skipped)
    try output.write { format, options, out in
      switch format {
      case .json: ProvenanceJSON.write(found.articles, to: &out)
      case .jsonl: ProvenanceJSON.writeLines(found.articles, to: &out)
      default: TerminalProvenance(options).write(found.articles, to: &out)
      }
    }
    if !found.skipped.isEmpty { throw Status.incomplete }
  }
}
