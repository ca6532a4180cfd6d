public import TextReuse

/// A policy made ready to be asked about many drafts: its outlets are taken apart once.
public struct PolicyMatcher: Sendable {
  /// The policy.
  public let policy: GatePolicy
  private let own: OutletList
  private let exceptions: [(outlets: OutletList, sources: OutletList)]
  private let partners: [OutletList]
  private let sectionNames: [String: String]

  /// A policy made ready.
  public init(_ policy: GatePolicy) {
    self.policy = policy
    own = OutletList(policy.own)
    exceptions = policy.exceptions.map { (OutletList($0.outlets), OutletList($0.sources)) }
    partners = policy.licences.map { OutletList([$0.partner] + $0.names) }
    sectionNames = Dictionary(
      uniqueKeysWithValues: policy.sections.keys.map { ($0, Self.folded($0)) })
  }

  /// Whether an article is of an outlet of one's own.
  public func isOwn(_ article: Article) -> Bool { own.names(outletOf: article) }

  /// The licences of the partner that an article is from, each with its place in the policy.
  public func licences(for source: Article) -> [Licence] {
    zip(policy.licences, partners).filter {
      $1.names(outletOf: source) || $1.names(agencyOf: source)
    }
    .map(\.0)
  }

  /// The rule as it holds for a draft and the archived article beside it, if there is one.
  public func rule(_ rule: GateRule, draft: Article, source: Article? = nil) -> AppliedRule {
    var settings = policy.rules[rule] ?? RuleSettings()
    for (exception, lists) in zip(policy.exceptions, exceptions) {
      guard let more = exception.rules[rule], holds(exception, lists, draft, source) else {
        continue
      }
      settings = settings.overlaid(with: more)
    }
    var derivation = policy.derivation
    derivation.probability = settings.probability ?? derivation.probability
    derivation.words = settings.words ?? derivation.words
    derivation.share = settings.share ?? derivation.share
    return AppliedRule(
      severity: settings.severity ?? GatePolicy.severity(of: rule), derivation: derivation)
  }

  /// Whether a draft stands in a section: by its path, or since it says so itself.
  private func stands(_ draft: Article, in section: String) -> Bool {
    let path = draft.path ?? draft.id
    return policy.sections[section]?.contains { $0.matches(path) } ?? false
      || draft.sections.contains { Self.folded($0) == sectionNames[section] }
  }

  /// A section's name without regard to case and spaces.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func holds(
    _ exception: PolicyException, _ lists: (outlets: OutletList, sources: OutletList),
    _ draft: Article, _ source: Article?
  ) -> Bool {
    let path = draft.path ?? draft.id
    let inPaths = exception.paths.isEmpty || exception.paths.contains { $0.matches(path) }
    let inSections =
      exception.sections.isEmpty || exception.sections.contains { stands(draft, in: $0) }
    let ofOutlets = exception.outlets.isEmpty || lists.outlets.names(outletOf: draft)
    let fromSources =
      exception.sources.isEmpty
      || source.map { lists.sources.names(outletOf: $0) || lists.sources.names(agencyOf: $0) }
        ?? false
    return inPaths && inSections && ofOutlets && fromSources
  }
}
