/// How much of what one text quotes the other quotes too, against what it quotes alone.
///
/// Speech is kept out of the other shares, since two reporters may have heard it. But two who heard it note
/// different parts of it in slightly different words; that the same words were chosen again speaks for
/// one hand, and words that nobody else has speak for own work.
enum QuotationBalance {
  /// How many quoted words, half of them common, a text is taken to have beside its own: a few quoted
  /// words alone say little either way.
  static let assumed = 16.0

  /// A shorter common run is no part of a common quotation.
  static let shortestRun = 4

  /// The share of a text's quoted words that stand in common runs, drawn towards one half where there
  /// are few; one half for a text that quotes nobody. In `0...1`.
  static func share(_ counts: Counts) -> Double {
    (Double(counts.common) + assumed / 2) / (Double(counts.all) + assumed)
  }

  /// Quoted words of one text.
  struct Counts: Equatable {
    /// All of them.
    var all = 0
    /// Those that stand in runs of words that the other text has too.
    var common = 0
  }

  /// The quoted words of one of the two texts.
  ///
  /// - Complexity: O(*n*) in tokens where it quotes anybody.
  static func counts(_ pair: PairComparison, ofSecond isSecond: Bool) -> Counts {
    let article = isSecond ? pair.b : pair.a
    var counts = Counts(all: article.quotedCount)
    guard counts.all > 0 else { return counts }
    var isCounted = [Bool](repeating: false, count: article.text.count)
    for run in pair.alignment.runs where run.length >= shortestRun {
      for token in isSecond ? run.bRange : run.aRange where !isCounted[token] {
        isCounted[token] = true
        if article.text.marks[token].contains(.quoted) { counts.common += 1 }
      }
    }
    return counts
  }
}
