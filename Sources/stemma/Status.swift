internal import ArgumentParser
internal import Foundation

/// What the tool's exit status says.
enum Status {
  /// Not all could be done that was asked; the rest was.
  static let incomplete = ExitCode(2)

  /// The paragraph that ends the help of every command.
  static let help = """
    EXIT STATUS:
      0    done
      2    could not do all that was asked: wrong usage, or something
           could not be read or written; it is named on standard error,
           and the rest is done
      130  interrupted
    """

  /// Ends the tool as an error asks: help and the version are no errors, all else is 2.
  static func end(_ error: any Error) -> Never {
    let isRequest = Stemma.exitCode(for: error).isSuccess
    let message = Stemma.fullMessage(for: error)
    if !message.isEmpty {
      var out = FileStream(descriptor: isRequest ? STDOUT_FILENO : STDERR_FILENO)
      out.write(message + "\n")
      out.flush()
    }
    PartialFiles.removeAll()
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
