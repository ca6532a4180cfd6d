package import TextReuse

/// All that an archive keeps of an article to find others, in a form that passes between processes.
package struct DocumentSketch: Sendable, Equatable {
  /// The article's name by content.
  package let key: ContentKey
  /// How many words it has.
  package let words: Int
  /// What texts of the same words share.
  package let content: UInt64
  /// The signature and the second look.
  package let stored: StoredSketch
  /// The keys of the three lanes, ascending.
  package let keys: [[UInt64]]

  /// The sketch of an article whose name is known.
  package init(_ sketched: SketchedArticle, key: ContentKey) {
    self.key = key
    words = sketched.words
    content = sketched.content
    stored = StoredSketch(sketched.sketch)
    keys = Lane.allCases.map { $0.keys(of: sketched.sketch) }
  }

  /// What is said of every sketch that this tool makes.
  package static var parameters: String { ArchiveFormat.sketch }
}

// MARK: In hexadecimal digits and numbers

extension DocumentSketch {
  /// The key, the content and the signature in hexadecimal digits.
  package var keyDigits: String { Hexadecimal.text(key.bytes) }
  package var contentDigits: String {
    Hexadecimal.text((0..<8).map { UInt8(truncatingIfNeeded: content >> UInt64(56 - 8 * $0)) })
  }
  package var signatureDigits: String { Hexadecimal.text(stored.signature) }

  /// A sketch from its digits and numbers, as they were written.
  ///
  /// - Throws: a `SketchError` where its parameters are not this tool's, or a part is out of its range
  ///   or order.
  package init(
    parameters: String, key: String, words: Int, content: String, signature: String,
    lanes: [[UInt64]], pairs: [UInt64]
  ) throws(SketchError) {
    guard parameters == Self.parameters else {
      throw .unlike(sketch: parameters, tool: Self.parameters)
    }
    guard let named = Hexadecimal.bytes(key).flatMap(ContentKey.init(bytes:)) else {
      throw .damaged("key")
    }
    guard let number = Hexadecimal.bytes(content), number.count == 8 else {
      throw .damaged("content")
    }
    guard let values = Hexadecimal.bytes(signature),
      values.isEmpty || values.count == Signature.length
    else { throw .damaged("signature") }
    guard lanes.count == Lane.allCases.count else { throw .damaged("lanes") }
    for lane in Lane.allCases where !Self.ascend(lanes[lane.rawValue], bits: LaneKey.bits) {
      throw .damaged("\(lane)")
    }
    guard Self.ascend(pairs, bits: SecondLook.bits) else { throw .damaged("pairs") }
    self.key = named
    self.words = words
    self.content = number.reduce(0) { $0 << 8 | UInt64($1) }
    self.keys = lanes
    var short: [UInt32] = []
    for key in lanes[Lane.passages.rawValue] {
      let top = UInt32(key >> (LaneKey.bits - SecondLook.bits))
      if short.last != top { short.append(top) }
    }
    stored = StoredSketch(
      signature: values, look: SecondLook(fingerprints: short, pairs: pairs.map { UInt32($0) }))
  }

  private static func ascend(_ numbers: [UInt64], bits: UInt64) -> Bool {
    if let last = numbers.last, last >= 1 << bits { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}

/// Why a sketch that was made elsewhere cannot be taken.
package enum SketchError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Made with other parameters.
  case unlike(sketch: String, tool: String)
  /// A part that is out of its range or order, by its name.
  case damaged(String)
  /// A text that is another than the one it was made of.
  case otherText
  /// No text, where the archive keeps texts.
  case noText

  /// What is wrong, and after a semicolon what cures it.
  package var description: String {
    switch self {
    case .unlike(let sketch, let tool):
      "its sketch is not this tool's; make it again with this version's stemma sketch "
        + "(sketch: \(sketch); tool: \(tool))"
    case .damaged(let part): "its sketch is damaged (\(part)); make it again with stemma sketch"
    case .otherText:
      "its sketch was made of another article; make it again with stemma sketch"
    case .noText:
      "the archive keeps texts, and the sketch comes without; make it with stemma sketch --texts, or "
        + "add it to an archive made with --signatures-only"
    }
  }
}

/// Bytes in hexadecimal digits, the small letters.
enum Hexadecimal {
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The bytes of such digits; `nil` where they are none.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text.utf8 {
      let value: UInt8
      switch digit {
      case 48...57: value = digit - 48
      case 97...102: value = digit - 87
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }
}
