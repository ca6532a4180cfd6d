internal import TextReuse

/// Writes a model in the readable form that the tool embeds.
enum WeightsJSON {
  /// - Parameters:
  ///   - counts: the labelled pairs of each kind that the numbers were made from.
  ///   - figures: how they do out of fold.
  static func text(
    _ model: DerivationModel, counts: [(String, Int)] = [], figures: [(String, Double)] = []
  ) -> String {
    func list(_ values: [Double]) -> String {
      "[" + values.map { "\($0)" }.joined(separator: ", ") + "]"
    }
    var lines = [
      "{", "  \"version\": \"\(model.version)\",", "  \"prior\": \(model.prior),",
      "  \"sameEvent\": \(model.sameEvent),", "  \"curves\": [",
    ]
    lines.append(
      model.curves.map {
        "    {\"measure\": \"\($0.measure.rawValue)\", \"knots\": \(list($0.knots)), \"slopes\": \(list($0.slopes)), \"anchor\": \($0.anchor)}"
      }.joined(separator: ",\n"))
    lines.append("  ],")
    func line(_ line: ExtentModel.Line) -> String {
      "{\"weights\": \(list(line.weights)), \"from\": \(line.from)}"
    }
    lines.append(
      "  \"extent\": {\"partly\": \(line(model.extent.partly)), \"wholly\": \(line(model.extent.wholly))},"
    )
    lines.append(
      "  \"direction\": {\"toward\": \(list(model.direction.toward)), \"common\": \(list(model.direction.common))},"
    )
    let tail = model.chance
    lines.append(
      "  \"chance\": {\"from\": \(tail.from), \"share\": \(tail.share), \"mean\": \(tail.mean)},")
    let pairs = counts.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
    let told = figures.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
    let assumed = Fitter.assumed.map { "\"\($0.measure.rawValue)\"" }.joined(separator: ", ")
    lines.append(
      "  \"made\": {\"assumed\": [\(assumed)], \"pairs\": {\(pairs)}, \"outOfFold\": {\(told)}},")
    lines.append("  \"refits\": [")
    lines.append(model.refits.map { "    " + list($0) }.joined(separator: ",\n"))
    lines.append("  ]")
    lines.append("}")
    return lines.joined(separator: "\n")
  }
}
