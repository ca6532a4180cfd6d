internal import ArgumentParser
internal import Newsroom
internal import Reporting
internal import SignatureArchive
internal import TextReuse

/// Sketches articles, a line each.
struct SketchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sketch",
    abstract: "Writes what an archive keeps of articles as JSON lines, one a line.",
    discussion: """
      For engines that run it as a worker on a part of a large collection: lines in, lines out, in their \
      order, in the same memory for a stream of any length. archive add takes the lines; \
      Documentation/Formats/sketches.md describes them.

      EXAMPLES:
        stemma sketch - < articles.jsonl > sketches.jsonl
        stemma sketch part-*.jsonl.gz --texts | stemma archive add wire.stemma -

      \(Status.help)
      """)

  @Argument(help: "Files, folders, patterns, or - for standard input.")
  var inputs: [String]

  @Flag(help: "Write the texts too, for an archive that keeps them.")
  var texts = false

  @Option(help: ArgumentHelp("The file, instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func run() async throws {
    let display = work.display
    let job = SketchJob(inputs, settings: work.settings(reading, display))
    var out = try Standard.open(output ?? "-")
    let skipped = try job.run { [texts] in
      SketchLine.text($0.article, $0.sketch, withText: texts)
    } each: { lines in
      for line in lines { out.stream.write(line) }
      // Whoever reads along sees each part as soon as it is made.
      out.stream.flush()
      if out.stream.failure != nil { try Standard.close(&out) }
    }
    display?.clear()
    try Standard.close(&out)
    Notes.name(skipped)
    if !skipped.isEmpty { throw Status.incomplete }
  }
}

/// A sketch as a line of JSON, in the form of `Documentation/Formats/sketches.md`.
enum SketchLine {
  /// The line, with its end.
  static func text(_ article: Article, _ sketch: DocumentSketch, withText: Bool) -> String {
    var writer = JSONWriter()
    writer.object {
      ArticleLine.write(article, to: &$0)
      $0.field("words", sketch.words)
      $0.key("sketch")
      $0.object {
        $0.field("parameters", DocumentSketch.parameters)
        $0.field("key", sketch.keyDigits)
        $0.field("content", sketch.contentDigits)
        $0.field("signature", sketch.signatureDigits)
        for lane in Lane.allCases {
          $0.key("\(lane)")
          $0.array(sketch.keys[lane.rawValue]) { $0.integer(Int($1)) }
        }
        $0.key("pairs")
        $0.array(sketch.stored.look.pairs) { $0.integer(Int($1)) }
      }
      if withText { $0.field("text", article.text) }
    }
    writer.lineBreak()
    return writer.takeText()
  }
}
