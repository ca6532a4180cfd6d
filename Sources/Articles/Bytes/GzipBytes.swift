internal import CZlib

/// The bytes that were compressed into gzip data of one member or several.
///
/// Memory is bounded whatever the data claim: a chunk of 256 KiB is unpacked at a time. What comes
/// before damage is given, then the damage is thrown. Zeros after the last member are padding, as
/// tapes have it; anything else there is damage.
final class GzipBytes: ByteStream {
  private let stream: any ByteStream
  private let state: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var at = 0
  private var insideMember = true
  private var failure: ReadingError?

  init(_ stream: any ByteStream) throws(ReadingError) {
    self.stream = stream
    // zlib remembers where its state stands, so it must not move.
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    // 16 says gzip and nothing else; 15 is the largest window.
    let code = inflateInit2_(state, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .failed("zlib has no memory") }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
  }

  func next() throws(ReadingError) -> [UInt8]? {
    var output: [UInt8] = []
    while output.isEmpty {
      if let failure { throw failure }
      guard try refill() else {
        if insideMember { throw .gzip(.truncated) }
        return nil
      }
      if !insideMember, !beginMember() { continue }
      output = inflateChunk()
    }
    return output
  }

  /// Whether there is input; takes more where it is used up.
  private func refill() throws(ReadingError) -> Bool {
    while at >= input.count {
      guard let more = try stream.next() else { return false }
      input = more
      at = 0
    }
    return true
  }

  /// Goes on to the next member, over padding.
  private func beginMember() -> Bool {
    while at < input.count, input[at] == 0 { at += 1 }
    guard at < input.count else { return false }
    guard input[at] == 0x1F else {
      failure = .gzip(.corrupt)
      return false
    }
    inflateReset(state)
    insideMember = true
    return true
  }

  private func inflateChunk() -> [UInt8] {
    let size = FileBytes.chunk
    let available = input.count - at
    var code = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      input.withUnsafeMutableBufferPointer { source in
        state.pointee.next_in = source.baseAddress.map { $0 + at }
        state.pointee.avail_in = UInt32(available)
        state.pointee.next_out = buffer.baseAddress
        state.pointee.avail_out = UInt32(size)
        code = inflate(state, Z_NO_FLUSH)
        at = source.count - Int(state.pointee.avail_in)
      }
      filled = size - Int(state.pointee.avail_out)
    }
    switch code {
    case Z_STREAM_END: insideMember = false
    case Z_OK, Z_BUF_ERROR: break
    default: failure = .gzip(.corrupt)
    }
    return output
  }
}
