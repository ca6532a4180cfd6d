import Testing

@testable import TextReuse

/// The signature straight from the bytes is that of the tokenizer's words.
@Suite struct SignatureScannerTests {
  private func plain(_ bytes: [UInt8]) -> Signature {
    Signature(
      hashes: Shingling.hashes(of: Tokenizer().tokenize(bytes: bytes).hashes, width: 5))
  }

  private func fast(_ bytes: [UInt8]) -> Signature {
    var scanner = SignatureScanner()
    return bytes.withUnsafeBufferPointer { scanner.signature(of: $0) }
  }

  @Test(arguments: [
    "", "Gull", "The mayor's terns don't nest here, he said.",
    "It cost 1,250.75 florins in 1,2,3 parts",
    "O'Neil’s café — “naïve” re­ports, 12,34 and 1.5; end 4.",
    "a\tb\nc\r\nd e'f g' 'h i..j k,l m.n o",
    "MАYOR with a Cyrillic letter, a zero\u{200B}width space and 東京 in one line of words",
    "internationalisation counterrevolutionaries pneumonoultramicroscopicsilicovolcanoconiosis of it all",
    "x1y2 3d 4.5.6 7,890,123 8, 9. 10' 11'a 12’s AND_low lines_of_it 100",
  ])
  func everyKindOfWordGivesThePlainSignature(_ text: String) {
    // At every length: the last bytes of a text are read in another way.
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      #expect(fast(Array(bytes[..<end])) == plain(Array(bytes[..<end])))
    }
  }

  @Test func anyBytesGiveThePlainSignature() {
    let pieces: [[UInt8]] = [
      Array("tern".utf8), Array("Harbour".utf8), Array("12".utf8), [0x20], [0x20], [0x27], [0x2C],
      [0x2E], [0x2D],
      [0xC3, 0xA9], [0xE2, 0x80, 0x99], [0xE2, 0x80, 0x8B], [0xFF], [0xC3], [0x0A], [0xC2, 0xA0],
      [0xD0, 0xB0],
      Array("s".utf8), [0x5F], [0x00], [0x7F], [0x40], [0x5B], [0x60], [0x7B], [0x2F], [0x3A],
    ]
    var state: UInt64 = 7
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<120 {
        state = state &* 0x5851_F42D_4C95_7F2D &+ 1
        bytes += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(fast(bytes) == plain(bytes))
    }
  }

  @Test func aScannerIsUsedAgain() {
    let first = Array("One text of more than five words about the ferry.".utf8)
    let second = Array("Another text of eight words on the bridge.".utf8)
    var scanner = SignatureScanner()
    _ = first.withUnsafeBufferPointer { scanner.signature(of: $0) }
    #expect(second.withUnsafeBufferPointer { scanner.signature(of: $0) } == plain(second))
  }
}
