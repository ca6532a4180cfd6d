internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// Fits the weights and prints how they do out of fold.
struct FitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit the weights to labelled corpora, five folds by story.")

  @Argument(help: "The folder of the corpora.") var corpora: String
  @Option(help: "The Swift file to write the weights to.") var output: String?
  @Option(help: "A file to write every pair's measurements to, tab-separated.") var table: String?
  @Option(help: "A JSON file to write the figures out of fold to, in the evaluation's form.")
  var folds: String?
  @Option(help: "An SVG file to draw the calibration out of fold to.") var calibration: String?
  @Option(help: "The version of the weights.") var modelVersion = "1"

  func run() async throws {
    let labelled = try await LabelledPairs(folder: corpora).pairs
    let pairs = await MeasuredPair.measure(labelled)
    if let table {
      let head =
        ["suite", "a", "b", "derived", "extent", "story", "other", "weight"]
        + Measure.allCases.map(\.rawValue) + ExtentModel.terms.map { "extent-\($0)" }
      let rows = pairs.map { pair in
        ([
          pair.suite, pair.ids.a, pair.ids.b, pair.isDerived ? "1" : "0",
          pair.extent?.rawValue ?? "", pair.stories.b, pair.stories.a, "\(pair.weight)",
        ] + (pair.measurements.values + pair.extentValues.b).map { "\($0)" })
        .joined(separator: "\t")
      }
      try ([head.joined(separator: "\t")] + rows).joined(separator: "\n")
        .write(toFile: table, atomically: true, encoding: .utf8)
      return
    }
    let fitter = Fitter()
    let models = await Folds(pairs, fitter: fitter)
    var figures = FoldFigures(pairs: pairs, folds: models)
    figures.print()
    if let folds {
      try FoldReport(pairs: pairs, folds: models).json().write(to: URL(fileURLWithPath: folds))
    }
    if let calibration {
      try figures.calibration.svg.write(
        toFile: calibration, atomically: true, encoding: .utf8)
    }
    if let output {
      var model = fitter.fit(pairs, version: modelVersion, refits: fitter.refits)
      model.chance = ChanceTailFit.tail(figures.logOdds(of: ChanceTailFit.suites))
      let counts = Dictionary(grouping: pairs, by: \.suite).mapValues(\.count)
        .sorted { $0.key < $1.key }
      let json = WeightsJSON.text(
        model, counts: counts.map { ($0.key, $0.value) }, figures: figures.told)
      try """
      /// The weights that ship with the tool, made by `stemma-train fit`: a readable JSON resource.
      enum WeightsData {
        /// See `Documentation/Formats/weights.md`.
        static let json: StaticString = #\"""
      \(json.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
          \"""#
      }

      """.write(toFile: output, atomically: true, encoding: .utf8)
    }
  }
}

/// Figures over pairs judged out of fold.
struct FoldFigures {
  var pairs: [MeasuredPair]
  var folds: Folds
  /// What was printed, by name.
  private(set) var told: [(String, Double)] = []

  init(pairs: [MeasuredPair], folds: Folds) {
    self.pairs = pairs
    self.folds = folds
  }

  /// The log-odds of the pairs of some suites, each by the model that saw neither of its stories.
  func logOdds(of suites: Set<String>) -> [Double] {
    pairs.filter { suites.contains($0.suite) }.map {
      logOdds(folds.model(for: $0.stories), $0.measurements)
    }
  }

  mutating func print() {
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
    for suite in ["meter", "mixset", "sheepdog", "sheepdog-siblings"] {
      let known = those(suite).filter { $0.pair.direction != nil }
      var answers: [DirectionVerdict: Int] = [:]
      for item in known {
        let p = DirectionFinder.tempered(
          folds.model(for: item.pair.stories).direction.probabilities(
            toward: item.pair.toward, common: item.pair.common))
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
    Swift.print(name + ":", Fitter.rounded(value))
  }
}
