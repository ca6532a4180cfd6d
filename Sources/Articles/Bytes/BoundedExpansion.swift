/// A stream that counts what is read of it.
final class CountedBytes: ByteStream {
  private let stream: any ByteStream
  /// The bytes read so far.
  private(set) var count = 0

  init(_ stream: any ByteStream) { self.stream = stream }

  func next() throws(ReadingError) -> [UInt8]? {
    let bytes = try stream.next()
    count += bytes?.count ?? 0
    return bytes
  }
}

/// Unpacked bytes that may not be out of all proportion to the packed ones.
///
/// A file of a few kilobytes that unpacks to terabytes would keep a scan busy for days though its
/// memory is bounded. News packs 3 to 10 times; the same article over and over, some 200 times.
final class BoundedExpansion: ByteStream {
  /// How many times its packed size a stream may unpack to, once it is large.
  static let most = 400
  /// How many bytes are unpacked whatever the proportion: they take a fraction of a second.
  static let free = 64 << 20

  private let unpacked: any ByteStream
  private let packed: CountedBytes
  private var count = 0

  init(_ unpacked: any ByteStream, from packed: CountedBytes) {
    self.unpacked = unpacked
    self.packed = packed
  }

  func next() throws(ReadingError) -> [UInt8]? {
    guard let bytes = try unpacked.next() else { return nil }
    count += bytes.count
    try Self.check(count, from: packed.count)
    return bytes
  }

  /// Throws where so many bytes cannot come from so few in good faith.
  static func check(_ unpacked: Int, from packed: Int) throws(ReadingError) {
    if unpacked > free, unpacked / most > packed { throw .expansion(times: most) }
  }
}
