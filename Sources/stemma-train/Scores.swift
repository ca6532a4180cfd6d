internal import TextReuse

/// The measures that a fit is judged by.
enum Scores {
  /// The mean over the classes of the harmonic mean of precision and recall.
  static func macroF1(_ truth: [Extent], _ guess: [Extent]) -> Double {
    let classes = Extent.allCases
    return classes.reduce(0) { $0 + f1(of: $1, truth, guess) } / Double(classes.count)
  }

  /// The harmonic mean of precision and recall of one class; 0 where none is right.
  static func f1(of one: Extent, _ truth: [Extent], _ guess: [Extent]) -> Double {
    var right = 0
    var wrong = 0
    for (t, g) in zip(truth, guess) {
      if t == one, g == one { right += 1 } else if t == one || g == one { wrong += 1 }
    }
    return right == 0 ? 0 : Double(2 * right) / Double(2 * right + wrong)
  }

  /// The mean precision at each derived pair, best first; of equals the others come first.
  static func averagePrecision(_ scores: [Double], _ labels: [Bool]) -> Double {
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : !labels[$0] && labels[$1]
    }
    var hits = 0.0
    var sum = 0.0
    for (rank, index) in order.enumerated() where labels[index] {
      hits += 1
      sum += hits / Double(rank + 1)
    }
    return sum / max(1, hits)
  }

  /// The chance that a derived pair stands above another one.
  static func auc(_ scores: [Double], _ labels: [Bool]) -> Double {
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var ranks = 0.0
    var index = 0
    while index < order.count {
      var end = index
      while end + 1 < order.count, scores[order[end + 1]] == scores[order[index]] { end += 1 }
      for place in index...end where labels[order[place]] { ranks += Double(index + end) / 2 + 1 }
      index = end + 1
    }
    let positive = Double(labels.filter { $0 }.count)
    let negative = Double(labels.count) - positive
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)
  }

  /// The share of derived pairs above the score that at most a rate of the others pass.
  static func recall(_ scores: [Double], _ labels: [Bool], atFalseAlarms rate: Double) -> Double {
    let others = zip(scores, labels).filter { !$0.1 }.map(\.0).sorted(by: >)
    let derived = zip(scores, labels).filter(\.1).map(\.0)
    let threshold = others[min(others.count - 1, Int(rate * Double(others.count)))]
    return Double(derived.filter { $0 > threshold }.count) / Double(derived.count)
  }

  /// The mean distance between probability and share, over ten bins.
  static func calibrationError(_ probabilities: [Double], _ labels: [Bool]) -> Double {
    var sums = [(count: Double, p: Double, hits: Double)](repeating: (0, 0, 0), count: 10)
    for (p, label) in zip(probabilities, labels) {
      let bin = min(9, Int(p * 10))
      sums[bin].count += 1
      sums[bin].p += p
      sums[bin].hits += label ? 1 : 0
    }
    return sums.reduce(0) { $0 + abs($1.p - $1.hits) } / Double(labels.count)
  }
}
