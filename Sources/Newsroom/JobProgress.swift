/// How far a job has come, as it tells whoever waits.
public struct JobProgress: Sendable, Equatable {
  /// What a job does one after the other.
  public enum Phase: String, Sendable, CaseIterable {
    /// Files are read.
    case reading
    /// Articles are analysed and sketched.
    case sketching
    /// Pairs that may share text are looked for.
    case pairing
    /// Pairs are judged in full.
    case judging
  }

  /// What is counted.
  public enum Unit: String, Sendable {
    case bytes, articles, pairs
  }

  /// What is being done.
  public var phase: Phase
  /// How much of it is done.
  public var done: Int
  /// How much there is; `nil` where that is not known, as with a pipe.
  public var total: Int?
  /// What is counted.
  public var unit: Unit

  /// A state of progress from its parts.
  public init(phase: Phase, done: Int, total: Int?, unit: Unit) {
    self.phase = phase
    self.done = done
    self.total = total
    self.unit = unit
  }
}

/// Takes news of progress; called from one task at a time, now and then.
public typealias ProgressHandler = @Sendable (JobProgress) -> Void
