internal import TextReuse

/// The figures out of fold in the form of the evaluation of the whole tool: the same suites, measures and
/// keys, so that the two can be laid side by side.
///
/// Measures that the fit has no pairs or labels for are left out: passages, kinds of rewrite, same stories.
struct FoldReport: Encodable {
  /// One figure: a number, or a number with its 90 % range over resampled pairs.
  enum Figure: Encodable {
    case count(Int)
    case number(Double)
    case range([Double])
    case isOutOfFold

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .count(let count): try container.encode(count)
      case .number(let value): try container.encode(Fitter.rounded(value))
      case .range(let values): try container.encode(values.map(Fitter.rounded))
      case .isOutOfFold: try container.encode(true)
      }
    }
  }

  /// A pair with what a model that has seen neither of its stories says of it.
  struct Judged {
    var pair: MeasuredPair
    var probability: Double
    var extent: Extent
    var direction: DirectionVerdict
  }

  private(set) var suites: [String: [String: Figure]] = [:]

  init(pairs: [MeasuredPair], folds: Folds) {
    let judged = Dictionary(
      grouping: pairs.map { Self.judge($0, folds.model(for: $0.stories)) }, by: \.pair.suite)
    suites["meter"] = Self.meter(judged["meter"] ?? [], judged["meter-unrelated"] ?? [])
    for name in ["mixset", "sheepdog"] {
      suites[name] = Self.rewrites(
        judged[name] ?? [], random: judged["\(name)-random"] ?? [],
        nearest: judged["\(name)-nearest"] ?? [], siblings: judged["\(name)-siblings"] ?? [])
    }
    let news = judged["news"] ?? []
    suites["news"] = [
      "different stories called derived": .number(Self.calledDerived(news)),
      "n different": .count(news.count),
    ]
    for name in suites.keys { suites[name]!["out of fold"] = .isOutOfFold }
  }

  func encode(to encoder: any Encoder) throws { try suites.encode(to: encoder) }

  private static func judge(_ pair: MeasuredPair, _ model: DerivationModel) -> Judged {
    let sum = model.points(pair.measurements).reduce(model.prior) { $0 + $1.logOdds }
    let limit = DerivationModel.limit
    let p = DirectionFinder.tempered(
      model.direction.probabilities(toward: pair.toward, common: pair.common))
    let all = p.aToB + p.bToA + p.commonSource
    return Judged(
      pair: pair, probability: Elementary.logistic(min(limit, max(-limit, sum))),
      extent: model.extent.extent(pair.extentValues.b),
      direction: DirectionAnswer.verdict(p.aToB / all, p.bToA / all, p.commonSource / all))
  }
}

// MARK: - Suites

extension FoldReport {
  private static func meter(_ same: [Judged], _ unrelated: [Judged]) -> [String: Figure] {
    let truth = same.map { $0.pair.extent ?? .none }
    let guess = same.map(\.extent)
    let p = same.map(\.probability)
    let labels = same.map(\.pair.isDerived)
    // As many unrelated pairs as pairs of one event: more of them would flatter the calibration.
    let every = same + unrelated.prefix(same.count)
    let allP = every.map(\.probability)
    let allLabels = every.map(\.pair.isDerived)
    var figures: [String: Figure] = [
      "3-class macro F1": ranged(truth.indices) { picked in
        Scores.macroF1(picked.map { truth[$0] }, picked.map { guess[$0] })
      },
      "derived AUC (same event)": ranged(p.indices) { picked in
        Scores.auc(picked.map { p[$0] }, picked.map { labels[$0] })
      },
      "recall at 5 % false alarms (same event)": ranged(p.indices) { picked in
        Scores.recall(picked.map { p[$0] }, picked.map { labels[$0] }, atFalseAlarms: 0.05)
      },
      "derived AUC (all)": .number(Scores.auc(allP, allLabels)),
      "derived AP (all)": .number(Scores.averagePrecision(allP, allLabels)),
      "unrelated pairs called derived": .number(calledDerived(unrelated)),
      "n": .count(same.count), "n unrelated": .count(unrelated.count),
    ]
    for (extent, name) in [
      (Extent.none, "non-derived"), (.partly, "partially-derived"), (.wholly, "wholly-derived"),
    ] {
      figures["F1 \(name)"] = .number(Scores.f1(of: extent, truth, guess))
    }
    figures.merge(calibration(allP, allLabels)) { _, new in new }
    figures.merge(direction(same.filter(\.pair.isDerived))) { _, new in new }
    return figures
  }

  private static func rewrites(
    _ rewrites: [Judged], random: [Judged], nearest: [Judged], siblings: [Judged]
  ) -> [String: Figure] {
    let easy = rewrites + random
    let hard = rewrites + nearest
    let easyP = easy.map(\.probability)
    let easyLabels = easy.map(\.pair.isDerived)
    let p = hard.map(\.probability)
    let labels = hard.map(\.pair.isDerived)
    var figures: [String: Figure] = [
      "derived AUC": .number(Scores.auc(easyP, easyLabels)),
      "derived AUC (nearest negatives)": ranged(p.indices) { picked in
        Scores.auc(picked.map { p[$0] }, picked.map { labels[$0] })
      },
      "recall at 1 % false alarms": .number(
        Scores.recall(easyP, easyLabels, atFalseAlarms: 0.01)),
      "recall at 1 % false alarms (nearest negatives)": ranged(p.indices) { picked in
        Scores.recall(picked.map { p[$0] }, picked.map { labels[$0] }, atFalseAlarms: 0.01)
      },
      "recall at probability .5": .number(calledDerived(rewrites)),
      "nearest negatives called derived": .number(calledDerived(nearest)),
      "n": .count(rewrites.count),
    ]
    figures.merge(calibration(easyP, easyLabels)) { _, new in new }
    figures.merge(direction(rewrites)) { _, new in new }
    if !siblings.isEmpty {
      let decided = siblings.filter { $0.direction == .aToB || $0.direction == .bToA }
      figures["siblings called related"] = .number(calledDerived(siblings))
      figures["siblings wrongly given a direction"] = .number(
        Double(decided.count) / Double(siblings.count))
      figures["n siblings"] = .count(siblings.count)
    }
    return figures
  }

  private static func calledDerived(_ judged: [Judged]) -> Double {
    Double(judged.filter { $0.probability >= 0.5 }.count) / Double(max(1, judged.count))
  }

  private static func direction(_ judged: [Judged]) -> [String: Figure] {
    let decided = judged.filter { $0.direction == .aToB || $0.direction == .bToA }
    let right = decided.filter { $0.direction == $0.pair.direction }.count
    return [
      "direction accuracy where decided": .number(Double(right) / Double(max(1, decided.count))),
      "direction coverage": .number(Double(decided.count) / Double(max(1, judged.count))),
      "direction n": .count(judged.count),
    ]
  }

  /// The calibration error, and what a perfect predictor with these probabilities shows by chance alone.
  private static func calibration(_ p: [Double], _ labels: [Bool]) -> [String: Figure] {
    var random = SeededGenerator(seed: 11)
    let rounds = 50
    var chance = 0.0
    for _ in 0..<rounds {
      chance += Scores.calibrationError(p, p.map { Double.random(in: 0..<1, using: &random) < $0 })
    }
    let brier = zip(p, labels).reduce(0) { $0 + ($1.0 - ($1.1 ? 1 : 0)) * ($1.0 - ($1.1 ? 1 : 0)) }
    return [
      "ECE": .number(Scores.calibrationError(p, labels)),
      "ECE of a perfect predictor": .number(chance / Double(rounds)),
      "Brier": .number(brier / Double(max(1, p.count))),
    ]
  }

  /// A measure of all cases, and its 90 % range over resampled cases.
  private static func ranged(
    _ cases: Range<Int>, rounds: Int = 200, _ measure: ([Int]) -> Double
  ) -> Figure {
    guard !cases.isEmpty else { return .range([]) }
    var random = SeededGenerator(seed: 5)
    let values = (0..<rounds).map { _ in
      measure(cases.map { _ in Int.random(in: cases, using: &random) })
    }.filter { !$0.isNaN }.sorted()
    let whole = measure(Array(cases))
    guard !values.isEmpty else { return .range([whole]) }
    return .range([
      whole, values[Int(0.05 * Double(values.count))], values[Int(0.95 * Double(values.count)) - 1],
    ])
  }
}
