/// Bytes that come a chunk at a time, each asked for when the last is used up.
protocol ByteStream: AnyObject {
  /// The next bytes, never none; `nil` at the end.
  func next() throws(ReadingError) -> [UInt8]?
}

/// Bytes that are in memory, given as they are: all at once, and none copied.
final class MemoryBytes: ByteStream {
  private var bytes: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes.isEmpty ? nil : bytes }

  func next() throws(ReadingError) -> [UInt8]? {
    defer { bytes = nil }
    return bytes
  }
}

/// A stream whose beginning can be looked at before it is read.
final class PeekableBytes: ByteStream {
  private let stream: any ByteStream
  private var head: [UInt8] = []
  private var failure: ReadingError?

  init(_ stream: any ByteStream) { self.stream = stream }

  /// The first bytes not yet read, `count` of them unless the stream ends or fails before.
  ///
  /// A failure comes up again where the stream is read to that place.
  func peek(_ count: Int) -> [UInt8] {
    while head.count < count, failure == nil {
      do {
        guard let more = try stream.next() else { break }
        if head.isEmpty { head = more } else { head += more }
      } catch {
        failure = error
      }
    }
    return Array(head.prefix(count))
  }

  /// Leaves out bytes that have been looked at.
  func drop(_ count: Int) { head.removeFirst(min(count, head.count)) }

  func next() throws(ReadingError) -> [UInt8]? {
    if !head.isEmpty {
      defer { head = [] }
      return head
    }
    if let failure { throw failure }
    return try stream.next()
  }
}
