import Foundation

/// Programs that check a report from outside, where they are installed.
enum OutsideTools {
  /// The path of a browser without a window.
  static let chromium = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(path)
    .first

  /// The path of a Python that can validate JSON by a schema.
  static let python: String? = path("python3").flatMap { python in
    let probe = try? run(python, ["-c", "import jsonschema, referencing"])
    return probe?.status == 0 ? python : nil
  }

  /// The folder of the format documents.
  static let formats = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Documentation/Formats")

  /// Runs a program and gives what it wrote to its standard output.
  static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Gives `body` a folder that is removed afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private static func path(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}
