internal import TextReuse

/// Probabilities and points as a reader is told them.
enum Percent {
  /// A probability in whole percent, such as `94 %`; never 0 or 100, and never across one half.
  static func text(_ value: Double) -> String { digits(value) + " %" }

  /// An interval, such as `88–97 %`.
  static func text(_ interval: ClosedRange<Double>) -> String {
    let (lower, upper) = (digits(interval.lowerBound), digits(interval.upperBound))
    return lower == upper ? lower + " %" : "\(lower)–\(upper) %"
  }

  /// A share of words in whole percent, from `0 %` to `100 %`.
  static func share(_ value: Double) -> String {
    value.isFinite ? "\(Int((min(max(value, 0), 1) * 100).rounded())) %" : "0 %"
  }

  private static func digits(_ value: Double) -> String {
    guard value.isFinite, value >= 0.01 else { return "<1" }
    if value > 0.99 { return ">99" }
    let rounded = Int((value * 100).rounded())
    return value < 0.5 ? String(min(rounded, 49)) : String(rounded)
  }

  /// A weight in points, with its sign and two decimals, such as `+3.10`.
  static func points(_ logOdds: Double) -> String {
    let finite = logOdds.isFinite ? min(max(logOdds, -99), 99) : 0
    let hundredths = Int((finite * 100).rounded())
    let digits = String(hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "−" : "+"
    return "\(sign)\(hundredths.magnitude / 100).\(digits.count == 1 ? "0" : "")\(digits)"
  }

  /// The odds that points above even stand for, to two figures: `1.2`, `26`, `8,100`.
  static func odds(_ points: Double) -> String {
    let odds = Elementary.exp(min(max(points, 0), 30))
    if odds < 9.95 {
      let tenths = Int((odds * 10).rounded())
      return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
    var unit = 1.0
    while odds / unit >= 99.5 { unit *= 10 }
    return count(Int((odds / unit).rounded() * unit))
  }

  /// A count with commas between thousands.
  static func count(_ value: Int) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// A count with its noun: `1 finding`, `2 findings`, `no findings`.
  static func count(_ value: Int, _ noun: String, _ plural: String? = nil) -> String {
    switch value {
    case 0: "no " + (plural ?? noun + "s")
    case 1: "1 " + noun
    default: count(value) + " " + (plural ?? noun + "s")
    }
  }
}
