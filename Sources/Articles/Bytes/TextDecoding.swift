internal import Foundation

/// Turning the bytes of a whole file into text.
///
/// UTF-8 where it is well-formed. Else, of bytes that are no damaged UTF-8, the encoding that their
/// letters show where there are enough of them; else Windows-1252, where no byte says otherwise: no
/// well-formed sequence of two bytes or more, no byte that Windows-1252 leaves undefined, and at
/// most a quarter of bytes above 0x7F (or four), as no western language has more. Else UTF-8 with
/// U+FFFD for what is not.
/// A file of which more than a tenth is rubbish is no text.
enum TextDecoding {
  /// The share of rubbish from which on a file is no text.
  static let mostRubbish = 0.1
  /// How many bytes above 0x7F tell an encoding by their frequencies; fewer are too few to guess by.
  private static let enoughToDetect = 12

  static func decode(_ bytes: [UInt8]) throws(ReadingError) -> String {
    let facts = bytes.withUnsafeBytes { Facts($0) }
    guard facts.nuls == 0 else { throw .binary("it has NUL bytes") }
    let size = Double(max(1, bytes.count))
    if Double(facts.controls) / size > mostRubbish {
      throw .undecodable(Double(facts.controls) / size)
    }
    if facts.invalid == 0 { return String(decoding: bytes, as: UTF8.self) }
    if facts.longSequences < facts.invalid, let text = detected(bytes, facts) { return text }
    if facts.longSequences == 0, facts.undefined == 0, facts.high <= max(4, bytes.count / 4) {
      return windows1252(bytes)
    }
    let rubbish = Double(facts.invalid + facts.controls) / size
    guard rubbish <= mostRubbish else { throw .undecodable(rubbish) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text in the encoding that is detected; `nil` where none is, or not surely.
  private static func detected(_ bytes: [UInt8], _ facts: Facts) -> String? {
    guard facts.high >= enoughToDetect, let name = Charset.detected(in: bytes),
      let text = Charset.decode(bytes, from: name)
    else { return nil }
    // In the right encoding most of these bytes are letters, and none is a control character.
    var letters = 0
    var others = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar.value < 0xA0 || scalar == "\u{FFFD}" { return nil }
      if scalar.properties.isAlphabetic { letters += 1 } else { others += 1 }
    }
    return letters * 2 >= others * 3 ? text : nil
  }

  /// Text of Windows-1252; its five undefined bytes become U+FFFD.
  static func windows1252(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        UTF8Coding.append(byte < 0xA0 ? table[Int(byte - 0x80)] : UInt32(byte), to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// 0x80 to 0x9F of Windows-1252; 0xFFFD where it defines nothing.
  private static let table: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// What is counted in the bytes of a file.
  private struct Facts {
    var nuls = 0
    var controls = 0
    var high = 0
    var undefined = 0
    var longSequences = 0
    var invalid = 0

    init(_ bytes: UnsafeRawBufferPointer) {
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte < 0x80 {
          if byte < 32 || byte == 127 { count(control: byte) }
          at += 1
          continue
        }
        let length = UTF8Coding.length(in: bytes, at: at)
        for offset in at..<at + max(1, length) {
          high += 1
          if (0x80..<0xA0).contains(bytes[offset]), table[Int(bytes[offset]) - 0x80] == 0xFFFD {
            undefined += 1
          }
        }
        if length == 0 { invalid += 1 } else { longSequences += 1 }
        at += max(1, length)
      }
    }

    private mutating func count(control byte: UInt8) {
      if byte == 0 { nuls += 1 } else if !byte.isASCIISpace { controls += 1 }
    }
  }
}
