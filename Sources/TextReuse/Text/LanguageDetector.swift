/// Tells the language of a text by its script and its function words.
///
/// Function words are a third to a half of running text, and each language has its own. Some 150
/// words tell the common European languages apart; where they do not speak, nothing is said. Method:
/// Grefenstette, "Comparing two language identification schemes" (1995).
public struct LanguageDetector: Sendable {
  /// How many words are looked at first, and at most where those do not settle it.
  private static let firstWords = 50
  private static let mostWords = 200
  /// The share of function words that a language needs, in percent. Its own texts have 25 and
  /// more, texts of its neighbours up to 12.
  private static let leastShare = 14
  /// How many function words a language needs, whatever the share.
  private static let leastCount = 4

  private let table: WordTable

  /// A detector of the languages in `LanguageWords`.
  public init() { table = WordTable(LanguageWords.all) }

  /// The language of a text in BCP 47; `nil` where it does not show.
  ///
  /// - Complexity: O(1): no more than the first words are read.
  public func language(of text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in language(of: bytes) }
  }

  private func language(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 64) { counts in
      counts.initialize(repeating: 0)
      var scripts = ScriptCounts()
      var words = 0
      var at = 0
      count(bytes, from: &at, to: Self.firstWords, &words, counts, &scripts)
      if scripts.language == nil, let sure = language(counts, words: words, lead: 2) { return sure }
      count(bytes, from: &at, to: Self.mostWords, &words, counts, &scripts)
      return scripts.language ?? language(counts, words: words, lead: 1.125)
    }
  }

  /// Counts on, from a place to so many words: the function words of each language, the scripts, and
  /// all words.
  private func count(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: inout Int, to mostWords: Int,
    _ allWords: inout Int, _ counts: UnsafeMutableBufferPointer<Int32>,
    _ scripts: inout ScriptCounts
  ) {
    table.hashes.withUnsafeBufferPointer { hashes in
      var words = allWords
      var at = place
      // Scripts without spaces have no end of a word.
      let end = min(bytes.count, mostWords * 24)
      while at < end, words < mostWords {
        var hash = WordTable.seed
        let start = at
        var byte: UInt8 = 0
        while at < end {
          byte = bytes[at]
          let lower = byte | 0x20
          if lower &- 97 < 26 {
            hash = WordTable.hash(hash, lower)
          } else if byte >= 0x80, byte != 0xE2 {
            if byte >= 0xC0 { scripts.count(byte, at &+ 1 < end ? bytes[at &+ 1] : 0) }
            hash = WordTable.hash(hash, byte)
          } else {
            break
          }
          at &+= 1
        }
        if at > start, at < end {
          words &+= 1
          if let slot = WordTable.slot(hash, in: hashes) {
            var languages = table.masks[slot]
            while languages != 0 {
              counts[languages.trailingZeroBitCount] &+= 1
              languages &= languages &- 1
            }
          }
        }
        // Typographic signs, quotation marks among them, end words; they are of three bytes.
        at &+= byte == 0xE2 ? 3 : 1
      }
      allWords = words
      place = at
    }
  }

  /// The language whose words are most, if they are enough, and as many times those of the next
  /// as `lead`.
  private func language(
    _ counts: UnsafeMutableBufferPointer<Int32>, words: Int, lead: Double
  ) -> String? {
    var best = 0
    var second: Int32 = 0
    for index in 1..<table.languages.count {
      if counts[index] > counts[best] {
        second = counts[best]
        best = index
      } else {
        second = max(second, counts[index])
      }
    }
    let count = Int(counts[best])
    // In the end an eighth ahead is enough: sister languages share most of their function words.
    guard count >= Self.leastCount, count * 100 >= words * Self.leastShare,
      Double(count) > Double(second) * lead
    else { return nil }
    return table.languages[best]
  }
}

/// How many characters of each script a sample has, told by the first two bytes of each.
private struct ScriptCounts {
  private var han = 0
  private var kana = 0
  private var hangul = 0
  private var thai = 0
  private var greek = 0
  private var hebrew = 0
  private var arabic = 0
  private var devanagari = 0
  private var others = 0

  mutating func count(_ first: UInt8, _ second: UInt8) {
    switch first {
    case 0xCE, 0xCF: greek += 1
    case 0xD6, 0xD7: hebrew += 1
    case 0xD8...0xDB: arabic += 1
    case 0xE0 where second == 0xA4 || second == 0xA5: devanagari += 1
    case 0xE0 where second == 0xB8 || second == 0xB9: thai += 1
    case 0xE3 where second == 0x81 || second == 0x82 || second == 0x83: kana += 1
    case 0xE4...0xE9: han += 1
    case 0xEA...0xED: hangul += 1
    case 0xE2, 0xE3, 0xEF: break
    default: others += 1
    }
  }

  /// The language of a script that one language is written in, or that is told by its company.
  var language: String? {
    let eastern = han + kana + hangul
    let all = eastern + thai + greek + hebrew + arabic + devanagari + others
    guard all >= 20 else { return nil }
    // Japanese has kana between its ideographs, one in three and more.
    if eastern * 2 > all { return hangul * 2 > eastern ? "ko" : kana * 10 > eastern ? "ja" : "zh" }
    if thai * 2 > all { return "th" }
    if greek * 2 > all { return "el" }
    if hebrew * 2 > all { return "he" }
    // Arabic script is shared by Persian and Urdu, Devanagari by Hindi, Marathi and Nepali: the
    // script alone does not say which, so nothing is said but that it is not a Latin text.
    if arabic * 2 > all { return "und-Arab" }
    if devanagari * 2 > all { return "und-Deva" }
    return nil
  }
}

/// Words with the languages that have them, by a hash of their bytes.
private struct WordTable: Sendable {
  static let seed: UInt32 = 0x811C_9DC5
  /// Four times as many as there are words, so that a look-up ends at once.
  private static let size = 8192

  /// The languages by their bits.
  let languages: [String]
  /// The hash of the word in each slot, 0 for none. Most words are no one's function words, so that these
  /// alone are looked at, and stay near.
  private(set) var hashes = [UInt32](repeating: 0, count: size)
  /// The languages of the word in each slot, a bit each.
  private(set) var masks = [UInt64](repeating: 0, count: size)

  /// FNV-1a, a byte on.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// - Precondition: at most 64 lists.
  init(_ lists: [LanguageWords.List]) {
    precondition(lists.count <= 64, "a mask has a bit for each of 64 languages")
    languages = lists.map(\.language)
    for (index, list) in lists.enumerated() {
      for word in list.words.split(whereSeparator: \.isWhitespace) {
        insert(word.utf8.reduce(Self.seed) { Self.hash($0, $1) }, 1 << UInt64(index))
      }
    }
  }

  private mutating func insert(_ hash: UInt32, _ language: UInt64) {
    var slot = Int(hash ^ hash >> 15) & (Self.size - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot &+ 1) & (Self.size - 1) }
    hashes[slot] = hash
    masks[slot] |= language
  }

  /// The slot of a word with this hash; `nil` where there is none.
  @inline(__always)
  static func slot(_ hash: UInt32, in hashes: UnsafeBufferPointer<UInt32>) -> Int? {
    var slot = Int(hash ^ hash >> 15) & (size &- 1)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return slot }
      slot = (slot &+ 1) & (size &- 1)
    }
    return nil
  }
}
