/// Everything that depends on the language of a text, in one place.
///
/// The algorithms know no word of any language: what a stop word, an abbreviation or an attribution
/// verb is, they ask the pack. Word lists hold folded words, as the tokenizer makes them.
public struct LanguagePack: Sendable {
  /// The language in BCP 47.
  public var language: String
  /// Words that hold sentences together and carry little of their matter.
  public var stopWords: WordSet
  /// Abbreviations after which a point never ends a sentence, such as titles.
  public var openAbbreviations: WordSet
  /// Abbreviations after which a point ends a sentence only before a common opening word.
  public var closingAbbreviations: WordSet
  /// Words that turn a statement into its denial.
  public var negations: WordSet
  /// What the finders of annotations know of the language.
  public var words: AnnotationWords {
    _read { yield shared.words }
  }
  /// Which words mean nearly the same.
  public var thesaurus: Thesaurus
  /// Held by reference, so that a finder is cheap to make.
  private let shared: HeldWords

  /// Reduces a folded word, given in a buffer, to its stem: a shorter length, after rewriting in place.
  public var stem: @Sendable (_ word: inout [UInt8]) -> Void

  /// A pack from its parts.
  public init(
    language: String, stopWords: WordSet, openAbbreviations: WordSet,
    closingAbbreviations: WordSet, negations: WordSet = "",
    words: AnnotationWords = AnnotationWords(), thesaurus: Thesaurus = .empty,
    stem: @escaping @Sendable (inout [UInt8]) -> Void
  ) {
    self.language = language
    self.stopWords = stopWords
    self.openAbbreviations = openAbbreviations
    self.closingAbbreviations = closingAbbreviations
    self.negations = negations
    shared = HeldWords(words)
    self.thesaurus = thesaurus
    self.stem = stem
  }
}

extension LanguagePack {
  /// What is known of a language of which only the function words are, at most: no stems, no
  /// abbreviations, no phrases.
  ///
  /// Words count as they are printed. All that looks at words alone works the same as in English.
  public static func plain(_ language: String) -> LanguagePack {
    let primary = language.prefix { $0 != "-" }
    let words = LanguageWords.all.first { $0.language == primary }?.words ?? ""
    return LanguagePack(
      language: language, stopWords: WordSet(words), openAbbreviations: "",
      closingAbbreviations: "", stem: { _ in })
  }
}

private final class HeldWords: Sendable {
  let words: AnnotationWords
  init(_ words: AnnotationWords) { self.words = words }
}

/// A set of folded words that is asked by their stable hash.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
  private var table: [UInt64]
  private let mask: Int

  /// A set of the words in a text, folded as the tokenizer folds them.
  public init(_ words: String) {
    let hashes = Tokenizer().tokenize(words).hashes
    var size = 16
    while size < hashes.count * 3 { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for hash in hashes { insert(hash) }
  }

  /// A set of the words in a literal.
  public init(stringLiteral value: String) { self.init(value) }

  private mutating func insert(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0, table[slot] != hash { slot = (slot &+ 1) & mask }
    table[slot] = hash
  }

  /// Whether a word with this hash is in the set.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot &+ 1) & mask
    }
    return false
  }

  /// Whether a word, folded first, is in the set.
  public func contains(_ word: String) -> Bool {
    Tokenizer().tokenize(word).hashes.first.map(contains) ?? false
  }
}
