public import TextReuse

/// What a gate asks of drafts: rules and how severe they are, partners and their licences, one's own
/// outlets, and findings that are suppressed for a time.
///
/// `Documentation/Formats/policy.md` says what each part means in the file that it is read from.
public struct GatePolicy: Sendable, Equatable {
  /// The severity from which a finding breaks the policy.
  public var failsAt = GateSeverity.error
  /// Outlets of one's own, whose articles may follow each other.
  public var own: [String] = []
  /// From where on a draft counts as derived, where a rule says nothing else.
  public var derivation = Derivation()
  /// The rules that are set otherwise than by default.
  public var rules: [GateRule: RuleSettings] = [:]
  /// Sections by name: the paths that belong to each.
  public var sections: [String: [PathPattern]] = [:]
  /// Settings for some drafts or sources, in the order of the file; of two that both say, the later
  /// counts.
  public var exceptions: [PolicyException] = []
  /// What partners ask for.
  public var licences: [Licence] = []
  /// Findings that do not count for a time.
  public var suppressions: [Suppression] = []

  /// The policy that holds where no other is given.
  public init() {}

  /// From where on a draft counts as derived from an archived article.
  public struct Derivation: Sendable, Equatable {
    /// The least probability of descent, from 0 to 1.
    public var probability = 0.9
    /// The fewest words of the draft that lie in shared passages.
    public var words = 25
    /// The least share of the draft's words that lie in them, from 0 to 1.
    public var share = 0.0

    /// The bounds of the policy that holds where no other is given.
    public init() {}
  }

  /// The severity of a rule where nothing is said of it.
  public static func severity(of rule: GateRule) -> GateSeverity {
    switch rule {
    case .uncreditedDerivation, .staleVersion, .embargoBroken, .missingCredit, .missingLink,
      .alteredText, .licenceNotValid, .alteredQuotation, .expiredSuppression:
      .error
    case .creditedElsewhere, .unnamedSource, .hiddenCharacters, .inconsistentDates: .warning
    }
  }
}

/// What a policy says of one rule; what it does not say comes from elsewhere.
public struct RuleSettings: Sendable, Equatable {
  /// How severe a finding is.
  public var severity: GateSeverity?
  /// The least probability of descent.
  public var probability: Double?
  /// The fewest words of the draft.
  public var words: Int?
  /// The least share of the draft's words.
  public var share: Double?

  /// Settings that say nothing.
  public init(
    severity: GateSeverity? = nil, probability: Double? = nil, words: Int? = nil,
    share: Double? = nil
  ) {
    self.severity = severity
    self.probability = probability
    self.words = words
    self.share = share
  }

  /// These, with what the other says in place of them.
  func overlaid(with other: RuleSettings) -> RuleSettings {
    RuleSettings(
      severity: other.severity ?? severity, probability: other.probability ?? probability,
      words: other.words ?? words, share: other.share ?? share)
  }
}

/// A rule as it holds for one draft and one source.
public struct AppliedRule: Sendable, Equatable {
  /// How severe a finding is.
  public var severity: GateSeverity
  /// From where on the draft counts as derived.
  public var derivation: GatePolicy.Derivation
}

/// Settings that hold for some drafts or sources only.
public struct PolicyException: Sendable, Equatable {
  /// The paths of drafts; empty for all.
  public var paths: [PathPattern] = []
  /// The sections of drafts; empty for all.
  public var sections: [String] = []
  /// The outlets of drafts; empty for all.
  public var outlets: [String] = []
  /// The outlets or agencies of the archived article; empty for all, and for none.
  public var sources: [String] = []
  /// What holds for them.
  public var rules: [GateRule: RuleSettings] = [:]

  /// An exception that holds for everything and says nothing.
  public init() {}
}

/// What a partner asks of those who use its text.
public struct Licence: Sendable, Equatable {
  /// The partner: its outlet or agency, as articles name it.
  public var partner: String
  /// Other names of the partner.
  public var names: [String] = []
  /// The wordings of which one must stand in the draft; none where no credit is asked for.
  public var credit: [String] = []
  /// Whether the draft must have the address of the source.
  public var needsLink = false
  /// Whether words that are taken over must stay as they are.
  public var unaltered = false
  /// The first day that it covers.
  public var from: Timestamp?
  /// The last day that it covers.
  public var until: Timestamp?
  /// The line of the policy that it begins on.
  public var line: Int?

  /// A licence that asks for nothing.
  public init(partner: String) { self.partner = partner }
}

/// A finding that does not count for a time, with who says so and why.
public struct Suppression: Sendable, Equatable {
  /// The finding's fingerprint, as reports show it.
  public var fingerprint: String
  /// Why it does not count.
  public var reason: String
  /// Who says so.
  public var by: String
  /// The last day on which it does not count.
  public var expires: Timestamp
  /// The draft that alone is meant; `nil` for the same words wherever they stand.
  public var draft: String?
  /// The line of the policy that it begins on.
  public var line: Int?

  /// A suppression from its parts.
  public init(
    fingerprint: String, reason: String, by: String, expires: Timestamp, draft: String? = nil,
    line: Int? = nil
  ) {
    self.fingerprint = fingerprint
    self.reason = reason
    self.by = by
    self.expires = expires
    self.draft = draft
    self.line = line
  }
}
