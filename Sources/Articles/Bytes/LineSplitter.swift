internal import Foundation

/// The lines of a stream, none kept in memory that is longer than the limit.
struct LineSplitter {
  /// One line, without its line feed.
  enum Line {
    case whole(ArraySlice<UInt8>)
    /// A line beyond the limit, of which only the size is known.
    case tooLong(bytes: Int)
  }

  private let stream: any ByteStream
  private let limit: Int
  private var chunk: [UInt8] = []
  private var at = 0
  /// The number of the line given last, from 1.
  private(set) var number = 0
  /// The offset of the line given last.
  private(set) var start: Int
  private var chunkStart: Int

  /// - Parameter start: the offset of the stream's first byte.
  init(_ stream: any ByteStream, limit: Int, start: Int = 0) {
    self.stream = stream
    self.limit = limit
    self.start = start
    chunkStart = start
  }

  /// The next line; `nil` at the end. What stands before a failure without a line feed is dropped.
  mutating func next() throws(ReadingError) -> Line? {
    var carry: [UInt8] = []
    var size = 0
    var begun = false
    start = chunkStart + at
    while true {
      if at >= chunk.count {
        guard let more = try stream.next() else {
          guard begun else { return nil }
          return finish(carry, size)
        }
        chunkStart += chunk.count
        chunk = more
        at = 0
      }
      let end = lineEnd()
      // Most lines stand in one chunk, and need not be copied.
      if !begun, end < chunk.count, end - at <= limit {
        defer { at = end + 1 }
        number += 1
        return .whole(chunk[at..<end])
      }
      begun = true
      size += end - at
      if size <= limit {
        carry.append(contentsOf: chunk[at..<end])
      } else {
        carry = []
      }
      let ended = end < chunk.count
      at = ended ? end + 1 : end
      if ended { return finish(carry, size) }
    }
  }

  private mutating func finish(_ carry: [UInt8], _ size: Int) -> Line {
    number += 1
    return size <= limit ? .whole(carry[...]) : .tooLong(bytes: size)
  }

  /// The place of the next line feed, or the end of the chunk.
  private func lineEnd() -> Int {
    chunk.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + at, 10, bytes.count - at)
      else { return bytes.count }
      return UnsafeRawPointer(found) - base
    }
  }
}
