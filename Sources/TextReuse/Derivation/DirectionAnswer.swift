/// When a direction is said: only where the best answer is likely and clear.
package enum DirectionAnswer {
  /// The least probability of an answer, and its least distance from the next.
  static let likely = 0.70
  static let clear = 0.30

  /// The answer to three probabilities.
  package static func verdict(_ aToB: Double, _ bToA: Double, _ commonSource: Double)
    -> DirectionVerdict
  {
    let ranked = [(aToB, DirectionVerdict.aToB), (bToA, .bToA), (commonSource, .commonSource)]
      .sorted { $0.0 > $1.0 }
    return ranked[0].0 >= likely && ranked[0].0 - ranked[1].0 >= clear ? ranked[0].1 : .undecided
  }
}
