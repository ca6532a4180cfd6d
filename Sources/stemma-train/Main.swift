internal import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stemma-train")
}
