/// The fitted numbers that turn measurements into probabilities, as `stemma-train` makes them.
public struct DerivationModel: Sendable, Equatable {
  /// What one measure adds to the log-odds: a rising line with bends.
  public struct Curve: Sendable, Equatable {
    /// The measure.
    public var measure: Measure
    /// Where the line bends, ascending; the first is where it begins, behind the last it is level.
    public var knots: [Double]
    /// The slope of each piece, none below zero: a sign fixed in advance.
    public var slopes: [Double]
    /// The value that says nothing: lower ones speak against descent, higher ones for it.
    public var anchor: Double

    /// A curve from its numbers; without an anchor, it says nothing where it begins.
    public init(measure: Measure, knots: [Double], slopes: [Double], anchor: Double? = nil) {
      self.measure = measure
      self.knots = knots
      self.slopes = slopes
      self.anchor = anchor ?? knots.first ?? 0
    }

    /// The length of each piece that a value reaches beyond the anchor, below 0 for a value short of it: what
    /// the slopes are multiplied by.
    @inline(__always)
    package func pieces(_ value: Double, _ each: (Int, Double) -> Void) {
      for piece in 0..<knots.count - 1 {
        func clamped(_ value: Double) -> Double { max(knots[piece], min(value, knots[piece + 1])) }
        let length = clamped(value) - clamped(anchor)
        if length != 0 { each(piece, length) }
      }
    }

    /// What the measure adds to the log-odds.
    package func logOdds(_ value: Double) -> Double {
      var sum = 0.0
      pieces(value) { sum += slopes[$0] * $1 }
      return sum
    }
  }

  /// A version that changes whenever a ranking may.
  public var version: String
  /// The log-odds of descent of a pair of which every measure says nothing.
  public var prior: Double
  /// One curve for each measure that earns its place.
  public var curves: [Curve]
  /// Refits on resampled stories: the prior, then the slopes of all curves in order.
  public var refits: [[Double]]
  /// The share of common rarer words from which independent texts tell of one event.
  public var sameEvent: Double
  /// How the extent on one side is told.
  public var extent: ExtentModel
  /// How the direction is told.
  public var direction: DirectionModel
  /// How often unrelated articles reach a probability by chance.
  public var chance: ChanceTail

  /// A model from its numbers; without a tail, chance gives nothing.
  public init(
    version: String, prior: Double, curves: [Curve], refits: [[Double]], sameEvent: Double,
    extent: ExtentModel, direction: DirectionModel,
    chance: ChanceTail = ChanceTail(from: 0, share: 0, mean: 1)
  ) {
    self.version = version
    self.prior = prior
    self.curves = curves
    self.refits = refits
    self.sameEvent = sameEvent
    self.extent = extent
    self.direction = direction
    self.chance = chance
  }

  /// The least and greatest log-odds of a verdict: nothing is surer than 1 in 8,000.
  package static let limit = 9.0

  /// The points of each reason, in the order of telling; they sum to the log-odds but for the prior.
  package func points(_ measurements: Measurements) -> [(name: EvidenceName, logOdds: Double)] {
    var sums = [Double](repeating: 0, count: EvidenceName.allCases.count)
    for curve in curves {
      let place = EvidenceName.allCases.firstIndex(of: curve.measure.evidence)!
      sums[place] += curve.logOdds(measurements[curve.measure])
    }
    return Array(zip(EvidenceName.allCases, sums))
  }

  /// The log-odds of each refit.
  func refitted(_ measurements: Measurements) -> [Double] {
    var lengths: [Double] = [1]
    for curve in curves {
      var own = [Double](repeating: 0, count: curve.slopes.count)
      curve.pieces(measurements[curve.measure]) { own[$0] = $1 }
      lengths += own
    }
    return refits.map { weights in
      var sum = 0.0
      for (weight, length) in zip(weights, lengths) { sum += weight * length }
      return min(Self.limit, max(-Self.limit, sum))
    }
  }
}

/// Tells how much of one side derives from the other, from what the side shares: two sums, since what is wholly
/// derived has no stretch of its own, and what is partly so may have many (Decisions/0040).
public struct ExtentModel: Sendable, Equatable {
  /// A weighted sum of the values of a side, and from where on it says yes.
  public struct Line: Sendable, Equatable {
    /// Weights of the values that `ExtentTerms` names.
    public var weights: [Double]
    /// The least sum that says yes.
    public var from: Double

    /// A line from its numbers.
    public init(weights: [Double], from: Double) {
      self.weights = weights
      self.from = from
    }

    /// The sum of a side.
    package func sum(_ values: [Double]) -> Double {
      zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// Whether a side derives at all.
  public var partly: Line
  /// Whether it derives wholly; where both say yes, it does.
  public var wholly: Line

  /// A model from its two lines.
  public init(partly: Line, wholly: Line) {
    self.partly = partly
    self.wholly = wholly
  }

  /// The extent of a side.
  package func extent(_ values: ExtentTerms.Values) -> Extent {
    if wholly.sum(values.wholly) >= wholly.from { return .wholly }
    return partly.sum(values.partly) >= partly.from ? .partly : .none
  }
}

/// Tells the direction from the text alone: a softmax of three sums.
public struct DirectionModel: Sendable, Equatable {
  /// Weights of the differences that point from one side to the other.
  public var toward: [Double]
  /// Weights of what speaks for a common source; the first is of the constant 1.
  public var common: [Double]

  /// A model from its weights.
  public init(toward: [Double], common: [Double]) {
    self.toward = toward
    self.common = common
  }

  /// The probabilities that b derives from a, a from b, and both from a third text.
  package func probabilities(
    toward values: [Double], common others: [Double]
  ) -> (aToB: Double, bToA: Double, commonSource: Double) {
    let pull = zip(toward, values).reduce(0) { $0 + $1.0 * $1.1 }
    let third = zip(common, others).reduce(0) { $0 + $1.0 * $1.1 }
    let most = max(abs(pull), third)
    let a = Elementary.exp(pull - most)
    let b = Elementary.exp(-pull - most)
    let c = Elementary.exp(third - most)
    let all = a + b + c
    return (a / all, b / all, c / all)
  }
}
