/// What a word is, whatever text it stands in: its stem and how rare that stem is.
struct LexiconEntry {
  /// The stable hash of the stem.
  var stem: UInt64
  /// The stem's rarity in bits: −log₂ of the share of background articles that have it.
  var rarity: Float
  /// The word's own surprise in bits: −log₂ of its share of all background words.
  var surprise: Float
  /// Whether it is a stop word.
  var isStop: Bool
}

/// Remembers what is known of words, so that each is stemmed and looked up once.
///
/// Not to be shared between threads: each worker has its own. What it answers depends on the word
/// alone, never on what was asked before.
public final class Lexicon {
  /// The language that it speaks.
  public let language: LanguagePack
  private let background: Background
  private var keys: [UInt64]
  private var entries: [LexiconEntry]
  private var used = 0
  private var buffer: [UInt8] = []

  /// An empty lexicon of a language over a background of word counts.
  public init(language: LanguagePack = .english, background: Background = .news) {
    self.language = language
    self.background = background
    keys = [UInt64](repeating: 0, count: 1 << 14)
    entries = Array(
      repeating: LexiconEntry(stem: 0, rarity: 0, surprise: 0, isStop: false), count: 1 << 14)
  }

  /// The entry of a token.
  ///
  /// - Complexity: O(1) for a word seen before, else O(*n*) in its letters.
  func entry(of token: Int, in text: TokenizedText) -> LexiconEntry {
    let hash = text.hashes[token]
    var slot = Int(truncatingIfNeeded: hash >> 20) & (keys.count &- 1)
    while keys[slot] != 0 {
      if keys[slot] == hash { return entries[slot] }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    let made = makeEntry(hash, text.folded[text.foldedRange(token)])
    if used &* 2 > keys.count { grow() }
    insert(hash, made)
    return made
  }

  private func makeEntry(_ hash: UInt64, _ word: ArraySlice<UInt8>) -> LexiconEntry {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: word)
    language.stem(&buffer)
    let stem = StableHash.hash(buffer)
    return LexiconEntry(
      stem: stem, rarity: background.rarity(ofStem: stem),
      surprise: background.surprise(ofWord: hash),
      isStop: language.stopWords.contains(hash))
  }

  private func insert(_ hash: UInt64, _ entry: LexiconEntry) {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (keys.count &- 1)
    while keys[slot] != 0 { slot = (slot &+ 1) & (keys.count &- 1) }
    keys[slot] = hash
    entries[slot] = entry
    used += 1
  }

  private func grow() {
    // A stream of ever new words (OCR noise, hostile text) must not grow it without end.
    let size = keys.count >= 1 << 20 ? 1 << 14 : keys.count * 2
    let kept = size > keys.count ? zip(keys, entries).filter { $0.0 != 0 } : []
    keys = [UInt64](repeating: 0, count: size)
    entries = Array(
      repeating: LexiconEntry(stem: 0, rarity: 0, surprise: 0, isStop: false), count: size)
    used = 0
    for (hash, entry) in kept { insert(hash, entry) }
  }
}
