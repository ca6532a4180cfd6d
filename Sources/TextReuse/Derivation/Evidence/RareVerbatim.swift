/// Verbatim matter that chance and common phrases do not explain.
///
/// Each shared run outside quotations has the surprise of its words against the background, −log₂ of
/// their probability; what two texts of these lengths share by chance, log₂ of the number of places
/// where a run could begin in both, and what stock phrases are worth, is taken off. The rest is summed over the runs.
enum RareVerbatim {
  /// Runs of fewer words are collocations more often than copies.
  static let shortestRun = 4

  /// What stock phrases of news have beyond single words' surprise, in bits: some three words' worth.
  static let stockPhrase = 30.0

  /// An excess in bits, its logarithm to base 2 after adding one: ten is "by chance once in a
  /// thousand-bit number of pairs", which no chance gives.
  static func measure(_ excess: Double) -> Double { Elementary.log2(1 + excess) }

  /// The excess in bits, of all runs and of the rarest alone.
  ///
  /// The same bits in one run say more: independent reports of one event come to have many short runs in common, a
  /// sentence of one seldom stands in another.
  static func excess(_ pair: PairComparison) -> (all: Double, rarest: Double) {
    let places = Double(max(2, pair.a.text.count)) * Double(max(2, pair.b.text.count))
    let chance = Elementary.log2(places)
    var (sum, most) = (0.0, 0.0)
    for run in pair.plainRuns where run.length >= shortestRun {
      let excess = max(0, bits(of: run, in: pair) - chance - stockPhrase)
      sum += excess
      most = max(most, excess)
    }
    return (sum, most)
  }

  /// The surprise of a run's words. A content word counts at most 14 bits: what no background lists
  /// may be a name that the whole event shares.
  static func bits(of run: SharedRun, in pair: PairComparison) -> Double {
    run.aRange.reduce(0.0) { $0 + Double(min(14, pair.a.surprises[$1])) }
  }

  /// The reason in words.
  static func says(_ pair: PairComparison) -> String {
    let longest = pair.plainRuns.map(\.length).max() ?? 0
    guard longest >= shortestRun else { return "no run of \(shortestRun) words or more in common" }
    let words = pair.plainRuns.filter { $0.length >= shortestRun }.reduce(0) { $0 + $1.length }
    return "\(words) words in common runs outside quotations, the longest of \(longest) words"
  }
}
