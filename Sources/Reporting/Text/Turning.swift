internal import TextReuse

/// What would change a verdict, in sentences: what hangs on each reason, how far it is from even odds, and
/// what would settle what is open.
struct Turning {
  private let verdict: Verdict
  private let names: Sides<String>

  /// What would change a verdict on articles called by `names`, which must be safe to show.
  init(_ verdict: Verdict, names: Sides<String>) {
    self.verdict = verdict
    self.names = names
  }

  /// The sentences, in the order of telling.
  var sentences: [String] { reasons + [margin, direction, disclosure].compactMap(\.self) }

  /// The probability without each of the three weightiest reasons.
  private var reasons: [String] {
    verdict.counterfactuals.prefix(3).map {
      "Without the points of \($0.name) it would be \(Percent.text($0.probability)) likely."
    }
  }

  /// How far it is from even odds, as odds and as points.
  private var margin: String {
    let points = Percent.points(verdict.margin).drop { $0 == "+" || $0 == "\u{2212}" }
    if points == "0.00" { return "The odds are even." }
    let isLikely = verdict.margin > 0
    let more = verdict.evidence.contains { $0.name == "limit" } ? " or more" : ""
    let odds = "The odds are \(Percent.odds(verdict.margin.magnitude)) to 1\(more)"
    return isLikely
      ? "\(odds) that the two are not independent; reasons against it that weigh \(points) points "
        + "in all would make it an even chance."
      : "\(odds) that the two are independent; reasons for descent that weigh \(points) points in "
        + "all would make it an even chance."
  }

  private var direction: String? {
    guard verdict.probability >= 0.5, verdict.direction.verdict == .undecided else { return nil }
    return
      "Publication times with their zones, or a credit in one of them, could settle the direction."
  }

  private var disclosure: String? {
    switch verdict.disclosure {
    case nil, .credited: nil
    case .uncredited, .creditedElsewhere, .declared:
      switch verdict.direction.verdict {
      case .aToB: "A credit of \(names.a) where its matter stands would close the gap."
      case .bToA: "A credit of \(names.b) where its matter stands would close the gap."
      case .commonSource: "A credit of the common source would close the gap."
      case .undecided: nil
      }
    }
  }
}
