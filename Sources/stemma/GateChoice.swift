internal import ArgumentParser
internal import TextReuse

/// The options that say which of the drafts are looked at.
struct GateChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only drafts that differ from where this revision and yours parted, as git knows them.",
      valueName: "revision"))
  var changedSince: String?

  @Flag(help: "Only drafts that are about to be committed, as they will be.")
  var staged = false

  @Option(
    help: ArgumentHelp(
      "A list of drafts, a name a line or with NUL between them; - for standard input.",
      valueName: "file"))
  var filesFrom: String?

  /// Whether not all drafts are looked at.
  var isPart: Bool { changedSince != nil || staged || filesFrom != nil }

  func validate() throws {
    let chosen = [changedSince != nil, staged, filesFrom != nil].count { $0 }
    if chosen > 1 {
      throw ValidationError("Give one of --changed-since, --staged and --files-from.")
    }
  }

  /// The drafts among some paths.
  func selection(_ paths: [String]) throws -> GateSelection {
    if let changedSince { return try .changed(since: changedSince, paths) }
    if staged { return try .staged(paths) }
    if let filesFrom { return .listed(try PolicyFile.bytes(filesFrom)) }
    var selection = GateSelection()
    selection.drafts = paths
    return selection
  }
}

/// A moment as an argument.
struct GateMoment: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    guard let time = Timestamp(iso8601: argument), time.precision >= .day else { return nil }
    self.time = time
  }
}
