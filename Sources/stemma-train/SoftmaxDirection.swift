internal import TextReuse

/// Fits the direction model by gradient descent on the likelihood of the three answers.
///
/// The sum for "b from a" is the negative of that for "a from b", so naming the sides in the other
/// order changes nothing. Directed and common-source pairs weigh the same in total.
struct SoftmaxDirection {
  private(set) var model: DirectionModel

  init(_ pairs: [MeasuredPair], steps: Int = 400, rate: Double = 1, ridge: Double = 1e-3) {
    let towardCount = DirectionTerms.toward.count
    let commonCount = DirectionTerms.common.count
    var toward = [Double](repeating: 0, count: towardCount)
    var common = [Double](repeating: 0, count: commonCount)
    model = DirectionModel(toward: toward, common: common)
    let siblings = pairs.filter { $0.direction == .commonSource }.count
    guard siblings > 0, pairs.count > siblings else { return }
    let weightOfSibling = 0.5 / Double(siblings)
    let weightOfOther = 0.5 / Double(pairs.count - siblings)
    for _ in 0..<steps {
      var slopeToward = toward.map { ridge * $0 }
      var slopeCommon = common.map { ridge * $0 }
      let current = DirectionModel(toward: toward, common: common)
      for pair in pairs {
        let p = current.probabilities(toward: pair.toward, common: pair.common)
        let isSibling = pair.direction == .commonSource
        let weight = isSibling ? weightOfSibling : weightOfOther
        let isForward = pair.direction == .aToB ? 1.0 : 0
        let isBackward = pair.direction == .bToA ? 1.0 : 0
        // Named the other way round, a sibling pair pulls as hard to the other side: no slope is left.
        let pull =
          isSibling || pair.direction == .undecided
          ? 0 : (p.aToB - p.bToA) - (isForward - isBackward)
        let third = p.commonSource - (isSibling ? 1 : 0)
        for index in 0..<towardCount { slopeToward[index] += weight * pull * pair.toward[index] }
        for index in 0..<commonCount { slopeCommon[index] += weight * third * pair.common[index] }
      }
      for index in 0..<towardCount { toward[index] -= rate * 4 * slopeToward[index] }
      for index in 0..<commonCount {
        common[index] -= rate * 4 * slopeCommon[index]
        // The signs are fixed: the more is common word for word, the less likely a third text.
        if index > 0 { common[index] = min(index == commonCount - 1 ? -1 : 0, common[index]) }
      }
    }
    model = DirectionModel(
      toward: toward.map(Fitter.rounded), common: common.map(Fitter.rounded))
  }
}
