/// A slip in a text that two writers do not make by themselves.
struct Peculiarity: Sendable, Equatable {
  /// What kind of slip it is.
  enum Kind: UInt8, Sendable {
    /// A spelling that is wrong wherever the language is written.
    case misspelling
    /// A name that the text spells in two ways: the spelling that it has less often.
    case name
    /// A date that cannot be, or that is of another weekday than is said.
    case date
  }

  var kind: Kind
  /// The same in two texts that make the same slip: a stable hash.
  var key: UInt64
  /// Where it stands.
  var tokens: Range<Int>
  /// Where a misspelt name stands as it is spelt more often.
  var proper: Range<Int>?
}

/// Finds slips by three rules that leave out whatever may be right: their like in two texts is held
/// against whoever has them.
struct PeculiarityFinder {
  let text: TokenizedText
  let language: LanguagePack
  /// The names of the text, in order.
  let names: [NameMention]
  /// The dates of the text, in order.
  let dates: [DateMention]

  /// A shorter surname has too many others one letter away.
  static let shortestSurname = 6

  /// Texts with more different full names are lists: their like spellings are different people.
  static let mostFullNames = 64

  /// The slips outside quotations and standing text, by key, each once.
  ///
  /// - Complexity: O(*n*) in tokens, beside the comparison of at most 64 names with each other.
  func peculiarities() -> [Peculiarity] {
    var found = misspellings() + contradictions() + misspeltNames()
    guard found.count > 1 else { return found }
    found.sort { ($0.key, $0.tokens.lowerBound) < ($1.key, $1.tokens.lowerBound) }
    var kept = [found[0]]
    for item in found.dropFirst() where item.key != kept[kept.count - 1].key { kept.append(item) }
    return kept
  }

  private func isOwn(_ token: Int) -> Bool {
    text.marks[token].isDisjoint(with: [.quoted, .standing])
  }

  private func misspellings() -> [Peculiarity] {
    let wrong = language.words.misspellings
    var found: [Peculiarity] = []
    for token in 0..<text.count where wrong.contains(text.hashes[token]) && isOwn(token) {
      found.append(
        Peculiarity(kind: .misspelling, key: text.hashes[token], tokens: token..<token + 1))
    }
    return found
  }

  private func contradictions() -> [Peculiarity] {
    dates.compactMap { date in
      guard let reason = date.contradiction, isOwn(date.tokens.lowerBound) else { return nil }
      return Peculiarity(kind: .date, key: StableHash.hash(Array(reason.utf8)), tokens: date.tokens)
    }
  }
}

extension PeculiarityFinder {
  /// A surname with the first name before it.
  private struct Person {
    var first: UInt64
    var surname: Int
    var count = 1
  }

  /// Persons of one first name whose surnames differ by a letter: the rarer spelling is the slip. Of two
  /// that are as common, neither is.
  private func misspeltNames() -> [Peculiarity] {
    let persons = persons()
    guard persons.count > 1, persons.count <= Self.mostFullNames else { return [] }
    var found: [Peculiarity] = []
    for odd in persons {
      let proper = persons.first {
        $0.first == odd.first && $0.count > odd.count && isOneLetterApart($0.surname, odd.surname)
      }
      guard let proper else { continue }
      found.append(
        Peculiarity(
          kind: .name,
          key: StableHash.ordered(text.hashes[proper.surname], text.hashes[odd.surname]),
          tokens: odd.surname - 1..<odd.surname + 1,
          proper: proper.surname - 1..<proper.surname + 1))
    }
    return found
  }

  private func persons() -> [Person] {
    var persons: [Person] = []
    for name in names where name.tokens.count > 1 && persons.count <= Self.mostFullNames {
      let surname = name.tokens.upperBound - 1
      guard text.foldedRange(surname).count >= Self.shortestSurname, isOwn(surname) else {
        continue
      }
      let first = text.hashes[surname - 1]
      let known = persons.firstIndex {
        $0.first == first && text.hashes[$0.surname] == text.hashes[surname]
      }
      if let known {
        persons[known].count += 1
      } else {
        persons.append(Person(first: first, surname: surname))
      }
    }
    return persons
  }

  /// Whether two words differ by one letter that was changed, left out or put in, or by two that changed
  /// places; the ends, where forms of one name differ, left out.
  private func isOneLetterApart(_ one: Int, _ other: Int) -> Bool {
    let x = text.folded[text.foldedRange(one)]
    let y = text.folded[text.foldedRange(other)]
    guard abs(x.count - y.count) <= 1, x.first == y.first, x.last == y.last, x != y else {
      return false
    }
    let start = zip(x, y).prefix { $0 == $1 }.count
    let end = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
    let left = x.count - start - end
    let right = y.count - start - end
    if left == 2, right == 2 {
      let (i, j) = (x.startIndex + start, y.startIndex + start)
      return x[i] == y[j + 1] && x[i + 1] == y[j]
    }
    return max(left, right) <= 1
  }
}
