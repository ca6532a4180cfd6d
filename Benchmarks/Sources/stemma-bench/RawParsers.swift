@preconcurrency import CRawParsers
import Foundation

/// Parsers alone, as little as can be done around them.
enum RawParsers {
  static func gumbo(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var options = kGumboDefaultOptions
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let output = gumbo_parse_with_options(&options, base, buffer.count)
      gumbo_destroy_output(&options, output)
    }
  }

  /// libxml2 with no handler at all.
  static func xml(_ bytes: [UInt8]) {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    let context = xmlCreatePushParserCtxt(&handlers, nil, nil, 0, nil)
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count {
        let size = min(262_144, buffer.count - at)
        let base = buffer.baseAddress?.advanced(by: at).assumingMemoryBound(to: CChar.self)
        xmlParseChunk(context, base, Int32(size), at + size == buffer.count ? 1 : 0)
        at += size
      }
    }
    xmlFreeParserCtxt(context)
  }

  static func decodeLines(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    for line in bytes.split(separator: 10) {
      _ = try? decoder.decode(RawRecord.self, from: Data(line))
    }
  }

  static func decodeArray(_ bytes: [UInt8]) {
    _ = try? JSONDecoder().decode([RawRecord].self, from: Data(bytes))
  }

  /// The search for line ends.
  static func lines(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var at = 0
      while at < buffer.count, let found = memchr(base + at, 10, buffer.count - at) {
        at = UnsafeRawPointer(found) - base + 1
      }
    }
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    var input = bytes
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
      }
    }
    return Array(output.prefix(Int(stream.total_out)))
  }

  static func gunzip(_ bytes: [UInt8]) {
    var stream = z_stream()
    inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: 262_144)
    var input = bytes
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        repeat {
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
        } while inflate(&stream, Z_NO_FLUSH) == Z_OK
      }
    }
  }

  static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let size = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
    return Array(output.prefix(size))
  }

  static func unzstd(_ bytes: [UInt8]) {
    let size = Int(ZSTD_getFrameContentSize(bytes, bytes.count))
    var output = [UInt8](repeating: 0, count: size)
    ZSTD_decompress(&output, output.count, bytes, bytes.count)
  }
}
