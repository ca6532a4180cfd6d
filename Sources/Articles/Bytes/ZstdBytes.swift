internal import CZstd

/// The bytes that were compressed into zstd data of one frame or several.
///
/// Memory is bounded: 128 KiB are unpacked at a time, and a frame that wants a window beyond 128 MiB
/// (which only `--ultra --long` makes) is refused. What comes before damage is given, then the damage is thrown.
final class ZstdBytes: ByteStream {
  /// The base-2 logarithm of the largest window.
  private static let largestWindow: Int32 = 27

  private let stream: any ByteStream
  private let state: OpaquePointer
  private var input: [UInt8] = []
  private var at = 0
  private var insideFrame = true
  private var failure: ReadingError?

  init(_ stream: any ByteStream) throws(ReadingError) {
    self.stream = stream
    guard let state = ZSTD_createDCtx() else { throw .failed("zstd has no memory") }
    self.state = state
    ZSTD_DCtx_setParameter(state, ZSTD_d_windowLogMax, Self.largestWindow)
  }

  deinit { ZSTD_freeDCtx(state) }

  func next() throws(ReadingError) -> [UInt8]? {
    while true {
      if let failure { throw failure }
      while at >= input.count {
        guard let more = try stream.next() else {
          if insideFrame { throw .zstd(.truncated) }
          return nil
        }
        input = more
        at = 0
      }
      let output = unpack()
      if !output.isEmpty { return output }
    }
  }

  private func unpack() -> [UInt8] {
    let size = ZSTD_DStreamOutSize()
    var code = 0
    let output = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      input.withUnsafeBytes { source in
        var from = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: at)
        var to = ZSTD_outBuffer(dst: buffer.baseAddress, size: size, pos: 0)
        code = ZSTD_decompressStream(state, &to, &from)
        at = from.pos
        filled = to.pos
      }
    }
    if ZSTD_isError(code) != 0 { failure = .zstd(.corrupt) } else { insideFrame = code != 0 }
    return output
  }
}
