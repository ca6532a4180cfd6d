internal import ArgumentParser

/// The entry of the tool: turns a command's result into a status.
///
/// ArgumentParser's own entry ends with 64 for wrong usage and 1 for any error; both are 2 here.
@main
enum Main {
  static func main() async {
    Interruption.install()
    do {
      var command = try Stemma.parseAsRoot()
      if var long = command as? any AsyncParsableCommand {
        try await long.run()
      } else {
        try command.run()
      }
    } catch {
      Status.end(error)
    }
  }
}
