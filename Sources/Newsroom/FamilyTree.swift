internal import TextReuse

/// The family trees of findings: for each derived article the most probable source.
///
/// The surest steps are taken first, and none that would make an article its own ancestor. Where two
/// derive from a third text and no article at hand is the source of one, its source is unseen.
struct FamilyTree {
  private let findings: [Verdict]

  /// The trees of some findings.
  init(_ findings: [Verdict]) { self.findings = findings }

  /// The steps, by derived article.
  ///
  /// - Complexity: O(*n* log *n*) in findings, and the depth of a tree for each.
  func edges() -> [StemmaEdge] {
    var edges: [String: StemmaEdge] = [:]
    for step in steps.sorted(by: Self.isTakenBefore) where edges[step.derived] == nil {
      var ancestor = step.source
      while let id = ancestor, id != step.derived { ancestor = edges[id]?.source }
      if step.source == nil || ancestor == nil { edges[step.derived] = step }
    }
    return edges.values.sorted { $0.derived.utf8.lexicographicallyPrecedes($1.derived.utf8) }
  }

  /// Every step that a finding supports.
  private var steps: [StemmaEdge] {
    findings.flatMap { verdict -> [StemmaEdge] in
      let (ids, direction) = (verdict.ids, verdict.direction)
      func step(_ source: String?, _ derived: String, _ share: Double) -> StemmaEdge {
        StemmaEdge(source: source, derived: derived, probability: verdict.probability * share)
      }
      switch direction.verdict {
      case .aToB: return [step(ids.a, ids.b, direction.aToB)]
      case .bToA: return [step(ids.b, ids.a, direction.bToA)]
      case .commonSource:
        return [ids.a, ids.b].map { step(nil, $0, direction.commonSource) }
      case .undecided: return []
      }
    }
  }

  /// Sources at hand before unseen ones, then the surer, then by ids.
  private static func isTakenBefore(_ left: StemmaEdge, _ right: StemmaEdge) -> Bool {
    if (left.source == nil) != (right.source == nil) { return right.source == nil }
    if left.probability != right.probability { return left.probability > right.probability }
    return Sides(a: left.derived, b: left.source ?? "")
      .precedes(Sides(a: right.derived, b: right.source ?? ""))
  }
}
