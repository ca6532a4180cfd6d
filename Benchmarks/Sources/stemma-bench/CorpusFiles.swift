import Foundation
import TextReuse

/// Labelled corpora as they lie on disk: JSON lines, which may be compressed by gzip, and tables.
enum CorpusFiles {
  /// The rows of a file of JSON lines.
  static func rows(_ path: String) throws -> [[String: Any]] {
    try lines(path).map { line in
      guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      else { throw CorpusFileError(path: path, reason: "a line is no JSON object") }
      return row
    }
  }

  /// The articles of a file of JSON lines, with their ids and texts alone.
  static func articles(_ path: String) throws -> [Article] {
    try rows(path).map { row in
      guard let id = row["id"] as? String, let text = row["text"] as? String else {
        throw CorpusFileError(path: path, reason: "a line has no id or no text")
      }
      return Article(id: id, text: text)
    }
  }

  /// The rows of a tab-separated table by the names of its head.
  static func table(_ path: String) throws -> [[String: String]] {
    let lines = try lines(path).map { $0.components(separatedBy: "\t") }
    guard let head = lines.first else {
      throw CorpusFileError(path: path, reason: "it has no head")
    }
    return lines.dropFirst().map { cells in
      Dictionary(zip(head, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func lines(_ path: String) throws -> [String] {
    let data = try path.hasSuffix(".gz") ? unzipped(path) : Data(contentsOf: URL(filePath: path))
    return data.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a compressed file, by the system's gzip.
  private static func unzipped(_ path: String) throws -> Data {
    let gzip = Process()
    let pipe = Pipe()
    gzip.executableURL = URL(filePath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", path]
    gzip.standardOutput = pipe
    try gzip.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()
    guard gzip.terminationStatus == 0 else {
      throw CorpusFileError(path: path, reason: "gzip cannot read it")
    }
    return data
  }
}

/// A corpus that cannot be read.
struct CorpusFileError: Error, CustomStringConvertible {
  var path: String
  var reason: String
  var description: String { "\(path): \(reason)" }
}
