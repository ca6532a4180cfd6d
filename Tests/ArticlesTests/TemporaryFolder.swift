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

/// The same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
