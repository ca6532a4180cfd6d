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
  @Option(help: "A JSON file to write the figures over ten splits into folds to.")
  var splits: String?
  @Option(help: "An SVG file to draw the calibration out of fold to.") var calibration: String?
  @Option(help: "The version of the weights.") var modelVersion = "1"

  func run() async throws {
    let labelled = try await LabelledPairs(folder: corpora).pairs
    let pairs = await MeasuredPair.measure(labelled)
    if let table {
      let head =
        ["suite", "a", "b", "derived", "extent", "story", "other", "weight"]
        + Measure.allCases.map(\.rawValue) + ExtentTerms.partly.map { "partly-\($0)" }
        + ExtentTerms.wholly.map { "wholly-\($0)" }
      let rows = pairs.map { pair in
        let facts = [
          pair.suite, pair.ids.a, pair.ids.b, pair.isDerived ? "1" : "0",
          pair.extent?.rawValue ?? "", pair.stories.b, pair.stories.a, "\(pair.weight)",
        ]
        let extent = pair.extentValues.b
        let values = pair.measurements.values + extent.partly + extent.wholly
        return (facts + values.map { "\($0)" }).joined(separator: "\t")
      }
      try ([head.joined(separator: "\t")] + rows).joined(separator: "\n")
        .write(toFile: table, atomically: true, encoding: .utf8)
      return
    }
    let fitter = Fitter()
    let models = await Folds(pairs, fitter: fitter)
    let figures = FoldFigures(pairs: pairs, folds: models)
    figures.print()
    if let folds {
      try FigureFile.write(FoldReport(pairs: pairs, folds: models), to: folds)
    }
    if let splits {
      var told = [figures.told]
      for split in 1..<SplitFigures.count {
        let models = await Folds(pairs, fitter: fitter, split: split)
        told.append(FoldFigures(pairs: pairs, folds: models).told)
      }
      try FigureFile.write(SplitFigures(told), to: splits)
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
