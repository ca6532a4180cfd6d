/// How much of a text stands in runs of words that the other has too, quotations left out.
enum VerbatimShare {
  /// The share of each text's unquoted words in common runs of three words and more.
  static func shares(_ pair: PairComparison) -> Sides<Double> {
    var inA = [Bool](repeating: false, count: pair.a.text.count)
    var words = 0
    for run in pair.plainRuns where run.length >= 3 {
      // What is quoted on one side alone is no unquoted word of that side.
      for token in run.bRange where !pair.b.text.marks[token].contains(.quoted) { words += 1 }
      for token in run.aRange where !pair.a.text.marks[token].contains(.quoted) {
        inA[token] = true
      }
    }
    let covered = inA.reduce(0) { $0 + ($1 ? 1 : 0) }
    return Sides(
      a: Double(covered) / Double(max(1, pair.a.plainCount)),
      b: Double(words) / Double(max(1, pair.b.plainCount)))
  }
}
