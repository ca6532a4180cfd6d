/// Unordered pairs of the rarest stems of a sentence: what a restated sentence keeps.
enum RarePairs {
  /// How many stems a sentence gives: 28 pairs, which find 97 of 100 restated sentences in the
  /// measurements that the design starts from.
  static let stemsASentence = 8

  /// The distinct keys of an article, ascending. Quotations and standing text give none.
  ///
  /// - Complexity: O(*n* log *n*) in tokens.
  static func keys(of article: AnalysedArticle) -> [UInt64] {
    var keys: [UInt64] = []
    var stems: [(rarity: Float, stem: UInt64)] = []
    for sentence in 0..<article.sentenceCount {
      stems.removeAll(keepingCapacity: true)
      for token in article.sentence(sentence)
      where article.text.marks[token].isDisjoint(with: [.stop, .quoted, .standing]) {
        stems.append((article.rarities[token], article.stems[token]))
      }
      stems.sort { $0.rarity != $1.rarity ? $0.rarity > $1.rarity : $0.stem < $1.stem }
      var kept: [UInt64] = []
      for item in stems where !kept.contains(item.stem) {
        kept.append(item.stem)
        if kept.count == stemsASentence { break }
      }
      for first in kept.indices {
        for second in kept.indices where second > first {
          keys.append(StableHash.unordered(kept[first], kept[second]))
        }
      }
    }
    keys.sort()
    keys.removeRepeats()
    return keys
  }
}
