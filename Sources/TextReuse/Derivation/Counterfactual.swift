/// What the probability would be without one of the reasons.
public struct Counterfactual: Sendable, Equatable {
  /// The reason left out, such as `common-matter`.
  public var name: String
  /// The probability that the other reasons give.
  public var probability: Double

  /// A counterfactual from its parts.
  public init(name: String, probability: Double) {
    self.name = name
    self.probability = probability
  }
}

extension Verdict {
  /// Fewer points than this, either way, are not worth leaving out.
  private static let leastPoints = 0.05

  /// The probability without each reason that bears on it, the weightiest first.
  ///
  /// Exact, since points add up; but reasons that measure alike things share their points, so that
  /// leaving out one says how much hangs on it beside the others, not what it would have said alone.
  public var counterfactuals: [Counterfactual] {
    let whole = evidence.filter { $0.name != "limit" }.reduce(0) { $0 + $1.logOdds }
    return evidence.filter {
      $0.name != "limit" && $0.name != "prior" && abs($0.logOdds) >= Self.leastPoints
    }.sorted {
      abs($0.logOdds) != abs($1.logOdds) ? abs($0.logOdds) > abs($1.logOdds) : $0.name < $1.name
    }.map { reason in
      let rest = min(
        DerivationModel.limit, max(-DerivationModel.limit, whole - reason.logOdds))
      return Counterfactual(name: reason.name, probability: Elementary.logistic(rest))
    }
  }

  /// How many points lie between the verdict and even odds: what other evidence would have to bring (where
  /// negative) or take away.
  public var margin: Double { evidence.reduce(0) { $0 + $1.logOdds } }
}
