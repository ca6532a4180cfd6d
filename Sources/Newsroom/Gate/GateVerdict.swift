internal import Policy
internal import TextReuse

/// What baseline and suppressions make of the findings of a gate.
struct GateVerdict {
  let policy: GatePolicy
  /// The file of the policy, as messages name it.
  let file: String
  let baseline: Baseline
  let clock: GateClock

  private(set) var undecided: [Skipped] = []

  init(policy: GatePolicy, file: String, baseline: Baseline, clock: GateClock) {
    self.policy = policy
    self.file = file
    self.baseline = baseline
    self.clock = clock
  }

  /// The findings with what became of each, and one more for each suppression past its day.
  ///
  /// - Parameter isUnseen: whether there is a draft of a name that was not looked at.
  mutating func judge(
    _ findings: [GateFinding], isUnseen: (String) -> Bool
  ) -> [GateFinding] {
    let sorted = findings.sorted(by: GateFinding.precedes)
    let answers = baseline.judge(sorted, isUnseen: isUnseen)
    let judged = zip(sorted, answers).map { finding, answer in
      var finding = finding
      finding.state = answer.state
      finding.details += answer.reasons
      return suppressed(finding)
    }
    let expired = policy.suppressions.filter { isExpired($0) == .yes }.map(outlived)
    return (judged + expired).sorted(by: GateFinding.precedes)
  }

  private mutating func suppressed(_ finding: GateFinding) -> GateFinding {
    let meant = policy.suppressions.filter {
      $0.fingerprint == finding.fingerprint
        && ($0.draft.map { [finding.draft, finding.path].contains($0) } ?? true)
    }
    var finding = finding
    guard let valid = meant.first(where: { isExpired($0) != .yes }) else {
      for suppression in meant {
        finding.details.append(
          "Its suppression by \(suppression.by) ended with \(suppression.expires.iso8601).")
      }
      return finding
    }
    if isExpired(valid) == .unknown { tellNot(valid) }
    finding.state = .suppressed(
      reason: valid.reason, by: valid.by, expires: valid.expires.iso8601)
    return finding
  }

  private func isExpired(_ suppression: Suppression) -> GateClock.Answer {
    clock.now.map { GateClock.isAfter($0, day: suppression.expires) } ?? .unknown
  }

  private func outlived(_ suppression: Suppression) -> GateFinding {
    let sentences = [
      MatchedText.hash(suppression.fingerprint + suppression.expires.iso8601, length: 16)
    ]
    var finding = GateFinding(
      rule: .expiredSuppression, severity: .error, draft: file, path: file,
      says: "The suppression of \(suppression.fingerprint) by \(suppression.by) ended with "
        + "\(suppression.expires.iso8601).",
      cure: "Take it out of the policy, or decide anew until when it holds.",
      fingerprint: MatchedText.fingerprint(.expiredSuppression, partner: "", sentences: sentences))
    finding.details = ["Its reason was: \(suppression.reason)"]
    finding.line = suppression.line
    finding.sentences = sentences
    return finding
  }

  private mutating func tellNot(_ suppression: Suppression) {
    let entry = Skipped(
      path: file, place: suppression.line.map { "line \($0)" },
      reason: "no date tells whether the suppression that ends with "
        + "\(suppression.expires.iso8601) still holds; give the gate --now")
    if !undecided.contains(entry) { undecided.append(entry) }
  }
}
