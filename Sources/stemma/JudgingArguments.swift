internal import ArgumentParser
internal import Newsroom
internal import TextReuse

/// The options of every command that judges many pairs.
struct JudgingArguments: ParsableArguments {
  @Option(help: "The probability from which a pair is a finding, from 0 to 1.")
  var threshold = 0.5

  @Flag(help: "List the pairs that are no findings too, after the findings.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "An outlet of your own, whose articles may repeat each other; may be given again.",
      valueName: "outlet"))
  var own: [String] = []

  func validate() throws {
    guard (0...1).contains(threshold) else {
      throw ValidationError("--threshold must lie between 0 and 1; \(threshold) was given.")
    }
  }

  /// What they say.
  func request(_ output: OutputArguments, _ extent: ExtentArguments) -> JudgingRequest {
    var request = JudgingRequest()
    request.threshold = threshold
    request.listsAll = all
    request.ownOutlets = own
    request.listing = output.listing(extent)
    return request
  }
}

/// The option of every command that looks for all pairs of a collection: what may be chance.
struct DiscoveryArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The share of the findings that chance may give at most, from 0 to 1.",
      discussion: "Pairs without rare wording in common are set aside until it holds; 1 keeps all.",
      valueName: "share"))
  var falseDiscoveryRate = 0.01

  func validate() throws {
    guard (0...1).contains(falseDiscoveryRate) else {
      throw ValidationError(
        "--false-discovery-rate must lie between 0 and 1; \(falseDiscoveryRate) was given.")
    }
  }
}

/// The options of every command that looks for all pairs of a collection: which pairs.
struct WindowArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The most time between the two articles of a pair, such as 30d or 12h.", valueName: "time"))
  var within: TimeSpan?

  @Option(help: ArgumentHelp("Only articles from this time on, in ISO 8601.", valueName: "time"))
  var from: Moment?

  @Option(help: ArgumentHelp("Only articles up to this time, in ISO 8601.", valueName: "time"))
  var to: Moment?

  @Flag(help: "Only pairs of two outlets.")
  var acrossOutlets = false

  /// What they say.
  var window: PairWindow {
    var window = PairWindow()
    window.seconds = within?.seconds
    window.from = from?.timestamp
    window.to = to?.timestamp
    window.acrossOutlets = acrossOutlets
    return window
  }
}

/// The option of every command that can work in parts.
struct MemoryArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "About how much memory may be used (default: 2G).",
      discussion: "What needs more is done in parts, with files in the folder $TMPDIR or /tmp.",
      valueName: "size"))
  var memory: ByteSize?

  /// The bytes; `nil` where nothing is said.
  var bytes: Int? { memory?.bytes }
}

/// A length of time as people write it: `30d`, `12h`, `90m`.
struct TimeSpan: ExpressibleByArgument {
  let seconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["m": 60, "h": 3600, "d": 86400, "w": 7 * 86400]
    guard let last = argument.last, let unit = units[last],
      let count = Int64(argument.dropLast()), count >= 0, count < 1 << 32
    else { return nil }
    seconds = count * unit
  }
}

/// A moment in ISO 8601, with as much of it as is wanted.
struct Moment: ExpressibleByArgument {
  let timestamp: Timestamp

  init?(argument: String) {
    guard let timestamp = Timestamp(iso8601: argument) else { return nil }
    self.timestamp = timestamp
  }
}
