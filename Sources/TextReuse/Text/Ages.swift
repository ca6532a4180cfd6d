/// The age that a text gives a person: the figure of "Denning, 57, pleaded guilty".
struct StatedAge: Sendable, Hashable {
  /// The stable hash of the last word of the person's name.
  var person: UInt64
  /// The age in years.
  var years: UInt8
}

/// Finds ages by their form, which asks for no words of a language: a capitalised word, a comma or an
/// opening bracket, two digits, and then no noun that they could count.
struct AgeFinder {
  let text: TokenizedText
  /// The dates of the text, in order: their figures are no ages.
  let dates: [DateMention]

  /// The ages outside quotations and standing text, by person, each once.
  ///
  /// - Complexity: O(*n*) in tokens.
  func ages() -> [StatedAge] {
    var found: [StatedAge] = []
    for token in 1..<max(1, text.count) where isAge(token) {
      found.append(StatedAge(person: text.hashes[token - 1], years: years(token)))
    }
    guard found.count > 1 else { return found }
    found.sort { ($0.person, $0.years) < ($1.person, $1.years) }
    var kept = [found[0]]
    for age in found.dropFirst() where age != kept[kept.count - 1] { kept.append(age) }
    return kept
  }

  private func isAge(_ token: Int) -> Bool {
    guard text.marks[token].contains(.numeric), text.foldedRange(token).count == 2,
      text.marks[token].isDisjoint(with: [.quoted, .standing]), years(token) >= 10
    else { return false }
    let name = text.marks[token - 1]
    guard name.contains(.capitalised), name.isDisjoint(with: [.stop, .numeric]),
      text.foldedRange(token - 1).count > 2, gap(before: token, hasAnyOf: ",("), isClosed(token)
    else { return false }
    return !dates.contains { $0.tokens.contains(token) }
  }

  /// Whether no noun that the figure could count follows it.
  private func isClosed(_ token: Int) -> Bool {
    token + 1 >= text.count || text.marks[token + 1].contains(.stop)
      || gap(before: token + 1, hasAnyOf: ",.;:)\n")
  }

  private func gap(before token: Int, hasAnyOf signs: StaticString) -> Bool {
    let gap = text.bytes[Int(text.ends[token - 1])..<Int(text.starts[token])]
    return signs.withUTF8Buffer { signs in gap.contains { signs.contains($0) } }
  }

  /// The value of two digits; 0 for anything else.
  private func years(_ token: Int) -> UInt8 {
    let place = text.foldedRange(token).lowerBound
    let tens = text.folded[place] &- 0x30
    let ones = text.folded[place + 1] &- 0x30
    return tens < 10 && ones < 10 ? tens * 10 + ones : 0
  }
}
