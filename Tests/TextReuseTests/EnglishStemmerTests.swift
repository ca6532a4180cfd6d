import Testing

@testable import TextReuse

@Suite("English stemmer")
struct EnglishStemmerTests {
  @Test(
    "Words get the stems of the published algorithm",
    arguments: [
      ("consign", "consign"), ("consigned", "consign"), ("consistency", "consist"),
      ("consolation", "consol"), ("conspiracy", "conspiraci"), ("knackeries", "knackeri"),
      ("knightly", "knight"), ("knots", "knot"), ("generously", "generous"), ("hopping", "hop"),
      ("hoped", "hope"), ("skies", "sky"), ("ties", "tie"), ("cries", "cri"), ("gas", "gas"),
      ("kiwis", "kiwi"), ("agreed", "agre"), ("luxuriating", "luxuri"), ("communism", "communism"),
      ("arsenal", "arsenal"), ("succeeding", "succeed"), ("relational", "relat"), ("say", "say"),
      ("by", "by"), ("cry", "cri"), ("formalities", "formal"), ("reported", "report"),
      ("42nd", "42nd"), ("élan", "élan"), ("", ""),
    ])
  func stems(word: String, stem: String) {
    var bytes = Array(word.utf8)
    EnglishStemmer.stem(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == stem)
  }
}
