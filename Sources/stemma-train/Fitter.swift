internal import TextReuse

/// Fits a whole model to measured pairs.
struct Fitter {
  /// The penalty; chosen by the folds' likelihood.
  var ridge = 1.0
  /// How many refits on resampled stories an interval is read from.
  var refits = 40

  /// The measures that earn their place, and where their lines bend. The bends are fixed in advance,
  /// closer where the shares of independent reports lie, so that none follows one corpus. What tells
  /// other events from this one is level above the values of independent reports: there only the common
  /// matter ranks (Decisions/0009). Less than a tenth of common matter, a log-odds of .8, any two texts of one
  /// beat have.
  ///
  /// The anchor is the value of a pair that gives no reason either way: a text without quotations of its own, and one
  /// whose figures are as likely common as not or which has none. What is missing is then no reason for descent, and
  /// own quotations and foreign figures are reasons against it.
  static let used: [(measure: Measure, knots: [Double], anchor: Double)] = [
    (.rarestRun, [7, 10], 7),
    (.commonDerived, [0.8, 4.8], 0),
    (.commonSource, [0, 0.135], 0),
    (.ownQuotations, [0, 1], 1),
    (.figures, [0, 0.5], 0.5),
    (.ages, [0, 1], 1),
    (.days, [0, 1], 1),
  ]

  /// What is too rare in the labelled corpora to be fitted, with what it adds at most, by assumption
  /// (Decisions/0036). The refits have it as it is.
  static let assumed: [DerivationModel.Curve] = [
    DerivationModel.Curve(measure: .peculiarities, knots: [0, 1], slopes: [4]),
    DerivationModel.Curve(measure: .namedSource, knots: [0, 1], slopes: [1]),
  ]

  /// A model without numbers for the text of a verdict: the curves of a weight vector.
  func curves(_ weights: [Double]) -> [DerivationModel.Curve] {
    var place = 1
    return Self.used.map { measure, knots, anchor in
      let count = knots.count - 1
      defer { place += count }
      return DerivationModel.Curve(
        measure: measure, knots: knots, slopes: Array(weights[place..<place + count]),
        anchor: anchor)
    }
  }

  /// The row of a pair: a one, then the length of each piece of each line, from its first knot on.
  func row(_ measurements: Measurements) -> [Double] {
    var row = [1.0]
    for (measure, knots, _) in Self.used {
      let curve = DerivationModel.Curve(measure: measure, knots: knots, slopes: [])
      var lengths = [Double](repeating: 0, count: knots.count - 1)
      curve.pieces(measurements[measure]) { lengths[$0] = $1 }
      row += lengths
    }
    return row
  }

  /// Fits derivation, extent and direction, with refits on resampled stories if any are wanted.
  func fit(_ pairs: [MeasuredPair], version: String, refits wanted: Int) -> DerivationModel {
    let rows = pairs.map { row($0.measurements) }
    let scales = scale(rows)
    let scaled = rows.map { zip($0, scales).map { $0 / $1 } }
    let labels = pairs.map(\.isDerived)
    func weights(_ cases: [Double]) -> [Double] {
      let fit = MonotoneLogistic(rows: scaled, labels: labels, cases: cases, ridge: ridge)
      return anchored(zip(fit.weights, scales).map { Self.rounded($0 / $1) })
    }
    let whole = weights(pairs.map(\.weight))
    var random = SeededGenerator(seed: 20)
    let stories = Set(pairs.map(\.stories.b)).sorted()
    var refits: [[Double]] = []
    for _ in 0..<wanted {
      var counts: [String: Double] = [:]
      for _ in stories {
        counts[stories[Int(random.next() % UInt64(stories.count))], default: 0] += 1
      }
      refits.append(
        weights(pairs.map { $0.weight * (counts[$0.stories.b] ?? 0) })
          + Self.assumed.flatMap(\.slopes))
    }
    return DerivationModel(
      version: version, prior: whole[0], curves: curves(whole) + Self.assumed, refits: refits,
      sameEvent: sameEvent(pairs),
      extent: extent(pairs), direction: direction(pairs))
  }

  /// The weights with the height of every line at its anchor in the prior.
  ///
  /// After the fit, so that where a line says nothing has no bearing on what is fitted.
  private func anchored(_ weights: [Double]) -> [Double] {
    var moved = weights
    for curve in curves(weights) {
      let begun = DerivationModel.Curve(
        measure: curve.measure, knots: curve.knots, slopes: curve.slopes)
      moved[0] += begun.logOdds(curve.anchor)
    }
    moved[0] = Self.rounded(moved[0])
    return moved
  }

  /// The cut on rarer words that best tells independent reports of one event from other events.
  private func sameEvent(_ pairs: [MeasuredPair]) -> Double {
    let same = pairs.filter { $0.suite == "meter" && !$0.isDerived }
    let other = pairs.filter {
      !$0.isDerived && $0.suite != "meter" && !$0.suite.hasPrefix("pan13")
    }
    func values(_ pairs: [MeasuredPair]) -> [Double] {
      pairs.map { max($0.measurements[.rareDerived], $0.measurements[.rareSource]) }.sorted()
    }
    let of = (same: values(same), other: values(other))
    var best = (cut: 0.5, value: -1.0)
    for cut in stride(from: 0.02, through: 0.98, by: 0.01) {
      let told = Double(of.same.filter { $0 >= cut }.count) / Double(max(1, of.same.count))
      let kept = Double(of.other.filter { $0 < cut }.count) / Double(max(1, of.other.count))
      if told + kept > best.value { best = (cut, told + kept) }
    }
    return Self.rounded(best.cut)
  }

  /// The root mean square of each column, so that one penalty suits all.
  private func scale(_ rows: [[Double]]) -> [Double] {
    var squares = [Double](repeating: 0, count: rows[0].count)
    for row in rows { for (index, value) in row.enumerated() { squares[index] += value * value } }
    return squares.map { max(1e-6, ($0 / Double(rows.count)).squareRoot()) }
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// Two logistic lines; the cuts on them are where macro F1 is best on the fitted stories.
  private func extent(_ pairs: [MeasuredPair]) -> ExtentModel {
    let known = pairs.filter { $0.extent != nil }
    let truth = known.map { $0.extent! }
    let partly = known.map(\.extentValues.b.partly)
    let wholly = known.map(\.extentValues.b.wholly)
    var model = ExtentModel(
      partly: line(partly, truth.map { $0 != .none }),
      wholly: line(wholly, truth.map { $0 == .wholly }))
    guard !known.isEmpty else { return model }
    (model.partly.from, model.wholly.from) = bestCuts(
      partly: partly.map(model.partly.sum), wholly: wholly.map(model.wholly.sum), truth)
    return model
  }

  /// The weights of a line, none below 0.
  private func line(_ values: [[Double]], _ labels: [Bool]) -> ExtentModel.Line {
    let fit = MonotoneLogistic(
      rows: values.map { [1] + $0 }, labels: labels, cases: labels.map { _ in 1 }, ridge: 0.3)
    return ExtentModel.Line(weights: fit.weights.dropFirst().map(Self.rounded), from: 0)
  }

  private func bestCuts(
    partly: [Double], wholly: [Double], _ truth: [Extent]
  ) -> (partly: Double, wholly: Double) {
    func grid(_ sums: [Double]) -> [Double] {
      let sorted = sums.sorted()
      return stride(from: 0.02, through: 0.98, by: 0.02).map {
        Self.rounded(sorted[Int($0 * Double(sorted.count - 1))])
      }
    }
    var best = (partly: 0.0, wholly: 0.0)
    var most = -1.0
    for first in grid(partly) {
      for second in grid(wholly) {
        let guess = truth.indices.map {
          wholly[$0] >= second ? Extent.wholly : partly[$0] >= first ? .partly : .none
        }
        let value = Scores.macroF1(truth, guess)
        if value > most {
          most = value
          best = (first, second)
        }
      }
    }
    return best
  }

  /// A softmax of three sums, fitted as two logistic regressions over pairs named both ways round.
  private func direction(_ pairs: [MeasuredPair]) -> DirectionModel {
    let known = pairs.filter { $0.direction != nil }
    return SoftmaxDirection(known).model
  }
}
