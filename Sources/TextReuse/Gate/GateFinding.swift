/// One thing about one draft that the policy of a gate speaks of.
public struct GateFinding: Sendable, Equatable {
  /// What became of it.
  public enum State: Sendable, Equatable {
    /// It counts.
    case open
    /// It counts, though the baseline knows a part of it, or knows it as less severe.
    case worse
    /// The baseline has it, so it counts no more.
    case accepted
    /// The policy suppresses it, so it does not count.
    case suppressed(reason: String, by: String, expires: String)
  }

  /// The rule.
  public var rule: GateRule
  /// How much the policy makes of it here.
  public var severity: GateSeverity
  /// What became of it.
  public var state = State.open
  /// The id of the draft; the file of the policy for a finding about the policy itself.
  public var draft: String
  /// The file of the draft, where it came from one.
  public var path: String?
  /// The archived article that it is about; `nil` for a finding about the draft alone.
  public var source: String?
  /// The partner whose licence it is about; empty else.
  public var partner = ""
  /// What is the case, in one sentence.
  public var says: String
  /// What would cure it, in one sentence.
  public var cure: String
  /// Facts beside it, a sentence each.
  public var details: [String] = []
  /// Where in the draft, and the words that stand there; `nil` where it is about the whole.
  public var place: Provenance.Mark?
  /// The line of the file in which it begins, from 1, where that is known.
  public var line: Int?
  /// The line in which it ends, where that is known.
  public var lastLine: Int?
  /// How many words of the draft it is about.
  public var words = 0
  /// The hash of each sentence that it is about, in order of the hashes.
  public var sentences: [String] = []
  /// The hash by which it is known again: of its rule, its partner and its words, so that it outlasts
  /// edits elsewhere in the draft.
  public var fingerprint: String
  /// What is claimed of the draft and its source; `nil` for a finding about the draft alone.
  public var verdict: Verdict?

  /// A finding that is open.
  public init(
    rule: GateRule, severity: GateSeverity, draft: String, path: String?, source: String? = nil,
    says: String, cure: String, fingerprint: String
  ) {
    self.rule = rule
    self.severity = severity
    self.draft = draft
    self.path = path
    self.source = source
    self.says = says
    self.cure = cure
    self.fingerprint = fingerprint
  }

  /// The finding with its lines: those of its place in the file that its draft was read from, else the
  /// one where the draft begins.
  public func located(in draft: Article) -> GateFinding {
    var finding = self
    finding.line = draft.source?.line
    finding.lastLine = nil
    guard let place, let line = place.span.source?.line else { return finding }
    finding.line = line
    let bytes = place.span.utf8
    finding.lastLine =
      bytes.isEmpty
      ? line : draft.source?.span(of: bytes.upperBound - 1..<bytes.upperBound)?.line ?? line
    return finding
  }

  /// Whether it counts against the policy, if it is severe enough.
  public var counts: Bool { state == .open || state == .worse }

  /// The order of a report: by file, draft, place, the more severe first, then rule and source.
  public static func precedes(_ left: GateFinding, _ right: GateFinding) -> Bool {
    let (first, second) = (left.key, right.key)
    for (one, other) in zip(first, second) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    if left.offset != right.offset { return left.offset < right.offset }
    if left.severity != right.severity { return left.severity > right.severity }
    let names = [left.rule.rawValue, left.source ?? "", left.fingerprint]
    let others = [right.rule.rawValue, right.source ?? "", right.fingerprint]
    for (one, other) in zip(names, others) where one != other {
      return one.utf8.lexicographicallyPrecedes(other.utf8)
    }
    return false
  }

  private var key: [String] { [path ?? draft, draft] }
  private var offset: Int { place?.span.utf8.lowerBound ?? 0 }
}
