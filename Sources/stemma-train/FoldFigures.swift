internal import Foundation
internal import TextReuse

/// Figures over pairs judged out of fold.
struct FoldFigures {
  var pairs: [MeasuredPair]
  var folds: Folds
  /// The figures, by name.
  private(set) var told: [(String, Double)] = []

  init(pairs: [MeasuredPair], folds: Folds) {
    self.pairs = pairs
    self.folds = folds
    measure()
  }

  /// The log-odds of the pairs of some suites, each by the model that saw neither of its stories.
  func logOdds(of suites: Set<String>) -> [Double] {
    pairs.filter { suites.contains($0.suite) }.map {
      logOdds(folds.model(for: $0.stories), $0.measurements)
    }
  }

  /// Prints the figures, and the directions that were told.
  func print() {
    for (name, value) in told { Swift.print(name + ":", value) }
    printDirections()
  }

  private mutating func measure() {
    let scored = pairs.map { pair in
      (pair: pair, logOdds: logOdds(folds.model(for: pair.stories), pair.measurements))
    }
    func those(_ suites: String...) -> [(pair: MeasuredPair, logOdds: Double)] {
      scored.filter { suites.contains($0.pair.suite) }
    }
    let meter = those("meter")
    line("METER same event AUC", Scores.auc(meter.map(\.logOdds), meter.map(\.pair.isDerived)))
    line(
      "METER recall at 5 %",
      Scores.recall(meter.map(\.logOdds), meter.map(\.pair.isDerived), atFalseAlarms: 0.05))
    let guesses = meter.map {
      folds.model(for: $0.pair.stories).extent.extent($0.pair.extentValues.b)
    }
    line("METER macro F1", Scores.macroF1(meter.map { $0.pair.extent! }, guesses))
    calibration("METER", meter + those("meter-unrelated").prefix(meter.count))
    for name in ["mixset", "sheepdog"] {
      let near = those(name, "\(name)-nearest")
      line("\(name) nearest AUC", Scores.auc(near.map(\.logOdds), near.map(\.pair.isDerived)))
      line(
        "\(name) recall at 1 %",
        Scores.recall(near.map(\.logOdds), near.map(\.pair.isDerived), atFalseAlarms: 0.01))
      calibration(name, those(name, "\(name)-random"))
    }
    let siblings = those("sheepdog-siblings")
    line("siblings related", share(siblings) { $0.logOdds >= 0 })
    for suite in Set(pairs.map(\.suite)).sorted() {
      line("called derived: \(suite)", share(those(suite)) { $0.logOdds >= 0 })
    }
    raters(meter)
  }

  /// Where three later raters judged METER's pairs again: how well they tell the label, and how well the
  /// model tells the label and what most of them said.
  private mutating func raters(_ meter: [(pair: MeasuredPair, logOdds: Double)]) {
    let judged = meter.filter { $0.pair.votes != nil }
    guard !judged.isEmpty else { return }
    let labels = judged.map(\.pair.isDerived)
    let votes = judged.map { Double($0.pair.votes!) }
    line("METER judged again, raters AUC of the label", Scores.auc(votes, labels))
    line("METER judged again, AUC of the label", Scores.auc(judged.map(\.logOdds), labels))
    line(
      "METER judged again, AUC of the raters' majority",
      Scores.auc(judged.map(\.logOdds), votes.map { $0 >= 2 }))
  }

  private func printDirections() {
    for suite in ["meter", "mixset", "sheepdog", "sheepdog-siblings"] {
      let known = pairs.filter { $0.suite == suite && $0.direction != nil }
      var answers: [DirectionVerdict: Int] = [:]
      for pair in known {
        let p = DirectionFinder.tempered(
          folds.model(for: pair.stories).direction.probabilities(
            toward: pair.toward, common: pair.common))
        let sum = p.aToB + p.bToA + p.commonSource
        answers[
          DirectionAnswer.verdict(p.aToB / sum, p.bToA / sum, p.commonSource / sum), default: 0] +=
          1
      }
      Swift.print(
        "direction \(suite):",
        DirectionVerdict.allCases.map { "\($0.rawValue) \(answers[$0] ?? 0)" }.joined(
          separator: ", "))
    }
  }

  /// How often pairs of a predicted probability are derived, by corpus.
  var calibration: CalibrationPlot {
    let suites = [
      ("METER", "#b5432f", ["meter", "meter-unrelated"]),
      ("mixset", "#2f6db5", ["mixset", "mixset-random"]),
      ("sheepdog", "#3c8c4a", ["sheepdog", "sheepdog-random"]),
    ]
    return CalibrationPlot(
      lines: suites.map { name, color, members in
        let those = pairs.filter { members.contains($0.suite) }
        return CalibrationPlot.Line(
          name: name, color: color,
          probabilities: those.map {
            Elementary.logistic(logOdds(folds.model(for: $0.stories), $0.measurements))
          }, labels: those.map(\.isDerived))
      })
  }

  private func logOdds(_ model: DerivationModel, _ measurements: Measurements) -> Double {
    model.points(measurements).reduce(model.prior) { $0 + $1.logOdds }
  }

  private func share<T>(_ items: [T], where holds: (T) -> Bool) -> Double {
    Double(items.filter(holds).count) / Double(max(1, items.count))
  }

  private mutating func calibration(
    _ name: String, _ items: [(pair: MeasuredPair, logOdds: Double)]
  ) {
    line(
      "\(name) ECE",
      Scores.calibrationError(
        items.map { Elementary.logistic($0.logOdds) }, items.map(\.pair.isDerived)))
  }

  private mutating func line(_ name: String, _ value: Double) {
    told.append((name, Fitter.rounded(value)))
  }
}
