import Testing

@testable import TextReuse

@Suite("Words of scripts that are written without spaces")
struct UnspacedWordsTests {
  func words(_ text: String) -> [String] {
    let tokens = Tokenizer().tokenize(text)
    return (0..<tokens.count).map(tokens.word)
  }

  /// The words as they stand in the text, marks and all.
  func spans(_ text: String) -> [String] {
    let tokens = Tokenizer().tokenize(text)
    return (0..<tokens.count).map {
      String(decoding: tokens.bytes[tokens.byteRange($0..<$0 + 1)], as: UTF8.self)
    }
  }

  // UAX #29: WB13 keeps katakana together; Han, hiragana and the letters of class SA have no rule that
  // joins them (WB999); WB4 keeps marks with what they stand on; Hangul are letters (WB5).
  @Test(
    "begin and end where Unicode's rules for words have it",
    arguments: [
      ("カタカナ", ["カタカナ"]), ("東京タワー", ["東", "京", "タワー"]), ("コーヒーを飲む", ["コーヒー", "を", "飲", "む"]),
      ("ひらがな", ["ひ", "ら", "が", "な"]), ("ジョン・スミス", ["ジョン", "スミス"]),
      ("パート2", ["パート", "2"]), ("ABCテスト", ["ABC", "テスト"]), ("テストABC", ["テスト", "ABC"]),
      ("人々", ["人", "々"]), ("二〇二五年", ["二", "〇", "二", "五", "年"]), ("か\u{3099}く", ["か\u{3099}", "く"]),
      ("한국어 뉴스", ["한국어", "뉴스"]), ("ㄅㄆㄇ", ["ㄅㄆㄇ"]), ("กรุง", ["ก", "รุ", "ง"]),
      ("น้ำ", ["น้", "ำ"]), ("ພາສາ", ["ພ", "າ", "ສ", "າ"]), ("ភាសា", ["ភា", "សា"]),
      ("မြန်မာ", ["မြ", "န်", "မာ"]), ("漢字kanji漢", ["漢", "字", "kanji", "漢"]),
      ("हिन्दी समाचार", ["हिन्दी", "समाचार"]), ("東，京。", ["東", "京"]),
    ])
  func boundaries(text: String, expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test(
    "fold width and the marks that voice kana, and keep the signs that spell",
    arguments: [
      ("ｶﾞｷﾞ ﾊﾟﾝ", "ガギ パン"), ("か\u{3099}は\u{309A}", "がぱ"), ("ｳﾞｧｲｵﾘﾝ", "ヴァイオリン"),
      ("ヷヸヹヺ", "ワ\u{3099}ヰ\u{3099}ヱ\u{3099}ヲ\u{3099}"), ("ち\u{3099}つ\u{3099}と\u{3099}", "ぢづど"),
      ("שָׁלוֹם", "שלום"), ("مُحَمَّد", "محمد"),
    ])
  func alike(left: String, right: String) {
    #expect(words(left) == words(right))
  }

  @Test(
    "tell apart what other vowels make other words",
    arguments: [("कि", "की"), ("รู", "รุ"), ("は", "ば"), ("ハ", "バ")])
  func unlike(left: String, right: String) {
    #expect(words(left) != words(right))
  }

  @Test("every voiced kana is what its two parts fold to")
  func voicing() {
    for value in UInt32(0x3041)..<0x30FF {
      for (mark, isHalf) in [("\u{3099}", false), ("\u{309A}", true)] {
        guard let kana = Unicode.Scalar(value), let voiced = Kana.voiced(value, half: isHalf)
        else { continue }
        // Composition by Unicode's own tables is the oracle: equal strings are canonically equivalent.
        #expect(String(Character(kana)) + mark == String(Character(voiced)), "\(kana) \(isHalf)")
      }
    }
  }

  @Test("marks alone and hidden characters make no word of their own")
  func marks() {
    #expect(words("\u{3099}\u{FF9F} \u{E34}") == [])
    let tokens = Tokenizer().tokenize("タ\u{200B}ワー")
    #expect(tokens.count == 1)
    #expect(tokens.word(0) == "タワー")
    #expect(tokens.oddities.map(\.range) == [3..<6])
  }
}
