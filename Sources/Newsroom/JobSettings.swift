public import Articles
public import TextReuse

/// What every job is told: how to read, whom to ask, and how many workers to use.
public struct JobSettings: Sendable {
  /// How files are read.
  public var reading: ReadingOptions
  /// What judges pairs.
  public var judge: Judge
  /// How many workers analyse and judge side by side; no result depends on it.
  public var workers: Int
  /// What is told of progress.
  public var progress: ProgressHandler?

  /// Settings from their parts; fewer than one worker count as one.
  public init(
    reading: ReadingOptions = ReadingOptions(), judge: Judge = Judge(), workers: Int = 1,
    progress: ProgressHandler? = nil
  ) {
    self.reading = reading
    self.judge = judge
    self.workers = max(1, workers)
    self.progress = progress
  }

  /// Tells of progress.
  func tell(_ phase: JobProgress.Phase, _ done: Int, of total: Int?, _ unit: JobProgress.Unit) {
    progress?(JobProgress(phase: phase, done: done, total: total, unit: unit))
  }
}
