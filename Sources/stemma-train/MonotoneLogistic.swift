@testable internal import TextReuse

/// A logistic regression whose weights, all but the first, may not fall below zero.
///
/// Fitted by cyclic coordinate descent with Newton steps on the penalised likelihood, which is convex:
/// the answer does not depend on where it starts.
struct MonotoneLogistic {
  /// The weights; the first is of a column of ones and may have any sign.
  private(set) var weights: [Double]

  /// Fits weights to rows with labels and case weights.
  ///
  /// - Parameters:
  ///   - free: the columns whose weights may have any sign, beside the first.
  ///   - ridge: the penalty on the squares of all weights but the first.
  init(
    rows: [[Double]], labels: [Bool], cases: [Double], ridge: Double, free: Set<Int> = [],
    sweeps: Int = 80
  ) {
    let width = rows.first?.count ?? 1
    weights = [Double](repeating: 0, count: width)
    var sums = [Double](repeating: 0, count: rows.count)
    // By column: a sweep walks down one column after the other.
    let columns = (0..<width).map { column in rows.map { $0[column] } }
    for _ in 0..<sweeps {
      var largest = 0.0
      for column in 0..<width {
        let values = columns[column]
        var slope = column == 0 ? 0 : ridge * weights[column]
        var curvature = column == 0 ? 1e-9 : ridge
        for index in rows.indices where values[index] != 0 {
          let p = Elementary.logistic(sums[index])
          slope += cases[index] * (p - (labels[index] ? 1 : 0)) * values[index]
          curvature += cases[index] * p * (1 - p) * values[index] * values[index]
        }
        var step = -slope / curvature
        step = max(-2, min(2, step))
        var next = weights[column] + step
        if column > 0, !free.contains(column) { next = max(0, next) }
        let change = next - weights[column]
        guard change != 0 else { continue }
        weights[column] = next
        for index in rows.indices where values[index] != 0 { sums[index] += change * values[index] }
        largest = max(largest, abs(change))
      }
      if largest < 1e-4 { break }
    }
  }

  /// The log-odds of a row.
  func logOdds(_ row: [Double]) -> Double { zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 } }
}
