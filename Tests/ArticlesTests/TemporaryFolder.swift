import CZlib
import Foundation
import Testing
import TextReuse

@testable import Articles

/// A folder of a test's own, removed with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "articles-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that lead to it; returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Expanded paths, without this folder before them.
  func expand(_ inputs: String...) -> (files: [String], skipped: [Skipped]) {
    let found = Inputs.expand(inputs.map { path + "/" + $0 })
    return (found.files.map { String($0.path.dropFirst(path.count + 1)) }, found.skipped)
  }
}

/// What reading gave.
struct Outcome: Equatable {
  var articles: [Article] = []
  var skipped: [Skipped] = []

  /// The reasons, each with its place before it.
  var messages: [String] { skipped.map { ($0.place.map { $0 + ": " } ?? "") + $0.reason } }
}

extension [Article] {
  /// The articles without their places, to be compared with what was written down of them.
  var unplaced: [Article] {
    map {
      var article = $0
      article.source = nil
      return article
    }
  }
}

/// Reads bytes as if they were a file.
func read(
  _ bytes: [UInt8], as path: String = "draft.txt", _ options: ReadingOptions = .init()
) -> Outcome {
  var outcome = Outcome()
  outcome.skipped = ArticleReader(options).read(bytes: bytes, path: path) {
    outcome.articles.append($0)
  }
  return outcome
}

func read(
  _ text: String, as path: String = "draft.txt", _ options: ReadingOptions = .init()
) -> Outcome {
  read(Array(text.utf8), as: path, options)
}

/// gzip data of one member.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  guard
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return [] }
  defer { deflateEnd(&stream) }
  var input = bytes
  let size = Int(deflateBound(&stream, UInt(bytes.count))) + 64
  return input.withUnsafeMutableBufferPointer { source in
    [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(size)
      _ = deflate(&stream, Z_FINISH)
      filled = size - Int(stream.avail_out)
    }
  }
}
