internal import Foundation

/// A program that shows long results a screen at a time, as `git` uses one.
///
/// While it runs, what is written to standard output goes to it. It is `$PAGER`, or `less`, which shows
/// what fits on one screen without stopping.
struct Pager {
  private let process: pid_t
  private let standardOutput: Int32

  /// Starts one where standard output is a terminal and the user wants none other than it; `nil` else.
  static func start() -> Pager? {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["PAGER"] ?? "less"
    guard isatty(STDOUT_FILENO) != 0, environment["TERM"] != "dumb", !command.isEmpty,
      command != "cat"
    else { return nil }
    // What git sets too: leave at once where all fits on a screen, let colours through.
    if environment["LESS"] == nil { setenv("LESS", "FRX", 1) }
    if environment["LESSCHARSET"] == nil { setenv("LESSCHARSET", "utf-8", 1) }
    return spawn(command)
  }

  /// Starts the command in the foreground, as the terminal's reader; `nil` where that cannot be.
  private static func spawn(_ command: String) -> Pager? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    // Where the pager is missing, what was to be shown is shown all the same.
    let arguments = [
      "sh", "-c", "command -v \"${1%% *}\" > /dev/null || exec cat; eval \"$1\"", "sh", command,
    ]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/bin/sh", &actions, nil, &pointers, environ)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      return nil
    }
    let kept = dup(STDOUT_FILENO)
    dup2(ends[1], STDOUT_FILENO)
    close(ends[1])
    Interruption.isLeftToPager.withLock { $0 = true }
    return Pager(process: process, standardOutput: kept)
  }

  /// Ends what it is given, and waits until the reader has done with it.
  func finish() {
    dup2(standardOutput, STDOUT_FILENO)
    close(standardOutput)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    Interruption.isLeftToPager.withLock { $0 = false }
  }
}
