internal import TextReuse

/// The family trees of findings: for each derived article the source at hand that makes the whole
/// forest most probable.
///
/// Only findings whose direction is decided are steps, so that the trees are no surer than the
/// verdicts; a direction against trusted times is never decided that way. The choice is Edmonds'
/// arborescence over the logarithms of the steps' probabilities: no article becomes its own ancestor, and
/// where sources form a circle the least is lost. Where two derive from a third text and no article at hand is the
/// source of one, its source is unseen.
struct FamilyTree {
  private let findings: [Verdict]

  /// The trees of some findings.
  init(_ findings: [Verdict]) { self.findings = findings }

  /// What having no source at hand is worth beside any step: it is the last resort.
  private static let none = -1e6

  /// The steps, by derived article.
  ///
  /// - Complexity: O(*n* log *n*) in findings, and O(*n*) for each circle inside a circle.
  func edges() -> [StemmaEdge] {
    let steps = seen
    let ids = Set(steps.flatMap { [$0.source ?? "", $0.derived] })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0 + 1) })
    var choices = steps.map { step in
      Arborescence.Edge(
        parent: places[step.source ?? ""] ?? 0, child: places[step.derived] ?? 0,
        weight: Elementary.ln(max(1e-12, step.probability)))
    }
    for place in 0..<ids.count {
      choices.append(Arborescence.Edge(parent: 0, child: place + 1, weight: Self.none))
    }
    var edges: [String: StemmaEdge] = [:]
    for choice in Arborescence.steps(count: ids.count + 1, edges: choices)
    where choice >= 0 && choice < steps.count {
      edges[steps[choice].derived] = steps[choice]
    }
    for step in unseen where edges[step.derived] == nil { edges[step.derived] = step }
    return edges.values.sorted { $0.derived.utf8.lexicographicallyPrecedes($1.derived.utf8) }
  }

  /// The steps from one article at hand to another, the surest first, then by ids.
  private var seen: [StemmaEdge] {
    findings.compactMap { verdict -> StemmaEdge? in
      let (ids, direction) = (verdict.ids, verdict.direction)
      switch direction.verdict {
      case .aToB: return step(ids.a, ids.b, verdict, direction.aToB)
      case .bToA: return step(ids.b, ids.a, verdict, direction.bToA)
      case .commonSource, .undecided: return nil
      }
    }.sorted(by: Self.isTakenBefore)
  }

  /// The steps from sources that are not at hand, the surest first.
  private var unseen: [StemmaEdge] {
    findings.filter { $0.direction.verdict == .commonSource }.flatMap { verdict in
      [verdict.ids.a, verdict.ids.b].map {
        step(nil, $0, verdict, verdict.direction.commonSource)
      }
    }.sorted(by: Self.isTakenBefore)
  }

  private func step(
    _ source: String?, _ derived: String, _ verdict: Verdict, _ share: Double
  ) -> StemmaEdge {
    StemmaEdge(source: source, derived: derived, probability: verdict.probability * share)
  }

  private static func isTakenBefore(_ left: StemmaEdge, _ right: StemmaEdge) -> Bool {
    if left.probability != right.probability { return left.probability > right.probability }
    return Sides(a: left.derived, b: left.source ?? "")
      .precedes(Sides(a: right.derived, b: right.source ?? ""))
  }
}
