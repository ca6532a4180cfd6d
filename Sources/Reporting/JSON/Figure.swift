/// A number as every report states it: rounded to 4 decimals and counted in ten-thousandths, so that
/// all that is added or compared after rounding is exact.
struct Figure: Equatable, Comparable {
  /// The number in ten-thousandths.
  var units: Int

  /// 1, the largest probability.
  static let one = Figure(units: 10_000)

  init(units: Int) { self.units = units }

  /// The nearest figure, halves away from 0; 0 for what is not a number.
  init(_ value: Double) {
    self.init(scaled: (value * 10_000).rounded())
  }

  /// The nearest figure that stands on the same side of every bound as `value` does: .49996 stays
  /// below .5, so that a reader who tests the rounded number gets the same answer.
  init(_ value: Double, keepingSideOf bounds: [Double]) {
    self.init(value)
    for bound in bounds.map({ Figure($0) }) where value * 10_000 < Double(bound.units) {
      if units >= bound.units { units = bound.units - 1 }
    }
  }

  /// The largest figure that is no greater than `value`.
  init(down value: Double) {
    // One part in ten million of slack: .88 times 10,000 may come out a hair below 8,800.
    self.init(scaled: (value * 10_000 + 1e-7).rounded(.down))
  }

  /// The smallest figure that is no less than `value`.
  init(up value: Double) {
    self.init(scaled: (value * 10_000 - 1e-7).rounded(.up))
  }

  private init(scaled: Double) {
    // Beyond 2^53 ten-thousandths a double has no such digits; nothing in a report comes near.
    let limit = 9_007_199_254_740_992.0
    units = scaled.isFinite ? Int(min(max(scaled, -limit), limit)) : 0
  }

  static func < (left: Figure, right: Figure) -> Bool { left.units < right.units }

  /// The figure in its shortest decimal form, without an exponent.
  var text: String {
    let magnitude = units.magnitude
    let whole = (units < 0 ? "-" : "") + String(magnitude / 10_000)
    var fraction = magnitude % 10_000
    if fraction == 0 { return whole }
    var places = 4
    while fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    let digits = String(fraction)
    return whole + "." + String(repeating: "0", count: places - digits.count) + digits
  }
}
