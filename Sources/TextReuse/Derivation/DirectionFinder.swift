/// Tells which way the text went, given that it went: from the text, then clocks, credits and notices.
package struct DirectionFinder {
  let model: DirectionModel

  /// How often a stated time, credit or notice is wrong, by assumption: once in fifty. It is assumed,
  /// not fitted, since no corpus at hand has both.
  static let errorRate = 0.02

  /// Two texts of a third come out in either order: the order seen is half as likely as where one
  /// derives from the other.
  static let eitherOrder = 0.5

  /// What is said where nothing but the texts tells.
  static let textAlone = "No time, credit or notice tells; judged from the texts alone."

  /// The direction and the reasons for it, in words.
  func find(
    _ pair: PairComparison, _ measurements: Measurements, assuming order: AssumedOrder = .unknown
  ) -> (direction: Direction, reasons: [String]) {
    var p = Self.tempered(
      model.probabilities(
        toward: DirectionTerms.toward(pair), common: DirectionTerms.common(measurements)))
    var reasons: [String] = []
    apply(clock: pair, order, &p, &reasons)
    apply(credit: pair, &p, &reasons)
    apply(agency: pair, &p, &reasons)
    apply(notice: pair, &p, &reasons)
    let sum = p.aToB + p.bToA + p.commonSource
    let aToB = p.aToB / sum
    let bToA = p.bToA / sum
    let third = max(0, 1 - aToB - bToA)
    if reasons.isEmpty {
      reasons.append(Self.textAlone)
    }
    return (
      Direction(
        verdict: DirectionAnswer.verdict(aToB, bToA, third), aToB: aToB, bToA: bToA,
        commonSource: third), reasons
    )
  }

  /// The text alone never favours one way over its reverse by more than nine to one: rewriting of one
  /// kind would make it surer than it can be of another.
  static let textOdds = 9.0

  /// The three probabilities of the text alone, held to those odds; they need not sum to 1.
  package static func tempered(_ p: Answers) -> Answers {
    (
      max(p.aToB, p.bToA / textOdds), max(p.bToA, p.aToB / textOdds), p.commonSource
    )
  }

  package typealias Answers = (aToB: Double, bToA: Double, commonSource: Double)

  private func apply(
    clock pair: PairComparison, _ order: AssumedOrder, _ p: inout Answers,
    _ reasons: inout [String]
  ) {
    guard let first = pair.a.article.published, let second = pair.b.article.published else {
      return apply(order, pair, &p, &reasons)
    }
    switch first.order(to: second) {
    case .before:
      p.bToA *= Self.errorRate
      p.commonSource *= Self.eitherOrder
      reasons.append(says(pair.a, "was published before", pair.b))
    case .after:
      p.aToB *= Self.errorRate
      p.commonSource *= Self.eitherOrder
      reasons.append(says(pair.b, "was published before", pair.a))
    case .unknown:
      reasons.append("The publication times are too close or too vague to tell which was first.")
    }
  }

  /// What is taken for granted weighs as a stated time does, and is said to be so.
  private func apply(
    _ order: AssumedOrder, _ pair: PairComparison, _ p: inout Answers, _ reasons: inout [String]
  ) {
    let later: AnalysedArticle
    switch order {
    case .unknown: return
    case .aFirst:
      p.bToA *= Self.errorRate
      later = pair.b
    case .bFirst:
      p.aToB *= Self.errorRate
      later = pair.a
    }
    p.commonSource *= Self.eitherOrder
    reasons.append("\(later.article.id) has no date and is taken as the later.")
  }

  /// An article that credits the other's outlet derives from it; two that credit each other's source
  /// have it in common. A mention may be of another report of that outlet.
  private func apply(credit pair: PairComparison, _ p: inout Answers, _ reasons: inout [String]) {
    let byA = credit(in: pair.a, of: pair.b)
    let byB = credit(in: pair.b, of: pair.a)
    switch (byA, byB) {
    case (.none, .none): break
    case (.none, let credit):
      p.bToA *= credit.errorRate
      p.commonSource *= credit.errorRate
      reasons.append(says(pair.b, credit.verb, pair.a))
    case (let credit, .none):
      p.aToB *= credit.errorRate
      p.commonSource *= credit.errorRate
      reasons.append(says(pair.a, credit.verb, pair.b))
    default:
      p.aToB *= Self.errorRate
      p.bToA *= Self.errorRate
      reasons.append("Both credit the same source.")
    }
  }

  private func credit(
    in derived: AnalysedArticle, of source: AnalysedArticle
  ) -> NamedSource.Naming {
    // Most articles credit nobody: then no name need be compared.
    if !DisclosureFinder.namesSources(derived) { return .none }
    return DisclosureFinder.naming(derived: derived, source: source)
  }

  /// How much likelier agency copy is the source of what restates it than another text of a third, by
  /// assumption: agencies report first and carry releases too.
  static let agencyFirst = 0.25

  /// Where just one of two is an agency's own copy, it is likelier the source.
  private func apply(agency pair: PairComparison, _ p: inout Answers, _ reasons: inout [String]) {
    let isAgency = (isOwnAgencyCopy(pair.a), isOwnAgencyCopy(pair.b))
    guard isAgency.0 != isAgency.1 else { return }
    p.commonSource *= Self.agencyFirst
    if isAgency.0 {
      p.bToA *= Self.agencyFirst
      reasons.append("\(pair.a.article.id) is signed as an agency's copy.")
    } else {
      p.aToB *= Self.agencyFirst
      reasons.append("\(pair.b.article.id) is signed as an agency's copy.")
    }
  }

  /// Whether an agency signs an article that no other outlet is known to have published.
  private func isOwnAgencyCopy(_ article: AnalysedArticle) -> Bool {
    guard SupposedSides.isAgencyCopy(article) else { return false }
    guard article.article.outlet != nil else { return true }
    let own = OutletNames(of: article.article, language: .english)
    return article.annotations.credits.contains { credit in
      guard credit.kind == .dateline || credit.kind == .byline, credit.namesOutlet else {
        return false
      }
      var name = OutletNames(language: .english)
      name.add(credit.name)
      return !name.isEmpty && own.matches(name)
    }
  }

  private func apply(notice pair: PairComparison, _ p: inout Answers, _ reasons: inout [String]) {
    let a = !pair.a.annotations.declarations.isEmpty
    let b = !pair.b.annotations.declarations.isEmpty
    guard a != b else { return }
    if b {
      p.bToA *= Self.errorRate
      reasons.append("\(pair.b.article.id) says of itself that it is rewritten.")
    } else {
      p.aToB *= Self.errorRate
      reasons.append("\(pair.a.article.id) says of itself that it is rewritten.")
    }
  }

  private func says(_ x: AnalysedArticle, _ words: String, _ y: AnalysedArticle) -> String {
    "\(x.article.id) \(words) \(y.article.id)."
  }
}

extension NamedSource.Naming {
  /// How often the naming is of something else, by assumption: a mention once in ten.
  fileprivate var errorRate: Double { self == .mention ? 0.1 : DirectionFinder.errorRate }

  fileprivate var verb: String {
    self == .mention ? "names the source of" : "credits the source of"
  }
}
