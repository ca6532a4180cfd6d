internal import ArgumentParser

/// The tool that fits what the other one ships with.
@main
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma-train",
    abstract: "Fit the weights, and make the tables that ship with the tool.",
    subcommands: [
      FitCommand.self, LawsCommand.self, BackgroundCommand.self, ThesaurusCommand.self,
      PassagesCommand.self,
    ])
}
