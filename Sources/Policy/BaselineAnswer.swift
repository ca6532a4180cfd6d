public import TextReuse

/// What a baseline makes of one finding.
public struct BaselineAnswer: Sendable, Equatable {
  /// Accepted, open, or worse than what was accepted.
  public var state: GateFinding.State
  /// What is to be said of it, a sentence each.
  public var reasons: [String] = []

  static let open = BaselineAnswer(state: .open)
}

extension Baseline {
  /// What becomes of findings by this baseline, in the order given.
  ///
  /// The entries of a draft's own name are asked first. Hashes are of words and not of names, so entries
  /// follow a draft that was moved: those of a name that has lost the words accept them under another,
  /// once. What is copied while the first draft stays as it is, is new.
  ///
  /// - Parameters:
  ///   - findings: all findings of the drafts that were looked at.
  ///   - isUnseen: whether there is a draft of a name that was not looked at, so that it may still have
  ///     the words.
  /// - Complexity: O(*n* *m*) in findings and entries.
  public func judge(
    _ findings: [GateFinding], isUnseen: (String) -> Bool = { _ in false }
  ) -> [BaselineAnswer] {
    var answers = findings.map { finding in
      answer(finding, entries.filter { $0.concerns(finding) && $0.draft == finding.draft })
    }
    var moves: [Move: String] = [:]
    for (index, finding) in findings.enumerated() where answers[index].state != .accepted {
      let places = formerNames(of: finding, findings, isUnseen).filter {
        moves[Move(finding, from: $0)] ?? finding.draft == finding.draft
      }
      let moved = places.map { name in
        (name, answer(finding, entries.filter { $0.concerns(finding) && $0.draft == name }))
      }
      let isKnown = answers[index].state != .open
      guard
        let (name, found) = moved.first(where: { $0.1.state == .accepted })
          ?? (isKnown ? nil : moved.first)
      else { continue }
      moves[Move(finding, from: name)] = finding.draft
      answers[index] = found
      answers[index].reasons.append("The baseline calls the draft “\(name)”.")
    }
    return answers
  }

  /// The names of drafts whose entries have words of a finding that they have no more, in order.
  private func formerNames(
    of finding: GateFinding, _ findings: [GateFinding], _ isUnseen: (String) -> Bool
  ) -> [String] {
    let wanted = Set(finding.sentences)
    let names = Set(
      entries.filter {
        $0.concerns(finding) && $0.draft != finding.draft && !wanted.isDisjoint(with: $0.sentences)
      }.map(\.draft))
    return names.filter { name in
      !isUnseen(name)
        && findings.allSatisfy {
          $0.draft != name || $0.rule != finding.rule || $0.partner != finding.partner
            || wanted.isDisjoint(with: $0.sentences)
        }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What some entries of one draft make of a finding.
  private func answer(_ finding: GateFinding, _ known: [Entry]) -> BaselineAnswer {
    if known.isEmpty { return .open }
    let all = Set(known.flatMap(\.sentences))
    let severe = Set(known.filter { $0.severity >= finding.severity }.flatMap(\.sentences))
    let wanted = Set(finding.sentences)
    if wanted.isSubset(of: severe) { return BaselineAnswer(state: .accepted) }
    if wanted.isSubset(of: all) {
      let most = known.map(\.severity).max() ?? .off
      return BaselineAnswer(
        state: .worse,
        reasons: [
          "The baseline accepts it as \(most.rawValue); it counts as \(finding.severity.rawValue) "
            + "by now."
        ])
    }
    let added = wanted.subtracting(all).count
    if added == wanted.count { return .open }
    return BaselineAnswer(
      state: .worse,
      reasons: [
        "The baseline accepts a smaller version of it: \(added) of its \(wanted.count) sentences "
          + "are new."
      ])
  }
}

extension Baseline.Entry {
  /// Whether the entry is of a finding's rule and partner.
  fileprivate func concerns(_ finding: GateFinding) -> Bool {
    rule == finding.rule && partner == finding.partner
  }
}

/// What a name's entries of one kind went to.
private struct Move: Hashable {
  let rule: GateRule
  let partner: String
  let name: String

  init(_ finding: GateFinding, from name: String) {
    rule = finding.rule
    partner = finding.partner
    self.name = name
  }
}
