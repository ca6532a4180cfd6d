import Foundation

/// The built tool, run as a user runs it.
enum Tool {
  /// Where it was built: beside the tests.
  static let path: String? = {
    let folders = [
      Bundle.main.bundleURL.deletingLastPathComponent(), Bundle.main.bundleURL,
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      root.appending(path: ".build/debug"),
    ]
    return folders.map { $0.appending(path: "stemma").path() }
      .first(where: FileManager.default.isExecutableFile)
  }()

  /// The top of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// How a run ended.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String

    /// The lines on standard error.
    var complaints: [String] { errors.split(separator: "\n").map(String.init) }

    /// The outcome without where things stand in files, which only a scan in memory knows.
    var withoutPlaces: Outcome {
      var outcome = self
      outcome.output = output.replacing(/"source": ?\{[^{}]*\}/, with: "\"source\": null")
      return outcome
    }
  }

  /// Runs the tool.
  static func run(
    _ arguments: String..., at folder: URL = root, input: String? = nil
  ) throws -> Outcome {
    try run(program: path ?? "", arguments, at: folder, input: input)
  }

  /// Runs a line of shell, `$STEMMA` standing for the tool.
  static func shell(_ line: String, at folder: URL = root) throws -> Outcome {
    try run(program: "/bin/bash", ["-c", line], at: folder)
  }

  /// Runs a program.
  static func run(
    program: String, _ arguments: [String], at folder: URL = root, input: String? = nil
  ) throws -> Outcome {
    // Files, not pipes: neither stream can block the other.
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["STEMMA": path ?? ""], uniquingKeysWith: { $1 })
    try streams.write("in", input ?? "")
    process.standardInput = try FileHandle(forReadingFrom: streams.url("in"))
    for name in ["out", "err"] { try streams.write(name, "") }
    process.standardOutput = try FileHandle(forWritingTo: streams.url("out"))
    process.standardError = try FileHandle(forWritingTo: streams.url("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.read("out"),
      errors: try streams.read("err"))
  }
}

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The place of a file.
  func url(_ name: String) -> URL { url.appending(path: name) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ bytes: Data) throws {
    let file = url(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func read(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  /// What is in the folder, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
  }
}
