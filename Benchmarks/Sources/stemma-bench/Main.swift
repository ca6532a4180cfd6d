import ArgumentParser

/// The root of all measurements; without a name, the science is timed.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemma-bench", abstract: "Measures Stemma.",
    subcommands: [
      ScienceBench.self, HostileCommand.self, PlagDetCommand.self, SpansCommand.self,
      PlantedCommand.self, CandidatesCommand.self, ReadingBench.self, ExtractBench.self,
      GenerateCommand.self, ResembleCommand.self, DocumentsCommand.self,
      MutationsCommand.self,
    ],
    defaultSubcommand: ScienceBench.self)
}
