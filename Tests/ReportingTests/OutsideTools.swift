import Foundation

/// Programs that check a report from outside, where they are installed.
enum OutsideTools {
  /// The path of a browser without a window.
  static let chromium = ["chromium", "chromium-browser", "google-chrome"].lazy.compactMap(path)
    .first

  /// The path of the program that draws graphs.
  static let dot = path("dot")

  /// The path of a Python that can validate JSON by a schema.
  static let python = python(with: "jsonschema, referencing")

  /// The path of a Python that can drive a browser and check a page for accessibility.
  static let driver = python(with: "playwright, axe_playwright_python")

  /// The path of a Python that reads graphs.
  static let graphs = python(with: "networkx")

  /// The official schema of SARIF 2.1.0, where the tests' own tools are installed.
  static let sarifSchema: URL? = {
    let file = root.appending(path: ".build-python/sarif-schema-2.1.0.json")
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }()

  /// A Python that has the modules: the tests' own one, else the system's.
  private static func python(with modules: String) -> String? {
    let own = root.appending(path: ".build-python/bin/python3").path()
    let candidates = [own, path("python3")].compactMap(\.self)
    return candidates.first { python in
      guard FileManager.default.isExecutableFile(atPath: python) else { return false }
      return (try? run(python, ["-c", "import " + modules]))?.status == 0
    }
  }

  /// The top of the repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the format documents.
  static let formats = root.appending(path: "Documentation/Formats")

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
