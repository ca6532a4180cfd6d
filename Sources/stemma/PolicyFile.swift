internal import Foundation

/// A file that is read whole: a policy, a baseline, a list.
enum PolicyFile {
  /// Why it cannot be read.
  struct Failure: Error {
    let path: String
    let reason: String
  }

  static func bytes(_ path: String) throws(Failure) -> Data {
    do {
      return path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: path))
    } catch {
      throw Failure(path: path, reason: "cannot be read; check the path")
    }
  }

  static func text(_ path: String) throws(Failure) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw Failure(path: path, reason: "is not UTF-8; save it as UTF-8")
    }
    return text
  }
}
