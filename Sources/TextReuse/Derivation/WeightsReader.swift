/// Why a file of weights cannot be used.
public enum WeightsError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text is not JSON from a byte on.
  case malformed(byte: Int)
  /// A key is missing or of another kind than expected.
  case missing(String)
  /// A measure that this version does not know.
  case unknownMeasure(String)
  /// A list has another length than the rest of the file asks for.
  case length(String, expected: Int, found: Int)

  /// The error in words, with its cure.
  public var description: String {
    switch self {
    case .malformed(let byte): "the weights are not JSON at byte \(byte); fit them again"
    case .missing(let key):
      "the weights have no usable \"\(key)\"; fit them again with this version"
    case .unknownMeasure(let name):
      "the weights name the measure \"\(name)\", which this version does not know; fit them again"
    case .length(let key, let expected, let found):
      "\"\(key)\" has \(found) numbers where \(expected) are due; fit the weights again"
    }
  }
}

extension DerivationModel {
  /// The weights that ship with the tool.
  public static let shipped: DerivationModel = {
    do {
      return try DerivationModel(json: WeightsData.json.description)
    } catch {
      preconditionFailure("the embedded weights cannot be read: \(error)")
    }
  }()

  /// Reads weights from their JSON, as `Documentation/Formats/weights.md` specifies it.
  public init(json: String) throws(WeightsError) {
    let root = try PlainJSON.parse(json)
    version = try root.text("version")
    prior = try root.number("prior")
    sameEvent = try root.number("sameEvent")
    var curves: [Curve] = []
    for item in try root.list("curves") {
      let name = try item.text("measure")
      guard let measure = Measure(rawValue: name) else { throw .unknownMeasure(name) }
      let curve = Curve(
        measure: measure, knots: try item.numbers("knots"), slopes: try item.numbers("slopes"),
        anchor: try item.number("anchor"))
      guard curve.knots.count == curve.slopes.count + 1 else {
        throw .length(
          "knots of \(name)", expected: curve.slopes.count + 1, found: curve.knots.count)
      }
      curves.append(curve)
    }
    self.curves = curves
    let extent = try root.value("extent")
    func line(_ key: String) throws(WeightsError) -> ExtentModel.Line {
      let line = try extent.value(key)
      return ExtentModel.Line(
        weights: try line.numbers("weights"), from: try line.number("from"))
    }
    self.extent = ExtentModel(partly: try line("partly"), wholly: try line("wholly"))
    let direction = try root.value("direction")
    self.direction = DirectionModel(
      toward: try direction.numbers("toward"), common: try direction.numbers("common"))
    let chance = try root.value("chance")
    self.chance = ChanceTail(
      from: try chance.number("from"), share: try chance.number("share"),
      mean: try chance.number("mean"))
    let width = curves.reduce(1) { $0 + $1.slopes.count }
    refits = []
    for item in try root.list("refits") {
      let weights = try item.numbers()
      guard weights.count == width else {
        throw .length("refits", expected: width, found: weights.count)
      }
      refits.append(weights)
    }
    try checkLengths()
  }

  private func checkLengths() throws(WeightsError) {
    func check(_ key: String, _ found: Int, _ expected: Int) throws(WeightsError) {
      guard found == expected else { throw .length(key, expected: expected, found: found) }
    }
    try check("extent.partly.weights", extent.partly.weights.count, ExtentTerms.partly.count)
    try check("extent.wholly.weights", extent.wholly.weights.count, ExtentTerms.wholly.count)
    try check("direction.toward", direction.toward.count, DirectionTerms.toward.count)
    try check("direction.common", direction.common.count, DirectionTerms.common.count)
  }
}
