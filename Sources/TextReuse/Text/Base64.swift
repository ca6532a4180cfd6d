/// Base64 without Foundation, for tables embedded in the code.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes that a base64 text stands for; signs outside the alphabet are passed over.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, sign) in alphabet.enumerated() { values[Int(sign)] = UInt8(value) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 3)
    var held: UInt32 = 0
    var bits: UInt32 = 0
    var place = 0
    while place < text.count {
      // Four signs of the alphabet in a row are three bytes.
      if bits == 0, place &+ 4 <= text.count {
        let first = UInt32(values[Int(text[place])])
        let second = UInt32(values[Int(text[place &+ 1])])
        let third = UInt32(values[Int(text[place &+ 2])])
        let fourth = UInt32(values[Int(text[place &+ 3])])
        if first | second | third | fourth < 64 {
          let group = first << 18 | second << 12 | third << 6 | fourth
          bytes.append(UInt8(truncatingIfNeeded: group >> 16))
          bytes.append(UInt8(truncatingIfNeeded: group >> 8))
          bytes.append(UInt8(truncatingIfNeeded: group))
          place &+= 4
          continue
        }
      }
      let value = values[Int(text[place])]
      place &+= 1
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
