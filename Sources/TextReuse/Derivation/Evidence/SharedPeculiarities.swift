/// Slips that the two texts share: who writes on his own makes his own.
///
/// A wrong spelling, one name spelt in two ways, a date of another weekday than is said. In 20,000 agency
/// reports seven of the spellings occur: two reports that share one by chance would be one pair in ten million.
enum SharedPeculiarities {
  /// From so many on, more say no more.
  static let most = 2

  /// Zero where none is shared, one where `most` are.
  static func measure(_ pair: PairComparison) -> Double {
    Double(min(most, shared(pair).count)) / Double(most)
  }

  /// The shared slips, as the second text has them.
  ///
  /// - Complexity: O(*n* + *m*) in slips.
  static func shared(_ pair: PairComparison) -> [Peculiarity] {
    let ours = pair.a.annotations.peculiarities
    let theirs = pair.b.annotations.peculiarities
    guard !ours.isEmpty, !theirs.isEmpty else { return [] }
    var shared: [Peculiarity] = []
    var index = 0
    for item in theirs {
      while index < ours.count, ours[index].key < item.key { index += 1 }
      if index < ours.count, ours[index].key == item.key, ours[index].kind == item.kind {
        shared.append(item)
      }
    }
    return shared
  }

  static func says(_ pair: PairComparison) -> String {
    let shared = shared(pair).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    guard !shared.isEmpty else { return "no slip of spelling or dates is in both" }
    let named = shared.prefix(3).map { "\"\(pair.b.text.printed($0.tokens))\"" }
    let rest = shared.count - named.count
    return "both have the slip" + (shared.count == 1 ? " " : "s ") + named.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
