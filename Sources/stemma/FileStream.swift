internal import Foundation

/// Text on its way into a file or pipe, a buffer at a time.
///
/// A write that fails is kept as `failure` and what follows is dropped, since text streams cannot
/// throw; whoever closes the stream tells of it.
struct FileStream: TextOutputStream {
  private static let size = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The system's number for what went wrong, the first time something did.
  private(set) var failure: Int32?

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether nobody reads what is written.
  var isClosed: Bool { failure == EPIPE }

  mutating func write(_ string: String) {
    buffer.append(contentsOf: string.utf8)
    if buffer.count >= Self.size { flush() }
  }

  /// Writes what is left in the buffer.
  mutating func flush() {
    buffer.withUnsafeBytes { bytes in
      var start = 0
      while failure == nil, start < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        if count >= 0 { start += count } else if errno != EINTR { failure = errno }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
