internal import Foundation
internal import Newsroom

/// Shows on standard error how far a job has come, and how long it will still take.
final class ProgressDisplay: Sendable {
  /// How it is shown.
  enum Style: Sendable {
    /// One line, written over again.
    case bar
    /// A line now and then.
    case lines

    /// The seconds between two showings.
    var pause: Double {
      switch self {
      case .bar: 0.1
      case .lines: 3
      }
    }
  }

  private struct State {
    var phase: JobProgress.Phase?
    var started = Date()
    var shown = Date()
    var isOnScreen = false
  }

  private let style: Style
  private let state = Locked(State())

  init(_ style: Style) { self.style = style }

  /// Shows a state, unless the last was shown just now.
  func show(_ progress: JobProgress) {
    state.withLock { state in
      let now = Date()
      let isNew = state.phase != progress.phase
      if isNew {
        state.phase = progress.phase
        state.started = now
      }
      // A short job shows nothing; in a long one each new phase is seen at once.
      let isDue = now.timeIntervalSince(state.shown) >= style.pause
      guard isDue || isNew && state.isOnScreen else { return }
      state.shown = now
      let line = Self.line(progress, seconds: now.timeIntervalSince(state.started))
      switch style {
      case .bar:
        Self.put("\r\u{1B}[K" + line)
        state.isOnScreen = true
      case .lines: Self.put(line + "\n")
      }
    }
  }

  /// Takes the bar off the screen.
  func clear() {
    state.withLock { state in
      if state.isOnScreen { Self.put("\r\u{1B}[K") }
      state.isOnScreen = false
    }
  }

  private static func put(_ text: String) {
    var out = FileStream(descriptor: STDERR_FILENO)
    out.write(text)
    out.flush()
  }

  /// What is being done, how much of it is done, and the time left.
  static func line(_ progress: JobProgress, seconds: Double) -> String {
    var line = progress.phase.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
    guard let total = progress.total, total > 0 else {
      return line + amount(progress.done, progress.unit)
    }
    let share = min(1, Double(progress.done) / Double(total))
    let filled = Int(share * 24)
    line += String(repeating: "#", count: filled) + String(repeating: "-", count: 24 - filled)
    line += " \(Int(share * 100)) % of \(amount(total, progress.unit))"
    if share > 0.02, share < 1, seconds > 1 {
      line += ", " + left(Int((seconds / share * (1 - share)).rounded(.up)))
    }
    return line
  }

  private static func amount(_ count: Int, _ unit: JobProgress.Unit) -> String {
    guard unit == .bytes else { return "\(count) \(unit.rawValue)" }
    return count < 10 << 20 ? "\(count >> 10) KiB" : "\(count >> 20) MiB"
  }

  private static func left(_ seconds: Int) -> String {
    let minutes = seconds / 60
    return minutes == 0 ? "\(seconds) s left" : "\(minutes) min \(seconds % 60) s left"
  }
}
