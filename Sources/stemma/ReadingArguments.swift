public import ArgumentParser
public import Articles
internal import Foundation
internal import Newsroom

extension InputFormat: ExpressibleByArgument {}

/// The options of every command that reads articles.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The most bytes of text that one article may have (default: 16M).",
      discussion: "With a unit if you like: 500K, 16M, 1G.", valueName: "size"))
  var maxArticle: ByteSize?

  @Option(
    help: ArgumentHelp(
      "The format of every input; otherwise told by content and name.", valueName: "format"))
  var inputFormat: InputFormat?

  /// What they say.
  var options: ReadingOptions {
    var options = ReadingOptions()
    options.format = inputFormat
    if let maxArticle { options.maximumArticleBytes = maxArticle.bytes }
    return options
  }
}

/// The options of every command that judges.
struct WorkArguments: ParsableArguments {
  @Option(help: "How many threads to use (default: one a core). No result depends on it.")
  var threads: Int?

  @Flag(help: "Tell of progress in lines where standard error is no terminal.")
  var progress = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024; \(threads) was given.")
    }
  }

  /// The settings of a job, with a display of its progress.
  func settings(_ reading: ReadingArguments, _ display: ProgressDisplay?) -> JobSettings {
    var settings = JobSettings(
      reading: reading.options,
      workers: threads ?? ProcessInfo.processInfo.activeProcessorCount)
    if let display { settings.progress = { display.show($0) } }
    return settings
  }

  /// A display of progress where one is wanted.
  var display: ProgressDisplay? {
    if isatty(STDERR_FILENO) != 0 { return ProgressDisplay(.bar) }
    return progress ? ProgressDisplay(.lines) : nil
  }
}
