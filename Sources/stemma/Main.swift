internal import ArgumentParser

@main
struct Stemma: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stemma")
}
