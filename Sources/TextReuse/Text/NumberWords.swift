/// What a language writes behind and before numbers: signs, suffixes and the words for per cent.
public struct NumberWords: Sendable {
  /// What a suffix of digits multiplies by, by the suffix's stable hash: the *m* of "40m".
  public var factors: [UInt64: Double]
  /// The unit that a suffix of digits names, by the suffix's stable hash: the *mph* of "40mph".
  public var units: [UInt64: UInt64]
  /// The units of the signs $, £, € and %.
  public var dollar: UInt64
  /// The unit of £.
  public var pound: UInt64
  /// The unit of €.
  public var euro: UInt64
  /// The unit of %.
  public var percent: UInt64
  /// Words that are the unit of % themselves: "percent", or "cent" behind "per".
  public var percentWords: WordSet
  /// Words before a percent word: "per".
  public var perWords: WordSet

  /// Number words from lists: `factors` and `units` map a suffix to its value and unit, `signs` are
  /// the units of $, £, € and %, all as words that are stemmed with `stem`.
  public init(
    factors: [String: Double] = [:], units: [String: String] = [:],
    signs: (String, String, String, String) = ("", "", "", ""), percentWords: WordSet = "",
    perWords: WordSet = "", stem: (inout [UInt8]) -> Void = { _ in }
  ) {
    func unit(_ word: String) -> UInt64 {
      var bytes = Array(word.utf8)
      stem(&bytes)
      return StableHash.hash(bytes)
    }
    self.factors = [:]
    self.units = [:]
    for (suffix, value) in factors { self.factors[StableHash.hash(Array(suffix.utf8))] = value }
    for (suffix, word) in units { self.units[StableHash.hash(Array(suffix.utf8))] = unit(word) }
    dollar = unit(signs.0)
    pound = unit(signs.1)
    euro = unit(signs.2)
    percent = unit(signs.3)
    self.percentWords = percentWords
    self.perWords = perWords
  }
}
