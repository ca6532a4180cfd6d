/// Quoted speech that only one of the two has: who asked people himself has words that no other text has.
///
/// Of two reports of one event, the one that was made from the other seldom quotes more than it found
/// there. Speech is kept out of the other shares, since two reporters may have heard it; what one alone
/// heard speaks for his own work.
enum OwnQuotations {
  /// From this share of a text's words on, own quotations say no more.
  static let most = 0.12

  /// A shorter common run is no part of a common quotation.
  static let shortestRun = 4

  /// One where the supposed derived side quotes nothing that the other has not, falling to zero where such quotations are
  /// `most` of its words and more.
  static func measure(_ pair: PairComparison) -> Double {
    let derived = pair.shares.isSecondDerived ? pair.b : pair.a
    let share = Double(words(pair)) / Double(max(1, derived.text.count))
    return max(0, 1 - share / most)
  }

  /// How many quoted words of the supposed derived side stand in no common run.
  static func words(_ pair: PairComparison) -> Int {
    let isSecond = pair.shares.isSecondDerived
    let derived = isSecond ? pair.b : pair.a
    guard derived.quotedCount > 0 else { return 0 }
    var isShared = [Bool](repeating: false, count: derived.text.count)
    for run in pair.alignment.runs where run.length >= shortestRun {
      for token in isSecond ? run.bRange : run.aRange { isShared[token] = true }
    }
    return derived.text.marks.indices.reduce(0) { count, token in
      count + (derived.text.marks[token].contains(.quoted) && !isShared[token] ? 1 : 0)
    }
  }
}
