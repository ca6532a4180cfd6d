/// That one of the two names the other's outlet as its source.
///
/// Who says "the Calder Post reported" has read the Calder Post. It may have been another report of theirs, so a name
/// alone never makes a finding; credit that covers the article says more than a mention.
enum NamedSource {
  /// How strongly one of the two names the outlet of the other.
  enum Naming: Int, Comparable {
    case none, mention, credit

    static func < (one: Naming, other: Naming) -> Bool { one.rawValue < other.rawValue }
  }

  /// Zero for no name, one half for a mention, one for credit of the whole.
  static func measure(_ pair: PairComparison) -> Double {
    Double(max(naming(of: pair.a, in: pair.b), naming(of: pair.b, in: pair.a)).rawValue) / 2
  }

  /// How an article names the outlet that published another. An agency whose copy both carry is no outlet
  /// of either.
  static func naming(of source: AnalysedArticle, in derived: AnalysedArticle) -> Naming {
    // Most articles credit nobody: then no name need be compared.
    guard source.article.outlet != nil, DisclosureFinder.namesSources(derived) else { return .none }
    return DisclosureFinder.naming(derived: derived, ofOutlet: source)
  }

  static func says(_ pair: PairComparison) -> String {
    let byA = naming(of: pair.b, in: pair.a)
    let byB = naming(of: pair.a, in: pair.b)
    let (naming, derived, source) = byA >= byB ? (byA, pair.a, pair.b) : (byB, pair.b, pair.a)
    switch naming {
    case .none: return "neither names the other's outlet"
    case .mention: return "\(derived.article.id) names the outlet of \(source.article.id)"
    case .credit: return "\(derived.article.id) credits the outlet of \(source.article.id)"
    }
  }
}
