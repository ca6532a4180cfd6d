/// Whole numbers and fields in bytes, as the format's page says.
enum Bytes {
  /// Appends a number, seven bits a byte, the lowest first.
  static func appendVarint(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads such a number; `nil` where it has no end or is no number that fits.
  static func varint(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Int? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 56 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    return nil
  }

  /// Appends a number as eight bytes.
  static func appendWord(_ value: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a field: a byte that says whether there is one, its length and its bytes.
  static func appendField(_ field: String?, to bytes: inout [UInt8]) {
    guard let field else { return bytes.append(0) }
    bytes.append(1)
    appendWord(UInt64(field.utf8.count), to: &bytes)
    bytes.append(contentsOf: field.utf8)
  }
}
