internal import TextReuse

/// What every job that judges many pairs is asked in the same words.
public struct JudgingRequest: Sendable {
  /// Which articles a report lists, with what they say of their origin.
  public enum Listing: Sendable, Equatable {
    /// Those of so many findings, the first in order, with their texts.
    case findings(Int)
    /// All; the texts only of those in listed pairs.
    case all
  }

  /// The probability from which a pair is a finding.
  public var threshold = 0.5
  /// The share of findings that chance may give at most, where all pairs of a collection are searched.
  public var falseDiscoveryRate = 0.01
  /// Whether pairs that are no findings are listed too, after the findings.
  public var listsAll = false
  /// Outlets that are one's own: what two of their articles share is nobody's finding.
  public var ownOutlets: [String] = []
  /// Which articles the report lists.
  public var listing = Listing.all

  /// The request that is made where nothing is said.
  public init() {}
}

extension JudgingRequest {
  /// The probability from which a pair is looked at further than that.
  var leastOfInterest: Double { listsAll ? 0 : threshold }

  /// Those of some findings, in order, whose articles are listed with their texts.
  func listed(_ findings: [Verdict]) -> ArraySlice<Verdict> {
    switch listing {
    case .findings(let most): findings.prefix(most)
    case .all: findings[...]
    }
  }
}
