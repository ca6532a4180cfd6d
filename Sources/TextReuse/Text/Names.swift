/// A proper name: a run of capitalised words that is not just the opening of a sentence.
public struct NameMention: Sendable, Equatable {
  /// The words.
  public var tokens: Range<Int>
  /// The stable hash of its folded words.
  public var key: UInt64
}

/// Finds names by their capitals.
///
/// Titles and opening stop words are kept out. A lone capitalised word that opens a sentence is a
/// name only if it occurs capitalised elsewhere. Headlines, where every word has a capital, have none.
struct NameFinder {
  let reading: Reading
  let text: TokenizedText
  let language: LanguagePack

  /// The names in order.
  ///
  /// - Complexity: O(*n*) in tokens, and O(*m*) for each lone opening word that is in doubt, *m* the
  ///   number of names.
  func names() -> [NameMention] {
    var found: [NameMention] = []
    found.reserveCapacity(text.count / 10 + 4)
    var doubtful: [Int] = []
    var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for index in reading.sentenceStarts.indices {
      let sentence = reading.sentence(index)
      if isHeadline(sentence) { continue }
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        guard text.marks[token].contains(.capitalised) else {
          token &+= 1
          continue
        }
        let end = runEnd(from: token, before: sentence.upperBound)
        if let name = trimmed(token..<end, opens: isOpening(token, of: sentence)) {
          let isLone = name.count == 1 && name.lowerBound == token
          if isLone, isOpening(token, of: sentence), !text.marks[token].contains(.allCapitals) {
            doubtful.append(found.count)
          } else {
            for word in name { Self.remember(text.hashes[word], &seen) }
          }
          found.append(NameMention(tokens: name, key: key(name)))
        }
        token = end
      }
    }
    return resolve(found, doubtful, seen)
  }

  /// Drops the doubtful names that no certain one confirms.
  private func resolve(
    _ found: [NameMention], _ doubtful: [Int], _ seen: (UInt64, UInt64, UInt64, UInt64)
  ) -> [NameMention] {
    guard !doubtful.isEmpty else { return found }
    var isDropped = [Bool](repeating: false, count: found.count)
    for index in doubtful { isDropped[index] = true }
    let certain = isDropped
    for index in doubtful {
      let word = text.hashes[found[index].tokens.lowerBound]
      guard Self.mayHave(word, seen) else { continue }
      isDropped[index] = !found.indices.contains { other in
        !certain[other] && found[other].tokens.contains { text.hashes[$0] == word }
      }
    }
    return found.indices.filter { !isDropped[$0] }.map { found[$0] }
  }

  private static func remember(_ hash: UInt64, _ seen: inout (UInt64, UInt64, UInt64, UInt64)) {
    let bit: UInt64 = 1 << (hash & 63)
    switch hash >> 6 & 3 {
    case 0: seen.0 |= bit
    case 1: seen.1 |= bit
    case 2: seen.2 |= bit
    default: seen.3 |= bit
    }
  }

  private static func mayHave(
    _ hash: UInt64, _ seen: (UInt64, UInt64, UInt64, UInt64)
  ) -> Bool {
    let bit: UInt64 = 1 << (hash & 63)
    switch hash >> 6 & 3 {
    case 0: return seen.0 & bit != 0
    case 1: return seen.1 & bit != 0
    case 2: return seen.2 & bit != 0
    default: return seen.3 & bit != 0
    }
  }

  private func key(_ tokens: Range<Int>) -> UInt64 {
    var key = text.hashes[tokens.lowerBound]
    for token in tokens.dropFirst() { key = StableHash.ordered(key, text.hashes[token]) }
    return key
  }

  /// Whether a word has its capital, or may have it, for standing first.
  private func isOpening(_ token: Int, of sentence: Range<Int>) -> Bool {
    if token == sentence.lowerBound || reading.gaps[token].contains(.colon) { return true }
    guard reading.gaps[token].contains(.quote) else { return false }
    // A quotation mark right before the word opens a quotation.
    let byte = text.bytes[max(0, Int(text.starts[token]) - 1)]
    return byte == 0x22 || byte == 0x27 || byte >= 0x80
  }

  /// Whether nearly every word has a capital and no point ends the sentence.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    guard sentence.count >= 4, !reading.gaps[sentence.upperBound].contains(.point) else {
      return false
    }
    var content = 0
    for token in sentence where !text.marks[token].contains(.stop) {
      guard !text.marks[token].isDisjoint(with: [.capitalised, .numeric]) else { return false }
      content += 1
    }
    return content >= 3
  }
}

extension NameFinder {
  /// The end of the run of capitalised words that begins at a token.
  private func runEnd(from start: Int, before limit: Int) -> Int {
    var end = start &+ 1
    while end < limit, joins(end) {
      if text.marks[end].contains(.capitalised) {
        end &+= 1
      } else if let next = behindLinks(end, limit) {
        end = next &+ 1
      } else {
        break
      }
    }
    return end
  }

  /// The capitalised word behind one or two small words of a name, as in "van der Berg".
  private func behindLinks(_ token: Int, _ limit: Int) -> Int? {
    guard reading.kinds[token].contains(.nameLink) else { return nil }
    if reading.kinds[token].contains(.preposition),
      !language.words.namesWithOf.contains(text.hashes[token &- 1])
    {
      return nil
    }
    var next = token &+ 1
    if next < limit, joins(next), reading.kinds[next].contains(.nameLink) { next &+= 1 }
    guard next < limit, joins(next), text.marks[next].contains(.capitalised) else { return nil }
    return next
  }

  /// Whether a token may continue the name that the token before it belongs to.
  @inline(__always)
  private func joins(_ token: Int) -> Bool {
    let gap = reading.gaps[token]
    if gap == .space { return !text.isPossessive(token &- 1) }
    if gap.isSubset(of: [.point, .space]) {
      let before = token &- 1
      return text.foldedRange(before).count == 1 || reading.kinds[before].contains(.title)
        || language.openAbbreviations.contains(text.hashes[before])
    }
    return gap.isSubset(of: .insideName) && !gap.contains(.slash) && !text.isPossessive(token &- 1)
  }

  /// The name in a run: without the words before and behind it that only look like it.
  private func trimmed(_ run: Range<Int>, opens: Bool) -> Range<Int>? {
    var start = run.lowerBound
    var end = run.upperBound
    while start < end, !begins(start, opens: opens && start == run.lowerBound) { start &+= 1 }
    while end > start, !isNameWord(end &- 1) { end &-= 1 }
    if end - start == 1, text.foldedRange(start).count == 1 { return nil }
    return start < end ? start..<end : nil
  }

  private func begins(_ token: Int, opens: Bool) -> Bool {
    if opens, reading.kinds[token].contains(.opener) { return false }
    // "Jan" before another name is a name, before a figure a month.
    if reading.kinds[token].contains(.month),
      language.words.calendar.givenNames.contains(text.hashes[token]),
      token + 1 < reading.count, reading.gaps[token + 1] == .space,
      text.marks[token + 1].isDisjoint(with: .numeric)
    {
      return true
    }
    return isNameWord(token) && reading.kinds[token].isDisjoint(with: [.title, .nameLink])
      || text.foldedRange(token).count == 1 && !text.marks[token].contains(.stop)
  }

  private func isNameWord(_ token: Int) -> Bool {
    let marks = text.marks[token]
    if marks.contains(.stop) { return marks.contains(.allCapitals) }
    return reading.kinds[token].isDisjoint(with: [.month, .weekday])
  }
}
