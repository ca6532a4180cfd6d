import Foundation

/// How often the word of each rank is written, from the share of articles that it stands in.
struct WordFrequencies {
  /// How many words there are.
  let count: Int
  private let weights: [Double]

  /// Straight lines, in logarithms, between points of a curve.
  init(_ points: [(rank: Double, share: Double)]) {
    count = Int(points[points.count - 1].rank)
    var weights: [Double] = []
    var next = 1
    for rank in 0..<count {
      while Double(rank) >= points[next].rank { next += 1 }
      let (low, high) = (points[next - 1], points[next])
      let place =
        (log(Double(rank) + 1) - log(low.rank + 1)) / (log(high.rank + 1) - log(low.rank + 1))
      let share = exp(log(low.share) + (log(high.share) - log(low.share)) * place)
      // In a share s of the articles stands what is written −ln(1 − s) times in one.
      weights.append(share < 0.95 ? -log(1 - share) : 3 * pow(0.75, Double(rank)) * 8 + 3)
    }
    self.weights = weights
  }

  /// The rank at each of so many equal shares of all words written.
  func shares(_ parts: Int) -> [UInt32] {
    let total = weights.reduce(0, +)
    var ranks: [UInt32] = []
    var sum = 0.0
    for rank in weights.indices {
      sum += weights[rank]
      while Double(ranks.count) < sum / total * Double(parts), ranks.count < parts {
        ranks.append(UInt32(rank))
      }
    }
    while ranks.count < parts { ranks.append(UInt32(count - 1)) }
    return ranks
  }
}

/// Powers.
enum Elementary {
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
