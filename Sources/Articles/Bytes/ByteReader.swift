internal import Foundation

/// Lines and counted blocks of a stream, for formats that have both.
struct ByteReader {
  private let stream: any ByteStream
  private var chunk: [UInt8] = []
  private var at = 0
  private var chunkStart = 0

  /// The offset of the next byte in the stream.
  var offset: Int { chunkStart + at }

  init(_ stream: any ByteStream) { self.stream = stream }

  private mutating func refill() throws(ReadingError) -> Bool {
    while at >= chunk.count {
      guard let more = try stream.next() else { return false }
      chunkStart += chunk.count
      chunk = more
      at = 0
    }
    return true
  }

  /// The next line without its end (`\n` or `\r\n`); `nil` at the end of the stream. Of a line
  /// beyond the limit, only so much is given.
  mutating func line(limit: Int) throws(ReadingError) -> [UInt8]? {
    guard try refill() else { return nil }
    var line: [UInt8] = []
    while try refill() {
      let end = lineEnd()
      line.append(contentsOf: chunk[at..<min(end, at + max(0, limit - line.count))])
      at = end
      if end < chunk.count {
        at += 1
        break
      }
    }
    if line.last == 13 { line.removeLast() }
    return line
  }

  /// A block of bytes, fewer where the stream ends before; only what is within the limit is kept.
  mutating func block(_ count: Int, limit: Int) throws(ReadingError) -> (bytes: [UInt8], read: Int)
  {
    var bytes: [UInt8] = []
    var left = count
    while left > 0, try refill() {
      let size = min(left, chunk.count - at)
      if bytes.count < limit {
        bytes.append(contentsOf: chunk[at..<at + min(size, limit - bytes.count)])
      }
      at += size
      left -= size
    }
    return (bytes, count - left)
  }

  private func lineEnd() -> Int {
    chunk.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + at, 10, bytes.count - at)
      else { return bytes.count }
      return UnsafeRawPointer(found) - base
    }
  }
}
