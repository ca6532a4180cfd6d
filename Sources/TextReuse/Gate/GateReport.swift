/// What a gate found in some drafts, and what that means for its policy.
public struct GateReport: Sendable, Equatable {
  /// What it all comes to.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Everything was looked at, and nothing is against the policy.
    case kept
    /// Something is against the policy, whatever else could not be looked at.
    case broken
    /// Nothing is against the policy so far, but not everything could be told.
    case unknown
  }

  /// The findings, in the order of `GateFinding.precedes`.
  public var findings: [GateFinding] = []
  /// The severity from which a finding breaks the policy.
  public var failsAt = GateSeverity.error
  /// What could not be read.
  public var skipped: [Skipped] = []
  /// What could not be told of what was read, such as an embargo where no date is known.
  public var undecided: [Skipped] = []
  /// What is to be known beside: what was taken for granted, what was passed over.
  public var notes: [String] = []
  /// How many drafts were looked at.
  public var drafts = 0
  /// How many of them have no date.
  public var undated = 0
  /// How many articles the archive has; `nil` where it could not be opened.
  public var archived: Int?
  /// The archive's file.
  public var archive = ""
  /// The policy's file; empty for the one built in.
  public var policy = ""
  /// The moment that was taken as now; `nil` where none was known.
  public var now: Timestamp?
  /// What said so, such as `--now`.
  public var nowSaidBy = ""
  /// Pairs that are versions of one item.
  public var versions: [VersionPair] = []
  /// The articles that the findings speak of, in order of id.
  public var documents: [ReportDocument] = []
  /// The tool's version.
  public var toolVersion = ""
  /// The version of the weights.
  public var modelVersion = ""

  /// An empty report: nothing was looked at.
  public init() {}

  /// The findings that break the policy.
  public var breaking: [GateFinding] { findings.filter { $0.counts && $0.severity >= failsAt } }

  /// What it all comes to.
  public var outcome: Outcome {
    if !breaking.isEmpty { return .broken }
    return skipped.isEmpty && undecided.isEmpty ? .kept : .unknown
  }
}
