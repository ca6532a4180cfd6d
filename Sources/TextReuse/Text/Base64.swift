/// Base64 without Foundation, for tables embedded in the code.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes that a base64 text stands for; signs outside the alphabet are passed over.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var held: UInt32 = 0
    var bits: UInt32 = 0
    for sign in text {
      let value = values[Int(sign)]
      guard value < 64 else { continue }
      held = held << 6 | UInt32(value)
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: held >> bits))
      held &= (1 << bits) - 1
    }
    return bytes
  }

  /// The base64 text of some bytes, without padding.
  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var held: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(held >> bits & 63)])
      }
      held &= (1 << bits) - 1
    }
    if bits > 0 { text.append(alphabet[Int(held << (6 - bits) & 63)]) }
    return String(decoding: text, as: UTF8.self)
  }
}
