/// The hash that everything stored and compared rests on: the same bytes have the same hash in every
/// process, on every machine and in every version that reads the same files.
///
/// A 64 × 64 → 128-bit multiplication folds eight bytes at a time (the principle of wyhash and of
/// "folded multiply" hashes). Not cryptographic: whoever wants a collision can make one, and gains no
/// more than a false anchor that the alignment then discards.
package enum StableHash {
  /// Odd constants with half their bits set, from the digits of the square roots of 2 and 3.
  static let first: UInt64 = 0x6A09_E667_F3BC_C909
  static let second: UInt64 = 0xBB67_AE85_84CA_A73B

  /// Folds the 128-bit product of two words into one.
  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// The hash of some bytes of a buffer.
  ///
  /// - Complexity: O(*n*), one multiplication for each eight bytes and one more.
  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var state = first ^ UInt64(truncatingIfNeeded: end &- start)
    var position = start
    while position &+ 8 <= end {
      let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(
        fromByteOffset: position, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word), second)
      position &+= 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while position < end {
      rest |= UInt64(bytes[position]) &<< shift
      shift &+= 8
      position &+= 1
    }
    return mix(state ^ rest, second)
  }

  /// The hash of an array's bytes.
  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer {
      $0.isEmpty ? mix(first, second) : hash($0, from: 0, to: $0.count)
    }
  }

  /// The hash of eight bytes; no two different eights have the same.
  @inline(__always)
  static func spread(_ bytes: UInt64) -> UInt64 {
    // Each step can be undone; the product carries every bit upwards, the shifts bring the upper ones down.
    var value = bytes ^ bytes &>> 32
    value = value &* first
    value ^= value &>> 29
    value = value &* second
    return value ^ value &>> 32
  }

  /// The hash of two hashes, where their order counts.
  @inline(__always)
  static func ordered(_ left: UInt64, _ right: UInt64) -> UInt64 {
    mix(left ^ first, right &+ second)
  }

  /// The hash of two hashes, the same in either order.
  @inline(__always)
  static func unordered(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left < right ? ordered(left, right) : ordered(right, left)
  }
}
