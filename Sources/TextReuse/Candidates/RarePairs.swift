/// Unordered pairs of the rarest stems of a sentence: what a restated sentence keeps.
enum RarePairs {
  /// How many stems a sentence gives: 28 pairs, which find 97 of 100 restated sentences in the
  /// measurements that the design starts from.
  static let stemsASentence = 8

  /// The distinct keys of an article, ascending. Quotations and standing text give none.
  ///
  /// - Complexity: O(*n* log *n*) in tokens.
  static func keys(of article: MarkedText) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(article.sentenceStarts.count * 28)
    // The rarest so far, the rarest first; of equals the smaller stem.
    var kept: [(rarity: Float, stem: UInt64)] = []
    for sentence in article.sentenceStarts.indices {
      kept.removeAll(keepingCapacity: true)
      for token in article.sentence(sentence)
      where article.text.marks[token].isDisjoint(with: [.stop, .quoted, .standing]) {
        insert(article.rarities[token], article.stems[token], &kept)
      }
      for first in kept.indices {
        for second in first + 1..<kept.count {
          keys.append(StableHash.unordered(kept[first].stem, kept[second].stem))
        }
      }
    }
    keys.sortSpread()
    keys.removeRepeats()
    return keys
  }

  /// Puts a stem in its place among the rarest, if it is one of them and not there yet.
  @inline(__always)
  private static func insert(
    _ rarity: Float, _ stem: UInt64, _ kept: inout [(rarity: Float, stem: UInt64)]
  ) {
    if kept.count == stemsASentence {
      let last = kept[stemsASentence - 1]
      if rarity < last.rarity || rarity == last.rarity && stem >= last.stem { return }
    }
    var place = kept.count
    while place > 0 {
      let before = kept[place - 1]
      if before.rarity > rarity || before.rarity == rarity && before.stem < stem { break }
      place -= 1
    }
    // One stem has one rarity: a repeat of it would come to stand beside it.
    if place < kept.count, kept[place].stem == stem { return }
    if kept.count == stemsASentence { kept.removeLast() }
    kept.insert((rarity, stem), at: place)
  }
}
