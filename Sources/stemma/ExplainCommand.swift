internal import ArgumentParser
internal import Newsroom
internal import Reporting
internal import TextReuse

/// Says in plain words what two articles are to each other, and why.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says in plain words what two articles are to each other, and why.",
    discussion: """
      Answers four questions: what the two are to each other, whether they are independent, which \
      derives from which, and whether credit was given. Shows the reasons with their points, which \
      add up to the probability, and every shared passage side by side.

      EXAMPLES:
        stemma explain wire.txt draft.html
        stemma explain archive.jsonl#wire-17 draft.md --color always | less -R
        stemma explain wire.txt draft.html --format html --output pair.html

      \(Status.help)
      """)

  @Argument(help: "The first article: FILE or FILE#ID, - for standard input.")
  var first: String

  @Argument(help: "The second article.")
  var second: String

  @OptionGroup var extent: ExtentArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var reading: ReadingArguments

  func run() async throws {
    let settings = JobSettings(reading: reading.options)
    let outcome = try TwoArticles.compare([first, second], settings)
    let comparison = Comparison(outcome.verdict, documents: outcome.documents)
    Notes.name(outcome.skipped)
    try output.write(extent) { comparison.render(as: $0, options: $1, to: &$2) }
    if !outcome.skipped.isEmpty { throw Status.incomplete }
  }
}
