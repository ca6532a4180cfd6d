import Testing

@testable import TextReuse

@Suite("Tokenizer")
struct TokenizerTests {
  func words(_ text: String) -> [String] {
    let tokens = Tokenizer().tokenize(text)
    return (0..<tokens.count).map(tokens.word)
  }

  @Test(
    "What a reader takes for the same words folds to the same words",
    arguments: [
      ("Don't PANIC", ["dont", "panic"]), ("Don’t panic", ["dont", "panic"]),
      ("the mayor's car", ["the", "mayor", "car"]), ("the mayor’s car", ["the", "mayor", "car"]),
      ("the boys' car", ["the", "boys", "car"]), ("O'Brien", ["obrien"]),
      ("1,250 people, 3.5%", ["1250", "people", "3.5"]), ("5,6,7", ["5", "6", "7"]),
      ("Zürich café Øre straße", ["zurich", "cafe", "ore", "strasse"]),
      ("cafe\u{301}", ["cafe"]), ("ＦＵＬＬ ｗｉｄｔｈ １２", ["full", "width", "12"]),
      ("co\u{AD}operate", ["cooperate"]), ("ze\u{200B}ro", ["zero"]),
      ("b\u{430}nk st\u{43E}ry", ["bank", "story"]), ("Москва", ["москва"]),
      ("𝐛𝐨𝐥𝐝", ["bold"]), ("oﬃce", ["offce"]), ("東京", ["東", "京"]), ("", []), ("—…!", []),
      ("'quoted' word", ["quoted", "word"]), ("‘quoted’ word", ["quoted", "word"]),
    ])
  func folds(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("Spans point into the original bytes")
  func spans() {
    let tokens = Tokenizer().tokenize("Café “naïve” b\u{430}nk.")
    let found = (0..<tokens.count).map {
      String(decoding: tokens.bytes[tokens.byteRange($0..<$0 + 1)], as: UTF8.self)
    }
    #expect(found == ["Café", "naïve", "b\u{430}nk"])
    #expect(tokens.oddities == [CharacterOddity(kind: .lookAlike, range: 20..<22)])
  }

  @Test("Marks tell capitals, figures and tricks")
  func marks() {
    let tokens = Tokenizer().tokenize("The UN spent 40m on ze\u{200B}ro b\u{430}nks")
    #expect(tokens.marks[0] == [.capitalised])
    #expect(tokens.marks[1] == [.capitalised, .allCapitals])
    #expect(tokens.marks[3] == [.numeric])
    #expect(tokens.marks[5] == [.hidden])
    #expect(tokens.marks[6] == [.lookAlike])
  }

  @Test("No bytes trap it", arguments: 0..<200)
  func anyBytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let bytes = (0..<300).map { _ in
      random.next() % 3 == 0
        ? UInt8.random(in: 0...255, using: &random)
        : [0x61, 0x27, 0x2E, 0x32, 0xE2, 0x80, 0x99, 0xCC, 0x81, 0xF0][Int(random.next() % 10)]
    }
    let tokens = Tokenizer().tokenize(bytes: bytes)
    for token in 0..<tokens.count {
      #expect(tokens.starts[token] < tokens.ends[token])
      #expect(token == 0 || tokens.ends[token - 1] <= tokens.starts[token])
      #expect(!tokens.foldedRange(token).isEmpty)
    }
  }
}

/// A seeded generator (Steele, Lea and Flood 2014), so that every run draws the same.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
