/// The words of invented news, the commonest first: those of the samples in the order of their
/// frequency, then made-up names, numbers and nouns without end.
struct InventedWords {
  /// The letters of all words, one behind the other.
  private var letters: [UInt8] = []
  private var ends: [UInt32] = []

  /// How many words there are.
  var count: Int { ends.count }

  /// So many words, those of some texts first.
  init(samples: [String], count: Int) {
    for word in Self.ranked(samples).prefix(Self.fromSamples) { add(Array(word.utf8)) }
    while ends.count < count { add(Self.madeUp(ends.count)) }
  }

  /// Beyond this rank the words of a few samples are names of their stories.
  private static let fromSamples = 2600

  private mutating func add(_ word: [UInt8]) {
    letters += word
    ends.append(UInt32(letters.count))
  }

  /// The letters of the word of a rank.
  @inline(__always)
  func place(_ rank: Int) -> Range<Int> {
    (rank == 0 ? 0 : Int(ends[rank &- 1]))..<Int(ends[rank])
  }

  /// Writes the word of a rank behind some bytes.
  @inline(__always)
  func append(_ rank: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: letters[place(rank)])
  }

  /// The distinct words of texts in small letters, the commonest first, of equals the smaller.
  private static func ranked(_ texts: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in text.lowercased().split(whereSeparator: { !("a"..."z").contains($0) }) {
        counts[String(word), default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      .filter { $0.count > 1 || $0 == "a" }
  }

  /// A word that no language has: one in twelve a figure, one in three a name.
  private static func madeUp(_ rank: Int) -> [UInt8] {
    var chance = Chance(seed: 0x5EED, of: UInt64(rank))
    if rank % 12 == 5 { return Array(figure(&chance, rank).utf8) }
    var word: [UInt8] = []
    for _ in 0..<2 + chance.below(2) {
      word.append(contentsOf: onsets[chance.below(onsets.count)].utf8)
      word.append(contentsOf: vowels[chance.below(vowels.count)].utf8)
    }
    word.append(contentsOf: codas[chance.below(codas.count)].utf8)
    if rank % 3 == 0 { word[0] &= 0xDF }
    return word
  }

  private static func figure(_ chance: inout Chance, _ rank: Int) -> String {
    switch chance.below(4) {
    case 0: "\(1 + chance.below(99)).\(chance.below(100))"
    case 1: "\(1 + rank % 97),\(100 + chance.below(900))"
    case 2: "\(1900 + chance.below(130))"
    default: "\(2 + rank % 9973)"
    }
  }

  private static let onsets = [
    "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
    "pl", "qu", "r", "s", "sh", "sk", "sl", "st", "t", "th", "tr", "v", "w", "z",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
  private static let codas = [
    "n", "r", "l", "s", "th", "ck", "nd", "mp", "rt", "ton", "den", "by", "ment", "er", "ers",
    "ing",
    "ed", "ley", "ford", "al",
  ]
}
