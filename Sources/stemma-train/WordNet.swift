internal import Foundation

/// Which words WordNet relates: synonyms, what is derived from them, what is similar, and the next wider term.
///
/// Reads the database files of the "wndb" form: `index.*` list the senses of each word, `data.*` the words
/// of each sense and its pointers to others.
struct WordNet {
  /// A sense, by its part of speech and where it stands in the file.
  struct Sense: Hashable {
    var part: Character
    var offset: Int
  }

  /// The symbols of the pointers that are followed: between words, derivation and what pertains to;
  /// between senses, similar, wider, entailed and caused.
  static let betweenWords: Set = ["+", "\\"]
  static let betweenSenses: Set = ["&", "@", "*", ">"]

  private struct Pointer {
    var symbol: String
    var target: Sense
    /// The number of the word in its sense that it goes from and to, from 1; 0 for all.
    var from: Int
    var to: Int
  }

  private var words: [Sense: [String]] = [:]
  private var pointers: [Sense: [Pointer]] = [:]
  private var senses: [String: [Sense]] = [:]

  /// Reads the files of a folder.
  init(folder: String) throws {
    for (part, name) in [("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")] {
      let part = Character(part)
      for line in try Self.lines("\(folder)/data.\(name)") { try readSense(line, part, name) }
      for line in try Self.lines("\(folder)/index.\(name)") { readWord(line, part) }
    }
  }

  /// Related words, a pair as often as it is related.
  func forEachRelated(_ each: (String, String) -> Void) {
    for (word, list) in senses {
      for sense in list {
        for other in words[sense, default: []] where other != word && has(other, sense) {
          each(word, other)
        }
        for pointer in pointers[sense, default: []] {
          for other in targets(of: pointer, from: word, sense) {
            each(word, other)
          }
        }
      }
    }
  }

  private func targets(of pointer: Pointer, from word: String, _ sense: Sense) -> [String] {
    let others = words[pointer.target, default: []]
    if pointer.to > 0 {
      let own = words[sense, default: []]
      guard Self.betweenWords.contains(pointer.symbol), pointer.to <= others.count,
        own.indices.contains(pointer.from - 1), own[pointer.from - 1] == word
      else { return [] }
      return [others[pointer.to - 1]].filter(Self.isPlain)
    }
    guard Self.betweenSenses.contains(pointer.symbol) else { return [] }
    return others.filter { has($0, pointer.target) }
  }

  /// Whether a sense is one of a plain word's.
  private func has(_ word: String, _ sense: Sense) -> Bool {
    senses[word]?.contains(sense) ?? false
  }

  /// Whether it is one word of plain letters.
  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// The lines of a file without its licence, which is indented.
  private static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .isoLatin1).split(separator: "\n")
      .filter { !$0.hasPrefix(" ") }.map(String.init)
  }

  private mutating func readSense(_ line: String, _ part: Character, _ name: String) throws {
    let fields = line.prefix { $0 != "|" }.split(separator: " ").map(String.init)
    guard fields.count > 4, let offset = Int(fields[0]), let count = Int(fields[3], radix: 16),
      fields.count > 4 + 2 * count, let links = Int(fields[4 + 2 * count]),
      fields.count >= 5 + 2 * count + 4 * links
    else { throw CorpusError(path: "data.\(name)", reason: "not a sense: \(line.prefix(60))") }
    let sense = Sense(part: part, offset: offset)
    words[sense] = (0..<count).map { fields[4 + 2 * $0].lowercased().prefix { $0 != "(" } }
      .map(String.init)
    pointers[sense] = (0..<links).map { link in
      let place = 5 + 2 * count + 4 * link
      let kind = fields[place + 2]
      let ends = Int(fields[place + 3], radix: 16) ?? 0
      return Pointer(
        symbol: fields[place],
        target: Sense(
          part: kind == "s" ? "a" : kind.first ?? "a", offset: Int(fields[place + 1]) ?? 0),
        from: ends >> 8, to: ends & 0xFF)
    }
  }

  private mutating func readWord(_ line: String, _ part: Character) {
    let fields = line.split(separator: " ").map(String.init)
    guard fields.count > 4, Self.isPlain(fields[0]), let count = Int(fields[2]) else { return }
    senses[fields[0], default: []] += fields.suffix(count).compactMap {
      Int($0).map { Sense(part: part, offset: $0) }
    }
  }
}
