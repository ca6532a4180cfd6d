internal import TextReuse

/// Writes a model in the readable form that the tool embeds.
enum WeightsJSON {
  static func text(_ model: DerivationModel) -> String {
    func list(_ values: [Double]) -> String {
      "[" + values.map { "\($0)" }.joined(separator: ", ") + "]"
    }
    var lines = [
      "{", "  \"version\": \"\(model.version)\",", "  \"prior\": \(model.prior),",
      "  \"sameEvent\": \(model.sameEvent),", "  \"curves\": [",
    ]
    lines.append(
      model.curves.map {
        "    {\"measure\": \"\($0.measure.rawValue)\", \"knots\": \(list($0.knots)), \"slopes\": \(list($0.slopes))}"
      }.joined(separator: ",\n"))
    lines.append("  ],")
    lines.append(
      "  \"extent\": {\"weights\": \(list(model.extent.weights)), \"partly\": \(model.extent.partly), \"wholly\": \(model.extent.wholly)},"
    )
    lines.append(
      "  \"direction\": {\"toward\": \(list(model.direction.toward)), \"common\": \(list(model.direction.common))},"
    )
    lines.append("  \"refits\": [")
    lines.append(model.refits.map { "    " + list($0) }.joined(separator: ",\n"))
    lines.append("  ]")
    lines.append("}")
    return lines.joined(separator: "\n")
  }
}
