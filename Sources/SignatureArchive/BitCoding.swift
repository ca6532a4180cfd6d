/// Numbers in as few bits as their spread asks for, the lowest bit first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count: UInt64 = 0

  /// How many bits were written.
  var bitCount: Int { bytes.count * 8 + Int(count) }

  /// Writes the lowest `width` bits, 40 at most, of a number that has no others.
  @inline(__always)
  mutating func write(_ value: UInt64, width: UInt64) {
    pending |= value &<< count
    count &+= width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      count &-= 8
    }
  }

  /// Writes a number in Rice code: its upper part as so many ones, then its lowest `k` bits.
  @inline(__always)
  mutating func rice(_ value: UInt64, k: UInt64) {
    let quotient = value &>> k
    guard quotient < Rice.escape else {
      write((1 &<< Rice.escape) &- 1, width: Rice.escape)
      write(value & Rice.most, width: Rice.width)
      return
    }
    write((1 &<< quotient) &- 1, width: quotient &+ 1)
    write(value & ((1 &<< k) &- 1), width: k)
  }

  /// Writes a number from 1 on in Elias gamma code.
  @inline(__always)
  mutating func gamma(_ value: UInt64) {
    let width = UInt64(63 &- value.leadingZeroBitCount)
    write(1 &<< width, width: width &+ 1)
    write(value & ((1 &<< width) &- 1), width: width)
  }

  /// Fills the last byte up.
  mutating func finish() {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    pending = 0
    count = 0
  }

  /// Empties the writer, whose memory is kept.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pending = 0
    count = 0
  }
}

/// What writer and reader of Rice code agree on.
enum Rice {
  /// From so many ones on, the number follows as it is.
  static let escape: UInt64 = 24
  /// In so many bits.
  static let width: UInt64 = 40
  static let most: UInt64 = (1 << width) - 1

  /// The parameter for numbers of this mean: its logarithm, rounded down.
  static func parameter(mean: UInt64) -> UInt64 {
    mean == 0 ? 0 : UInt64(63 - mean.leadingZeroBitCount)
  }
}

/// Reads what `BitWriter` writes. Behind the end there are zeros, and `isOverrun` tells of it.
struct BitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    position = start &* 8
    end = bytes.count &* 8
  }

  /// Whether more was read than there is.
  var isOverrun: Bool { position > end }
  /// The first whole byte not read.
  var nextByte: Int { (position &+ 7) / 8 }

  /// The next 56 bits at least, the first the lowest.
  @inline(__always)
  private func peek() -> UInt64 {
    let byte = position &>> 3
    var word: UInt64 = 0
    if byte &+ 8 <= bytes.count {
      word = UInt64(
        littleEndian: UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(
          fromByteOffset: byte, as: UInt64.self))
    } else {
      var shift: UInt64 = 0
      for index in stride(from: byte, to: bytes.count, by: 1) {
        word |= UInt64(bytes[index]) &<< shift
        shift &+= 8
      }
    }
    return word &>> UInt64(position & 7)
  }

  /// Reads `width` bits, 40 at most.
  @inline(__always)
  mutating func read(_ width: UInt64) -> UInt64 {
    let word = peek()
    position &+= Int(width)
    return word & ((1 &<< width) &- 1)
  }

  /// Reads a number in Rice code.
  @inline(__always)
  mutating func rice(k: UInt64) -> UInt64 {
    let word = peek()
    let ones = UInt64((~word).trailingZeroBitCount)
    guard ones < Rice.escape else {
      position &+= Int(Rice.escape)
      return read(Rice.width)
    }
    guard k <= 32 else {
      position &+= Int(ones) &+ 1
      return ones &<< k | read(k)
    }
    position &+= Int(ones &+ 1 &+ k)
    // Up to 24 ones, a zero and 32 bits: all of them were looked at.
    return ones &<< k | word &>> (ones &+ 1) & ((1 &<< k) &- 1)
  }

  /// Reads a number in Elias gamma code; 0 where there is none.
  @inline(__always)
  mutating func gamma() -> UInt64 {
    let width = UInt64(peek().trailingZeroBitCount)
    guard width < Rice.width else {
      position = end &+ 1
      return 0
    }
    position &+= Int(width) &+ 1
    return 1 &<< width | read(width)
  }
}
