/// The transcendental functions that the science needs, in plain arithmetic.
///
/// No C library is asked, so the figures are the same on every machine. Each series is cut where its
/// next term is below half a unit in the last place.
package enum Elementary {
  static let ln2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive number; −∞ for 0 and NaN below.
  ///
  /// Twice the area hyperbolic tangent of (*m* − 1) / (*m* + 1), for *m* between √½ and √2.
  package static func ln(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x == .infinity ? .infinity : .nan }
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var term = s
    var sum = 0.0
    var odd = 1.0
    while odd < 27 {
      sum += term / odd
      term *= square
      odd += 2
    }
    return 2 * sum + exponent * ln2
  }

  /// The binary logarithm.
  package static func log2(_ x: Double) -> Double { ln(x) / ln2 }

  /// *e* to the power *x*; 0 and ∞ beyond what a `Double` holds.
  package static func exp(_ x: Double) -> Double {
    guard x.isFinite else { return x == .infinity ? .infinity : x == -.infinity ? 0 : .nan }
    if x > 709.7 { return .infinity }
    if x < -708 { return 0 }
    let power = (x / ln2).rounded()
    let rest = x - power * ln2
    var term = 1.0
    var sum = 1.0
    var n = 1.0
    while n < 18 {
      term *= rest / n
      sum += term
      n += 1
    }
    return Double(sign: .plus, exponent: Int(power), significand: 1) * sum
  }

  /// The logistic function: a probability from log-odds.
  package static func logistic(_ logOdds: Double) -> Double {
    if logOdds >= 0 { return 1 / (1 + exp(-logOdds)) }
    let odds = exp(logOdds)
    return odds / (1 + odds)
  }

  /// The log-odds of a probability inside `0...1`.
  static func logit(_ probability: Double) -> Double { ln(probability / (1 - probability)) }
}

/// Logarithms of small whole numbers, which the rarity weights ask for by the hundred.
enum WholeLogarithm {
  private static let table: [Float] = (0..<4096).map {
    $0 == 0 ? 0 : Float(Elementary.ln(Double($0)))
  }

  /// The natural logarithm of a whole number; 0 for 0.
  @inline(__always)
  static func ln(_ n: Int) -> Float {
    n < 4096 ? table[n] : Float(Elementary.ln(Double(n)))
  }
}
