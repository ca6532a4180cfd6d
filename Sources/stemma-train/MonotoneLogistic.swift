internal import TextReuse

/// A logistic regression whose weights, all but the first, may not fall below zero.
///
/// Fitted by Newton's method: each step minimises the quadratic model of the penalised likelihood under
/// the constraint, by coordinate descent on its small Gram matrix. The problem is convex: the answer
/// does not depend on where it starts.
struct MonotoneLogistic {
  /// The weights; the first is of a column of ones and may have any sign.
  private(set) var weights: [Double]

  /// Fits weights to rows with labels and case weights.
  ///
  /// - Parameters:
  ///   - free: the columns whose weights may have any sign, beside the first.
  ///   - ridge: the penalty on the squares of all weights but the first.
  /// - Complexity: O(*n* *k*²) a step in rows and columns; some ten steps.
  init(
    rows: [[Double]], labels: [Bool], cases: [Double], ridge: Double, free: Set<Int> = [],
    steps: Int = 25
  ) {
    let width = rows.first?.count ?? 1
    weights = [Double](repeating: 0, count: width)
    let used = rows.indices.filter { cases[$0] > 0 }
    for _ in 0..<steps {
      var gram = [Double](repeating: 0, count: width * width)
      var slopes = [Double](repeating: 0, count: width)
      for index in used {
        let row = rows[index]
        let p = Elementary.logistic(logOdds(row))
        let slope = cases[index] * (p - (labels[index] ? 1 : 0))
        let curvature = cases[index] * max(1e-4, p * (1 - p))
        for i in 0..<width where row[i] != 0 {
          slopes[i] += slope * row[i]
          let scaled = curvature * row[i]
          for j in 0...i { gram[i * width + j] += scaled * row[j] }
        }
      }
      let next = Self.descend(gram, slopes, from: weights, ridge, free)
      let change = zip(next, weights).map { abs($0 - $1) }.max() ?? 0
      weights = next
      if change < 1e-5 { break }
    }
  }

  /// The minimum of the quadratic model around some weights.
  private static func descend(
    _ gram: [Double], _ slopes: [Double], from weights: [Double], _ ridge: Double, _ free: Set<Int>
  ) -> [Double] {
    let width = weights.count
    func entry(_ i: Int, _ j: Int) -> Double { gram[max(i, j) * width + min(i, j)] }
    var next = weights
    // The slope of the model at `next`, kept up to date.
    var pull = slopes
    for i in 1..<max(1, width) { pull[i] += ridge * weights[i] }
    for _ in 0..<400 {
      var largest = 0.0
      for i in 0..<width {
        let curvature = entry(i, i) + (i == 0 ? 1e-9 : ridge)
        var value = next[i] - pull[i] / curvature
        // A step of more than four is beyond what the model can be trusted for.
        value = max(weights[i] - 4, min(weights[i] + 4, value))
        if i > 0, !free.contains(i) { value = max(0, value) }
        let change = value - next[i]
        guard change != 0 else { continue }
        next[i] = value
        for j in 0..<width { pull[j] += change * entry(i, j) }
        if i > 0 { pull[i] += change * ridge }
        largest = max(largest, abs(change))
      }
      if largest < 1e-7 { break }
    }
    return next
  }

  /// The log-odds of a row.
  func logOdds(_ row: [Double]) -> Double { zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 } }
}
