public import ArgumentParser
public import Articles
internal import Foundation
internal import Newsroom

extension InputFormat: ExpressibleByArgument {
  /// The formats that can be chosen, as help and completion list them.
  public static var allValueStrings: [String] { choices.map(\.rawValue) }

  /// A format that can be chosen; `nil` for any other word.
  public init?(argument: String) {
    guard let format = InputFormat(rawValue: argument), Self.choices.contains(format)
    else { return nil }
    self = format
  }
}

/// A field of articles and the key or column that it is read from: `text=body`.
struct FieldArgument: ExpressibleByArgument {
  var field: ArticleField
  var key: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let field = ArticleField(rawValue: String(argument[..<equals]))
    else { return nil }
    let key = argument[argument.index(after: equals)...]
    guard !key.isEmpty else { return nil }
    self.field = field
    self.key = String(key)
  }
}

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

  @Option(
    help: ArgumentHelp(
      "Which key of JSON or column of a table is which field, such as text=body; may be given again.",
      discussion: """
        Fields: \(ArticleField.allCases.map(\.rawValue).joined(separator: ", ")). A key a.b is b \
        inside of a. Of several keys for one field the first that is there counts.
        """, valueName: "field=key"))
  var field: [FieldArgument] = []

  /// What they say.
  var options: ReadingOptions {
    var options = ReadingOptions()
    options.format = inputFormat
    for argument in field { options.fields.map(argument.field, to: argument.key) }
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
