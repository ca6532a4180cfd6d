/// What a gate looks for in a draft, each by a name that policies, reports and baselines use.
public enum GateRule: String, Sendable, CaseIterable {
  /// The draft derives from an archived article and does not say so.
  case uncreditedDerivation = "uncredited-derivation"
  /// The draft derives from one source and credits another.
  case creditedElsewhere = "credited-elsewhere"
  /// The draft says that it is made from other text, and not from what.
  case unnamedSource = "unnamed-source"
  /// A quotation that the draft took over has other words than in its source.
  case alteredQuotation = "altered-quotation"
  /// The draft follows a version of an item that was corrected since.
  case staleVersion = "stale-version"
  /// The draft was published before its source, or it itself, was released.
  case embargoBroken = "embargo-broken"
  /// The credit that a licence asks for is not there.
  case missingCredit = "missing-credit"
  /// The link that a licence asks for is not there.
  case missingLink = "missing-link"
  /// Text that a licence wants unaltered was reworded.
  case alteredText = "altered-licensed-text"
  /// The draft derives from a partner's text at a time that the licence does not cover.
  case licenceNotValid = "licence-not-valid"
  /// The draft has invisible or look-alike characters.
  case hiddenCharacters = "hidden-characters"
  /// The draft has a date that cannot be, or contradicts itself.
  case inconsistentDates = "inconsistent-dates"
  /// A suppression in the policy is past its day.
  case expiredSuppression = "expired-suppression"

  /// Whether the rule speaks of a draft and an archived article that it derives from.
  public var isOfPairs: Bool {
    switch self {
    case .hiddenCharacters, .inconsistentDates, .expiredSuppression: false
    default: true
    }
  }
}

/// How much a finding of a gate matters, by the policy.
public enum GateSeverity: String, Sendable, CaseIterable, Comparable {
  /// The rule is not asked.
  case off
  /// Worth knowing.
  case note
  /// Worth a look before publication.
  case warning
  /// Not to be published so.
  case error

  /// `off` is the least.
  public static func < (left: GateSeverity, right: GateSeverity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self)! }
}
