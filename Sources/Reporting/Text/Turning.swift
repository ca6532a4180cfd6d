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
      "Without \($0.name): \(Percent.text($0.probability))."
    }
  }

  private var margin: String {
    let points = Percent.points(-verdict.margin)
    return "Other evidence of \(points) points would bring it to even odds."
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
