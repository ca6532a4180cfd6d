/// What a word can be to the finders of annotations; one word can be several of them.
///
/// The language pack says which word is what; the finders know kinds alone.
public struct WordKinds: OptionSet, Sendable, Hashable {
  /// The bits.
  public var rawValue: UInt32
  /// Kinds from their bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  /// Says that someone spoke: *said*, *added*.
  public static let attributionVerb = WordKinds(bit: 0)
  /// Stands for a speaker: *he*, *she*.
  public static let pronoun = WordKinds(bit: 1)
  /// The name of a month; its value is 1...12.
  public static let month = WordKinds(bit: 2)
  /// The name of a day; its value is 0 for Monday ... 6 for Sunday.
  public static let weekday = WordKinds(bit: 3)
  /// A cardinal number in words; its value is the number.
  public static let numberWord = WordKinds(bit: 4)
  /// A word that multiplies the number before it; its value is the factor.
  public static let multiplier = WordKinds(bit: 5)
  /// An ordinal number or fraction in words; its value is the number or divisor.
  public static let ordinal = WordKinds(bit: 6)
  /// Counts nothing itself but stands before what is counted: *more*, *other*.
  public static let countSkip = WordKinds(bit: 7)
  /// A news outlet known by this one word.
  public static let outlet = WordKinds(bit: 8)
  /// The last word of the names of many news outlets: *Times*, *Herald*.
  public static let press = WordKinds(bit: 9)
  /// A title before a name: *Mr*, *President*.
  public static let title = WordKinds(bit: 10)
  /// A small word inside a name: *of*, *van*.
  public static let nameLink = WordKinds(bit: 11)
  /// Followed by *by*, *in*, *with* or *to* and an outlet it names a source: *reported*, *interview*.
  public static let creditCue = WordKinds(bit: 12)
  /// Followed by an outlet alone it names a source: *told*, *citing*.
  public static let directCue = WordKinds(bit: 13)
  /// A preposition between a cue and the outlet.
  public static let preposition = WordKinds(bit: 14)
  /// An article: *the*, *a*.
  public static let article = WordKinds(bit: 15)
  /// Behind an outlet it says that the outlet reported: *reported*, *quoted*.
  public static let reportVerb = WordKinds(bit: 16)
  /// What a newsroom calls a text: *article*, *story*.
  public static let textNoun = WordKinds(bit: 17)
  /// Points at the text in hand: *this*, *our*.
  public static let demonstrative = WordKinds(bit: 18)
  /// Says that a text was made from another: *rewritten*, *adapted*.
  public static let declaring = WordKinds(bit: 19)
  /// Names a machine that writes: *AI*, *automated*.
  public static let automation = WordKinds(bit: 20)
  /// What a text is made from: *reporting*, *copy*, *dispatches*.
  public static let sourceNoun = WordKinds(bit: 21)
  /// The word by which a phrase of the phrase book is recognised.
  public static let phraseAnchor = WordKinds(bit: 22)
  /// An acronym, or the beginning of a name, that is no outlet: *FBI*.
  public static let notPress = WordKinds(bit: 23)
  /// Opens sentences with a capital and is no name: *Meanwhile*.
  public static let opener = WordKinds(bit: 24)
  /// Stands before a bare year or month: *in*, *since*.
  public static let timeCue = WordKinds(bit: 25)
  /// Places a day, month or year by the day of publication: *last*, *next*; its value is -1, 0, 1.
  public static let relative = WordKinds(bit: 26)
  /// Says that what follows has not happened: *will*, *scheduled*.
  public static let future = WordKinds(bit: 27)
  /// Describes an outlet before its name: *news*, *agency*, *newspaper*.
  public static let mediaModifier = WordKinds(bit: 28)
  /// Turns a statement round: *not*.
  public static let negation = WordKinds(bit: 29)
  /// Begins with an apostrophe that opens no quotation: *'em*, *'tis*.
  public static let clipped = WordKinds(bit: 30)
  /// Joins the items of a list: *and*.
  public static let conjunction = WordKinds(bit: 31)
}

/// The words that a language's finders go by, each with its kinds and, for some, a value.
///
/// One look-up a token answers for all finders together.
public struct Vocabulary: Sendable {
  /// Some words of one kind. A word written `word=value` has a value.
  public typealias Entry = (kinds: WordKinds, words: String)

  private var keys: [UInt64]
  private var kinds: [WordKinds]
  private var values: [Double]
  private let mask: Int

  /// A vocabulary of words by kind, and of the anchors of a phrase book.
  public init(_ entries: [Entry], anchors: [UInt64] = []) {
    var words: [(hash: UInt64, kinds: WordKinds, value: Double?)] = []
    for entry in entries {
      for word in entry.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let parts = word.split(separator: "=")
        guard let hash = Tokenizer().tokenize(String(parts[0])).hashes.first else { continue }
        words.append((hash, entry.kinds, parts.count > 1 ? Double(parts[1]) : nil))
      }
    }
    words += anchors.map { ($0, .phraseAnchor, nil) }
    var size = 16
    while size < words.count * 3 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    kinds = [WordKinds](repeating: [], count: size)
    values = [Double](repeating: 0, count: size)
    mask = size - 1
    for word in words { insert(word.hash, word.kinds, word.value) }
  }

  private mutating func insert(_ hash: UInt64, _ new: WordKinds, _ value: Double?) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot &+ 1) & mask }
    keys[slot] = hash
    kinds[slot].formUnion(new)
    if let value { values[slot] = value }
  }

  /// The kinds of the word with this hash; none for a word that is not listed.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func kinds(of hash: UInt64) -> WordKinds {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return kinds[slot] }
      slot = (slot &+ 1) & mask
    }
    return []
  }

  /// The kinds of many words, and all that occur among them.
  ///
  /// - Complexity: O(*n*).
  func kinds(of hashes: [UInt64]) -> (each: [WordKinds], all: WordKinds) {
    var all: WordKinds = []
    let each = [WordKinds](unsafeUninitializedCapacity: hashes.count) { buffer, count in
      keys.withUnsafeBufferPointer { keys in
        kinds.withUnsafeBufferPointer { kinds in
          for index in 0..<hashes.count {
            let hash = hashes[index]
            var slot = Int(truncatingIfNeeded: hash) & mask
            while keys[slot] != 0, keys[slot] != hash { slot = (slot &+ 1) & mask }
            buffer.initializeElement(at: index, to: kinds[slot])
            all.formUnion(kinds[slot])
          }
        }
      }
      count = hashes.count
    }
    return (each, all)
  }

  /// The value of the word with this hash; 0 for a word without one.
  public func value(of hash: UInt64) -> Double {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot &+ 1) & mask
    }
    return 0
  }
}
