internal import ArgumentParser
internal import Foundation

/// What the tool's exit status says.
enum Status {
  /// Not all could be done that was asked; the rest was.
  static let incomplete = ExitCode(2)

  /// Something is against a policy, whatever else could not be done.
  static let broken = ExitCode(1)

  /// The paragraph that ends the help of every command.
  static let help = """
    EXIT STATUS:
      0    done
      2    could not do all that was asked: wrong usage, or something
           could not be read or written; it is named on standard error,
           and the rest is done
      130  interrupted
    """

  /// The paragraph that ends the help of a gate.
  static let gateHelp = """
    EXIT STATUS:
      0    the policy is kept, or nothing has changed
      1    something is against the policy, whatever else could not be read
      2    it could not be told: wrong usage, a policy that cannot be read, or
           something could not be read, written or dated; it is named on
           standard error, and the rest is done
      130  interrupted
    """

  /// Ends the tool as an error asks: help and the version are no errors, a status is what it says, all
  /// else is 2.
  static func end(_ error: any Error) -> Never {
    let isRequest = Stemma.exitCode(for: error).isSuccess
    let message = Stemma.fullMessage(for: error)
    if !message.isEmpty {
      var out = FileStream(descriptor: isRequest ? STDOUT_FILENO : STDERR_FILENO)
      out.write(message + "\n")
      out.flush()
    }
    PartialFiles.removeAll()
    // Of ArgumentParser's own errors some have the code 1, which is for broken policies here.
    if let status = error as? ExitCode { exit(status.rawValue) }
    exit(isRequest ? 0 : 2)
  }
}

/// Ends the tool when the user interrupts it.
enum Interruption {
  /// Takes over SIGINT and SIGTERM; a closed pipe becomes an error of writing, which is none here.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    for (number, status) in [(SIGINT, Int32(130)), (SIGTERM, 143)] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if isLeftToPager.withLock({ $0 }) { return }
        PartialFiles.removeAll()
        Notes.write((isatty(STDERR_FILENO) != 0 ? "\n" : "") + "stemma: interrupted")
        _exit(status)
      }
      source.activate()
      sources.withLock { $0.append(source) }
    }
  }

  /// Whether a pager has the terminal: what the user presses is for it then.
  static let isLeftToPager = Locked(false)

  private static let queue = DispatchQueue(label: "interruption")
  private static let sources = Locked<[any DispatchSourceSignal]>([])
}
