internal import Foundation

/// Why git could not say what changed.
enum GitError: Error, CustomStringConvertible {
  case missing
  case noRepository
  case unknownRevision(String)
  case failed(command: String, says: String)

  var description: String {
    switch self {
    case .missing: "git is not there; install it, or name the drafts"
    case .noRepository: "this is not in a git repository; name the drafts, or change to one"
    case .unknownRevision(let revision):
      "git knows no revision “\(revision)” that has a common ancestor with this one; check its name, "
        + "and fetch it whole where the clone is shallow (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on "
        + "GitLab)"
    case .failed(let command, let says): "git \(command) failed: \(says)"
    }
  }
}

/// What git says of the repository that the current folder is in. It only reads.
struct GitRepository {
  /// From the current folder up to the top: `../../`, or empty.
  private let up: String
  /// From the top down to the current folder: `desk/drafts/`, or empty.
  private let prefix: String

  /// The repository around the current folder.
  init() throws(GitError) {
    up = try Self.words(["rev-parse", "--show-cdup"], else: .noRepository)
    prefix = try Self.words(["rev-parse", "--show-prefix"], else: .noRepository)
  }

  /// The files that differ from where a revision and this one parted, in the work tree as it is.
  /// Files that git does not keep are no part of it.
  func changed(since revision: String) throws(GitError) -> Changes {
    let unknown = GitError.unknownRevision(revision)
    // A name that begins with a dash must not become an option.
    let commit = try Self.words(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
      else: unknown)
    let base = try Self.words(["merge-base", commit, "HEAD"], else: unknown)
    return try changes(["diff", base])
  }

  /// The files that are about to be committed and differ from the last commit.
  func staged() throws(GitError) -> Changes { try changes(["diff", "--cached"]) }

  /// When the last commit was made, in ISO 8601; `nil` where there is none.
  func lastCommit() -> String? {
    try? Self.words(["log", "-1", "--format=%cI"], else: .noRepository)
  }

  /// Writes files as they are about to be committed into a folder, each under its path from the top.
  ///
  /// Nothing is filtered as a checkout would: what is committed is what is read.
  ///
  /// - Returns: the folder in it that answers to the current one.
  func copyStaged(_ files: [String], to folder: URL) throws(GitError) -> URL {
    let here = prefix.isEmpty ? folder : folder.appending(path: prefix)
    do {
      try FileManager.default.createDirectory(at: here, withIntermediateDirectories: true)
    } catch {
      throw .failed(command: "diff --cached", says: "\(folder.path()) cannot be made")
    }
    for file in files {
      let data = try Self.run(["cat-file", "blob", ":" + top(file)])
      let copy = folder.appending(path: top(file))
      do {
        try FileManager.default.createDirectory(
          at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: copy)
      } catch {
        throw .failed(command: "cat-file", says: "the copy of \(file) cannot be written")
      }
    }
    return here
  }

  /// What changed.
  struct Changes {
    /// Files that are there, under their names as seen from the current folder, in order of bytes.
    var present: [String] = []
    /// Files that are there no more.
    var deleted: [String] = []
    /// Names that are not UTF-8, as far as they can be shown.
    var badNames: [String] = []
  }

  // MARK: Running git

  private func changes(_ command: [String]) throws(GitError) -> Changes {
    // A file that was moved is a new one under its new name.
    let data = try Self.run(
      command + ["--raw", "-z", "--no-renames", "--no-ext-diff", "--no-abbrev", "--"])
    let fields = data.split(separator: 0)
    var changes = Changes()
    for place in stride(from: 0, to: fields.count - 1, by: 2) {
      // `:100644 100644 0a1b2c3 4d5e6f7 M`, then the path.
      let facts = String(decoding: fields[place], as: UTF8.self).split(separator: " ")
      guard facts.count == 5 else { continue }
      guard let path = String(validating: fields[place + 1], as: UTF8.self) else {
        changes.badNames.append(String(decoding: fields[place + 1], as: UTF8.self))
        continue
      }
      if facts[4] == "D" {
        changes.deleted.append(here(path))
      } else if facts[1].hasPrefix("100") {
        // Neither a link, whose target is looked at where it lies, nor another repository.
        changes.present.append(here(path))
      }
    }
    changes.present.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return changes
  }

  /// A path from the top as seen from the current folder.
  private func here(_ path: String) -> String {
    path.utf8.starts(with: prefix.utf8)
      ? String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : up + path
  }

  /// A path as seen from the current folder from the top.
  private func top(_ path: String) -> String {
    !up.isEmpty && path.hasPrefix(up) ? String(path.dropFirst(up.count)) : prefix + path
  }

  /// What git prints, less the line break at its end.
  private static func words(
    _ arguments: [String], else failure: GitError
  ) throws(GitError) -> String {
    let data: Data
    do throws(GitError) {
      data = try run(arguments)
    } catch {
      if case .missing = error { throw error }
      throw failure
    }
    return String(decoding: data.last == UInt8(ascii: "\n") ? data.dropLast() : data, as: UTF8.self)
  }

  /// Runs git in the current folder and gives what it prints.
  private static func run(_ arguments: [String]) throws(GitError) -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "--no-pager", "-c", "core.quotePath=false"] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { throw .missing }
    // Errors are few: git's own lines fit into the pipe while its output is read.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw .missing }
    guard process.terminationStatus == 0 else {
      let says =
        String(decoding: complaint, as: UTF8.self).split(separator: "\n").first ?? "no reason"
      throw .failed(command: arguments.first ?? "", says: String(says))
    }
    return data
  }
}
