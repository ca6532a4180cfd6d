internal import ArgumentParser
internal import Newsroom
internal import SignatureArchive
internal import TextReuse

/// Keeps an archive of articles.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps articles in one file that drafts are checked against.",
    discussion: """
      An archive is one file. It holds the articles, what is kept of them for comparison, and an \
      index. Adding an article that is there costs nothing; a job that was broken off goes on where \
      it was. One process writes at a time, any number read.

      EXAMPLES:
        stemma archive add wire.stemma wire/ 'desk/*.jsonl.gz'
        stemma archive stats wire.stemma
        stemma archive verify wire.stemma

      \(Status.help)
      """,
    subcommands: [
      ArchiveAddCommand.self, ArchiveRemoveCommand.self, ArchiveListCommand.self,
      ArchiveStatsCommand.self, ArchiveVerifyCommand.self, ArchiveCompactCommand.self,
      ArchiveExportCommand.self, ArchiveImportCommand.self, ArchiveClustersCommand.self,
    ])
}

/// The file that every one of its commands names first.
struct ArchiveArgument: ParsableArguments {
  @Argument(help: "The archive's file, such as wire.stemma.")
  var archive: String
}

/// Adds articles to an archive.
struct ArchiveAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds articles to an archive, which is made where it is not there.",
    discussion: """
      Articles are known by their content: what is there already is passed over. Another article with \
      an id that is taken is named and left out, unless --replace is given.

      EXAMPLES:
        stemma archive add wire.stemma wire/
        stemma archive add wire.stemma today.jsonl.gz --replace

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  @Argument(help: "Files, folders, patterns, or - for standard input.")
  var inputs: [String]

  @Flag(help: "An article takes the place of another with its id.")
  var replace = false

  @Flag(help: "Keep no texts: smaller, but nothing can be judged from it in full.")
  var signaturesOnly = false

  @Option(
    help: ArgumentHelp("How many articles are made safe at a time, at most.", visibility: .hidden))
  var batch: Int?

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func validate() throws {
    if let batch, batch < 1 {
      throw ValidationError("--batch must be 1 or more; \(batch) was given.")
    }
  }

  func run() async throws {
    var request = ArchiveAddJob.Request(archive: file.archive, inputs: inputs)
    request.replaces = replace
    if signaturesOnly { request.keepsTexts = false }
    if let batch { request.batch = batch }
    try Self.add(request, reading, work)
  }

  /// Adds, and says what came of it.
  static func add(
    _ request: ArchiveAddJob.Request, _ reading: ReadingArguments, _ work: WorkArguments
  ) throws {
    let display = work.display
    let job = ArchiveAddJob(request, settings: work.settings(reading, display))
    let outcome: ArchiveAddJob.Outcome
    do { outcome = try job.run() } catch {
      display?.clear()
      try Notes.fail(error)
    }
    display?.clear()
    Notes.name(outcome.skipped)
    var said = "\(outcome.added) added, \(outcome.unchanged) there already"
    if outcome.replaced > 0 { said += ", \(outcome.replaced) replaced" }
    try Standard.write("\(said); \(request.archive) has \(outcome.total) articles.\n")
    if !outcome.skipped.isEmpty { throw Status.incomplete }
  }
}

/// Removes articles from an archive.
struct ArchiveRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes articles from an archive by their ids.",
    discussion: """
      They are gone at once for every check; compact gives their room free.

      EXAMPLES:
        stemma archive remove wire.stemma wire-17 wire-18

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  @Argument(help: "Ids, as archive list names them.")
  var ids: [String]

  func run() async throws {
    let outcome: ArchiveKeeping.Removal
    do { outcome = try ArchiveKeeping(file.archive).remove(ids) } catch { try Notes.fail(error) }
    for id in outcome.unknown {
      Notes.write("stemma: \(ArchiveError.unknownDocument(file.archive, id: id))")
    }
    try Standard.write(
      "\(outcome.removed) removed; \(file.archive) has \(outcome.total) articles.\n")
    if !outcome.unknown.isEmpty { throw Status.incomplete }
  }
}

/// Lists the articles of an archive.
struct ArchiveListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the articles of an archive, one a line.",
    discussion: """
      Id, time, outlet, number of words and title, with tabs between, in the order of adding.

      EXAMPLES:
        stemma archive list wire.stemma | head

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  func run() async throws {
    var out = try Standard.open()
    do {
      try ArchiveKeeping(file.archive).list { line in
        out.stream.write(line + "\n")
        return out.stream.failure == nil
      }
    } catch {
      try Standard.close(&out)
      try Notes.fail(error)
    }
    try Standard.close(&out)
  }
}

/// Tells what an archive holds.
struct ArchiveStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Tells how much an archive holds, and what takes the room.",
    discussion: """
      EXAMPLES:
        stemma archive stats wire.stemma

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  func run() async throws {
    let lines: [String]
    do { lines = try ArchiveKeeping(file.archive).statistics() } catch { try Notes.fail(error) }
    try Standard.write(lines.map { $0 + "\n" }.joined())
  }
}

/// Tries every byte of an archive.
struct ArchiveVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Tries every checksum and every reference of an archive.",
    discussion: """
      Says what is damaged, and what can be made again from what is sound.

      EXAMPLES:
        stemma archive verify wire.stemma

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  func run() async throws {
    let found: ArchiveKeeping.Verification
    do { found = try ArchiveKeeping(file.archive).verify() } catch { try Notes.fail(error) }
    for line in found.damage { Notes.write("stemma: \(file.archive): \(line)") }
    try Standard.write(found.summary + "\n")
    if !found.damage.isEmpty { throw Status.incomplete }
  }
}

/// Gives room free in an archive.
struct ArchiveCompactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Writes the index anew without what is gone, and gives room free.",
    discussion: """
      Needs room for the archive once more while it works.

      EXAMPLES:
        stemma archive compact wire.stemma

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  func run() async throws {
    do { try ArchiveKeeping(file.archive).compact() } catch { try Notes.fail(error) }
  }
}

/// Writes the articles of an archive as JSON lines.
struct ArchiveExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the articles of an archive as JSON lines, which archive import takes.",
    discussion: """
      EXAMPLES:
        stemma archive export wire.stemma --output wire.jsonl

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  @Option(help: ArgumentHelp("The file, instead of standard output.", valueName: "file"))
  var output: String?

  func run() async throws {
    var out = try Standard.open(output ?? "-")
    let damage: [String]
    do {
      damage = try ArchiveKeeping(file.archive).export { article in
        out.stream.write(ArticleLine.text(article))
        return out.stream.failure == nil
      }
    } catch {
      try Standard.close(&out)
      try Notes.fail(error)
    }
    try Standard.close(&out)
    for line in damage { Notes.write("stemma: \(file.archive): \(line)") }
    if !damage.isEmpty { throw Status.incomplete }
  }
}

/// Takes what another archive exported.
struct ArchiveImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Adds what archive export wrote, as JSON lines, to an archive.",
    discussion: """
      EXAMPLES:
        stemma archive export old.stemma | stemma archive import new.stemma -

      \(Status.help)
      """)

  @OptionGroup var file: ArchiveArgument

  @Argument(help: "Files of JSON lines, or - for standard input.")
  var inputs: [String]

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var work: WorkArguments

  func run() async throws {
    try ArchiveAddCommand.add(
      ArchiveAddJob.Request(archive: file.archive, inputs: inputs), reading, work)
  }
}
