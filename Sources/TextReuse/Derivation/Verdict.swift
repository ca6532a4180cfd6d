/// What the two texts are to each other.
public enum Relation: String, Sendable, CaseIterable {
  /// The same article with small edits.
  case nearDuplicate = "near-duplicate"
  /// Most of one restates the other.
  case rewrite
  /// Some passages are lifted or restated.
  case partial
  /// Only quoted speech is shared.
  case quotation
  /// Only standing text is shared.
  case boilerplate
  /// Both derive from a third text.
  case commonSource = "common-source"
  /// Independent reports of one event.
  case sameEvent = "same-event"
  /// Nothing of note is shared.
  case unrelated
}

/// Which way the text went, given that it went.
public enum DirectionVerdict: String, Sendable, CaseIterable {
  /// The second article derives from the first.
  case aToB = "a-to-b"
  /// The first article derives from the second.
  case bToA = "b-to-a"
  /// Both derive from a third text.
  case commonSource = "common-source"
  /// No answer is likely and clear enough.
  case undecided

  /// The same answer with the sides named in the other order.
  public var swapped: DirectionVerdict {
    switch self {
    case .aToB: .bToA
    case .bToA: .aToB
    case .commonSource, .undecided: self
    }
  }
}

/// The direction of derivation: three probabilities that sum to 1, and the answer they support.
public struct Direction: Sendable, Equatable {
  /// The answer; `undecided` unless the best is likely and clear.
  public var verdict: DirectionVerdict
  /// That the second article derives from the first.
  public var aToB: Double
  /// That the first article derives from the second.
  public var bToA: Double
  /// That both derive from a third text.
  public var commonSource: Double

  /// A direction from its answer and its three probabilities.
  public init(verdict: DirectionVerdict, aToB: Double, bToA: Double, commonSource: Double) {
    self.verdict = verdict
    self.aToB = aToB
    self.bToA = bToA
    self.commonSource = commonSource
  }
}

/// How much of an article derives from the other, supposing that it is the derived side.
public enum Extent: String, Sendable, CaseIterable {
  case none, partly, wholly
}

/// Whether the derived side said where its matter came from.
public enum Disclosure: String, Sendable, CaseIterable {
  /// It names the source that it matches.
  case credited
  /// It names another source than the one it matches.
  case creditedElsewhere = "credited-elsewhere"
  /// It says that it is rewritten, and not from what.
  case declared
  /// It says nothing.
  case uncredited

  /// How open it leaves the question, from 0 (credited) to 1 (uncredited).
  public var openness: Double {
    switch self {
    case .credited: 0
    case .declared: 0.5
    case .creditedElsewhere: 0.9
    case .uncredited: 1
    }
  }
}

/// One reason for a probability, with its weight in plain sight.
public struct Evidence: Sendable, Equatable {
  /// The reason's stable name, such as `rare-verbatim`.
  public var name: String
  /// What it adds to the log-odds (natural logarithm) of descent.
  public var logOdds: Double
  /// The reason in words that an editor can check.
  public var says: String

  /// A reason from its parts.
  public init(name: String, logOdds: Double, says: String) {
    self.name = name
    self.logOdds = logOdds
    self.says = says
  }
}

/// Everything that is claimed of one pair of articles.
///
/// The probability is the logistic of the sum of the evidence's log-odds: one computation, so the
/// explanation cannot differ from the number.
public struct Verdict: Sendable, Equatable {
  /// The ids of the two articles.
  public var ids: Sides<String>
  /// What the two texts are to each other.
  public var relation: Relation
  /// That the two are not independent: one derives from the other, or both from a third text.
  public var probability: Double
  /// The 90 % interval of the probability, which it lies in.
  public var interval: ClosedRange<Double>
  /// The share of each article's words that lie in passages other than standing text.
  public var explained: Sides<Double>
  /// How much of each article derives from the other, supposing that it is the derived side.
  public var extent: Sides<Extent>
  /// The Jaccard index of all word 5-shingles.
  public var jaccard: Double
  /// Which way the text went, given that it went.
  public var direction: Direction
  /// Why the direction was answered so, in words.
  public var directionReasons: [String]
  /// Whether the derived side gave credit; `nil` below a probability of one half.
  public var disclosure: Disclosure?
  /// Why the disclosure was answered so, in words.
  public var disclosureReason: String
  /// The share of the matched unquoted words that a credit covers.
  public var creditedShare: Double
  /// Probable derivation that is not credited: the probability times the disclosure's openness.
  public var gap: Double
  /// The shared passages, in the order of the first article.
  public var passages: [Passage]
  /// The reasons, the prior first.
  public var evidence: [Evidence]
  /// What each side discloses, supposing that it is the derived one: for a direction that third texts
  /// change. Not part of what is reported, and `nil` where no third text will be looked at.
  package var disclosures: Sides<DisclosureAnswer>?
  /// What the two say differently where they say the same; empty below a probability of one half, and
  /// where nobody looked.
  public var changes: [PairChange] = []

  /// A verdict from its parts.
  public init(
    ids: Sides<String>, relation: Relation, probability: Double, interval: ClosedRange<Double>,
    explained: Sides<Double>, extent: Sides<Extent>, jaccard: Double, direction: Direction,
    directionReasons: [String], disclosure: Disclosure?, disclosureReason: String,
    creditedShare: Double, gap: Double, passages: [Passage], evidence: [Evidence]
  ) {
    self.ids = ids
    self.relation = relation
    self.probability = probability
    self.interval = interval
    self.explained = explained
    self.extent = extent
    self.jaccard = jaccard
    self.direction = direction
    self.directionReasons = directionReasons
    self.disclosure = disclosure
    self.disclosureReason = disclosureReason
    self.creditedShare = creditedShare
    self.gap = gap
    self.passages = passages
    self.evidence = evidence
  }
}
