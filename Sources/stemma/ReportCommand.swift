internal import ArgumentParser
internal import Foundation
internal import Newsroom
internal import Reporting
internal import TextReuse

/// Renders a saved report again, in any form.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Renders a saved report again, in any form.",
    discussion: """
      Takes a whole report that was saved as JSON, and gives what the command that made it would \
      have given in the form asked for. Nothing is compared again.

      EXAMPLES:
        stemma report report.json
        stemma report report.json --format html --output report.html --top 50
        stemma report - --format sarif --report csv=findings.csv

      \(Status.help)
      """)

  @Argument(help: ArgumentHelp("The saved report, - for standard input.", valueName: "report.json"))
  var file: String

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let report = try read()
    try output.write(extent) { report.render(as: $0, options: $1, to: &$2) }
  }

  private func read() throws -> Report {
    let bytes: [UInt8]
    do {
      let data =
        file == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: file))
      bytes = Array(data)
    } catch {
      try Notes.fail("\(file): cannot be read; check the path")
    }
    do {
      return try SavedReport.read(bytes)
    } catch {
      try Notes.fail("\(file == "-" ? "standard input" : file): \(error)")
    }
  }
}
