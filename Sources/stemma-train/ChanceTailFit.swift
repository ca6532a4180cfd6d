internal import TextReuse

/// Describes the tail of the log-odds of unrelated pairs.
enum ChanceTailFit {
  /// The corpora of pairs whose articles tell of different things: drawn at random, or of one beat. Not
  /// among them: the nearest of all others, and what a search turned up, which were chosen for being alike.
  static let suites: Set = ["meter-unrelated", "mixset-random", "sheepdog-random", "news"]

  /// The share of pairs that the tail is fitted to: enough for a mean, few enough to be a tail.
  static let share = 0.02

  /// The tail of some log-odds, each of a pair judged by a model that saw neither of its stories.
  static func tail(_ logOdds: [Double]) -> ChanceTail {
    let sorted = logOdds.sorted(by: >)
    let count = Int(share * Double(sorted.count))
    guard count > 0 else { return ChanceTail(from: 0, share: 0, mean: 1) }
    let from = sorted[count]
    let excess = sorted[..<count].reduce(0) { $0 + $1 - from } / Double(count)
    return ChanceTail(
      from: Fitter.rounded(from), share: Fitter.rounded(Double(count) / Double(sorted.count)),
      mean: Fitter.rounded(excess))
  }
}
