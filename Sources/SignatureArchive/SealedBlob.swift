internal import CZlib

/// A blob with its checksum, compressed where that makes it shorter.
enum SealedBlob {
  /// How the content is coded.
  enum Coding: UInt8 {
    case plain = 0
    case zlib = 1
  }

  /// The most bytes that a blob's content may have, whatever it says: four times the largest article.
  static let most = 1 << 30

  /// Seals content as it is.
  static func plain(_ content: [UInt8]) -> [UInt8] { seal([Coding.plain.rawValue], content) }

  /// Seals content, compressed by zlib where that makes it shorter.
  static func compressed(_ content: [UInt8], level: Int32) -> [UInt8] {
    guard content.count > 64, let packed = deflated(content, level: level) else {
      return plain(content)
    }
    var head = [Coding.zlib.rawValue]
    Bytes.appendVarint(content.count, to: &head)
    return head.count + packed.count < content.count ? seal(head, packed) : plain(content)
  }

  /// The content of a sealed blob; `nil` where it is damaged.
  static func open(_ blob: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    withContent(blob) { Array($0) }
  }

  /// Gives `body` the content of a sealed blob, without a copy where it is not compressed.
  static func withContent<Result>(
    _ blob: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    guard blob.count >= 5 else { return nil }
    let rest = UnsafeBufferPointer(rebasing: blob[4...])
    let stored = (0..<4).reduce(UInt32(0)) { $0 | UInt32(blob[$1]) << UInt32(8 * $1) }
    guard crc(rest) == stored else { return nil }
    switch Coding(rawValue: rest[0]) {
    case .plain: return body(UnsafeBufferPointer(rebasing: rest[1...]))
    case .zlib:
      var position = 1
      guard let count = Bytes.varint(rest, at: &position), count <= most,
        let content = inflated(UnsafeBufferPointer(rebasing: rest[position...]), count: count)
      else { return nil }
      return content.withUnsafeBufferPointer(body)
    case nil: return nil
    }
  }

  /// CRC-32 as zlib counts it.
  static func crc(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: CZlib.crc32_z(0, bytes.baseAddress, bytes.count))
  }

  private static func seal(_ head: [UInt8], _ content: [UInt8]) -> [UInt8] {
    var blob: [UInt8] = [0, 0, 0, 0]
    blob.reserveCapacity(4 + head.count + content.count)
    blob += head
    blob += content
    let sum = blob.withUnsafeBufferPointer { crc(UnsafeBufferPointer(rebasing: $0[4...])) }
    for place in 0..<4 { blob[place] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * place)) }
    return blob
  }

  private static func deflated(_ content: [UInt8], level: Int32) -> [UInt8]? {
    guard content.count < Int(UInt32.max) / 2 else { return nil }
    var stream = z_stream()
    // zlib's tables are made for 32 KB. For an article of 3 KB, clearing them takes longer than
    // packing it: they are made as large as the content asks for.
    let window = Int32(max(9, min(15, Int.bitWidth - (content.count - 1).leadingZeroBitCount)))
    let memory = max(1, window - 7)
    guard
      deflateInit2_(
        &stream, level, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var done = Z_OK
    let most = Int(deflateBound(&stream, uLong(content.count)))
    let packed = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      content.withUnsafeBufferPointer { content in
        // zlib does not write to what it reads.
        stream.next_in = UnsafeMutablePointer(mutating: content.baseAddress)
        stream.avail_in = uInt(content.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(most)
        done = deflate(&stream, Z_FINISH)
      }
      filled = done == Z_STREAM_END ? most - Int(stream.avail_out) : 0
    }
    return done == Z_STREAM_END ? packed : nil
  }

  private static func inflated(_ packed: UnsafeBufferPointer<UInt8>, count: Int) -> [UInt8]? {
    // zlib packs no more than 1,032 bytes into one: a damaged length asks for no more memory.
    guard count / 1032 <= packed.count else { return nil }
    var size = uLong(count)
    var done: Int32 = Z_OK
    let content = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      done = uncompress(buffer.baseAddress, &size, packed.baseAddress, uLong(packed.count))
      filled = done == Z_OK ? Int(size) : 0
    }
    return done == Z_OK && content.count == count ? content : nil
  }
}
