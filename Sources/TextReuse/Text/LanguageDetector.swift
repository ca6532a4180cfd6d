/// Tells the language of a text by its script and its function words.
///
/// Function words are a third to a half of running text, and each language has its own. Some 150
/// words tell the common European languages apart; where they do not speak, nothing is said. Method:
/// Grefenstette, "Comparing two language identification schemes" (1995).
public struct LanguageDetector: Sendable {
  /// How many words are looked at.
  static let mostWords = 150
  /// The share of function words that a language needs, in percent. Its own texts have 25 and
  /// more, texts of its neighbours up to 12.
  private static let leastShare = 14
  /// How many function words a language needs, whatever the share.
  private static let leastCount = 4

  private let table: WordTable

  /// A detector of the languages in `LanguageWords`.
  public init() { table = WordTable(LanguageWords.all.map(\.words)) }

  /// The language of a text in BCP 47; `nil` where it does not show.
  ///
  /// - Complexity: O(1): no more than the first words are read.
  public func language(of text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in language(of: bytes) }
  }

  private func language(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let sample = Sample(bytes, table)
    if let script = sample.scripts.language { return script }
    guard sample.words > 0 else { return nil }
    var best = 0
    var second = 0
    for index in LanguageWords.all.indices where sample.counts[index] > sample.counts[best] {
      best = index
    }
    for index in LanguageWords.all.indices where index != best {
      second = max(second, sample.counts[index])
    }
    let count = sample.counts[best]
    // Ahead by an eighth: sister languages share most of their function words.
    guard count >= Self.leastCount, count * 100 >= sample.words * Self.leastShare,
      count * 8 > second * 9
    else { return nil }
    return LanguageWords.all[best].language
  }

  /// What was counted in the first words of a text.
  private struct Sample {
    var words = 0
    var counts: [Int]
    var scripts = ScriptCounts()

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ table: WordTable) {
      counts = Array(repeating: 0, count: LanguageWords.all.count)
      var hash = WordTable.seed
      var isOpen = false
      var at = 0
      // Scripts without spaces have no end of a word.
      let end = min(bytes.count, LanguageDetector.mostWords * 24)
      while at < end, words < LanguageDetector.mostWords {
        let byte = bytes[at]
        let lower = byte | 0x20
        if lower &- 97 < 26 {
          hash = WordTable.hash(hash, lower)
          isOpen = true
        } else if byte >= 0x80 {
          if byte >= 0xC0 { scripts.count(byte, at + 1 < bytes.count ? bytes[at + 1] : 0) }
          if byte == 0xE2 {
            // Typographic signs end words, as do quotation marks.
            if isOpen { close(&hash, table) }
            isOpen = false
            at += 2
          } else {
            hash = WordTable.hash(hash, byte)
            isOpen = true
          }
        } else {
          if isOpen { close(&hash, table) }
          isOpen = false
        }
        at += 1
      }
    }

    private mutating func close(_ hash: inout UInt32, _ table: WordTable) {
      words += 1
      var languages = table[hash]
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages &- 1
      }
      hash = WordTable.seed
    }
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
  private var keys: [UInt32]
  private var masks: [UInt64]
  private let mask: Int

  /// FNV-1a, a byte on.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  init(_ lists: [String]) {
    precondition(lists.count <= 64, "a mask has a bit for each of 64 languages")
    keys = Array(repeating: 0, count: 4096)
    masks = Array(repeating: 0, count: 4096)
    mask = 4095
    for (index, words) in lists.enumerated() {
      for word in words.split(whereSeparator: \.isWhitespace) {
        insert(word.utf8.reduce(Self.seed) { Self.hash($0, $1) }, 1 << UInt64(index))
      }
    }
  }

  private mutating func insert(_ hash: UInt32, _ language: UInt64) {
    var slot = Int(hash ^ hash >> 15) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot &+ 1) & mask }
    keys[slot] = hash
    masks[slot] |= language
  }

  /// The languages that have a word with this hash, a bit each.
  subscript(hash: UInt32) -> UInt64 {
    var slot = Int(hash ^ hash >> 15) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return masks[slot] }
      slot = (slot &+ 1) & mask
    }
    return 0
  }
}
