/// UTF-16 rewritten as UTF-8; lone surrogates and half a unit at the end become U+FFFD.
final class UTF16Bytes: ByteStream {
  private let stream: any ByteStream
  private let bigEndian: Bool
  private var half: UInt8?
  private var lead: UInt16?
  private var ended = false

  /// The stream begins after its mark.
  init(_ stream: any ByteStream, bigEndian: Bool) {
    self.stream = stream
    self.bigEndian = bigEndian
  }

  func next() throws(ReadingError) -> [UInt8]? {
    while !ended {
      var output: [UInt8] = []
      if let input = try stream.next() {
        output.reserveCapacity(input.count * 3 / 2 + 4)
        for byte in input { take(byte, into: &output) }
      } else {
        ended = true
        if lead != nil || half != nil { append(0xFFFD, to: &output) }
      }
      if !output.isEmpty { return output }
    }
    return nil
  }

  private func take(_ byte: UInt8, into output: inout [UInt8]) {
    guard let first = half else {
      half = byte
      return
    }
    half = nil
    let unit = bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
    if let high = lead {
      lead = nil
      if UTF16.isTrailSurrogate(unit) {
        append(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &output)
        return
      }
      append(0xFFFD, to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else {
      append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit), to: &output)
    }
  }

  private func append(_ value: UInt32, to output: inout [UInt8]) {
    UTF8Coding.append(value, to: &output)
  }
}

/// UTF-8 by hand, where a `String` would cost a copy.
enum UTF8Coding {
  /// Appends a scalar's bytes; a number that is none becomes U+FFFD.
  static func append(_ value: UInt32, to output: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The offset of the first byte that is not part of well-formed UTF-8, or `nil`.
  static func firstInvalid(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    var at = start
    while at < bytes.count {
      while at + 32 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self) & 0x8080_8080_8080_8080
          == SIMD4()
      {
        at += 32
      }
      while at + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
      }
      guard at < bytes.count else { return nil }
      let length = length(in: bytes, at: at)
      guard length > 0 else { return at }
      at += length
    }
    return nil
  }

  /// How many bytes the scalar has that begins at `at`, 0 where none well-formed does.
  ///
  /// Source: Unicode 15, table 3-7.
  static func length(in bytes: UnsafeRawBufferPointer, at: Int) -> Int {
    let first = bytes[at]
    if first < 0x80 { return 1 }
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < bytes.count && range.contains(bytes[at + offset])
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
