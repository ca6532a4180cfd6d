/// Which findings of a search chance alone may have made, by the step-up rule for false discovery rates (Benjamini and
/// Hochberg 1995).
///
/// Unrelated articles may come to have common matter, the more of them the more pairs are searched: what
/// `ChanceTail` says. They do not come to have wording that is rare for their lengths. So a pair with rare
/// wording is a finding wherever it stands, and one without only from that probability on from which chance is
/// expected to give no more than a set share of all findings.
public struct FalseDiscoveries: Sendable {
  /// The share of findings that chance may give at most, from 0 to 1; with 1 nothing is set aside.
  public var rate: Double
  /// How often unrelated pairs reach a probability.
  public var tail: ChanceTail
  /// How many pairs were searched.
  public var pairs: Double

  /// A rule for a search of so many pairs.
  public init(rate: Double, tail: ChanceTail, pairs: Double) {
    self.rate = rate
    self.tail = tail
    self.pairs = pairs
  }

  /// What the rule makes of some verdicts.
  public struct Outcome: Sendable {
    /// The findings, in the order given.
    public var findings: [Verdict] = []
    /// Those that chance may have made, in the order given.
    public var setAside: [Verdict] = []
    /// The probability from which a pair without rare wording is a finding.
    public var bar: Double
  }

  /// Parts verdicts at or above a threshold into findings and what chance may have made.
  ///
  /// - Complexity: O(*n* log *n*) in verdicts.
  public func part(_ verdicts: [Verdict], threshold: Double) -> Outcome {
    let bar = self.bar(verdicts, threshold: threshold)
    var outcome = Outcome(bar: bar)
    for verdict in verdicts {
      if verdict.hasRareWording || verdict.probability >= bar {
        outcome.findings.append(verdict)
      } else {
        outcome.setAside.append(verdict)
      }
    }
    return outcome
  }

  /// The lowest probability among those of pairs without rare wording from which chance gives few enough
  /// of all findings; beyond all of them where none is high enough.
  private func bar(_ verdicts: [Verdict], threshold: Double) -> Double {
    guard rate < 1 else { return threshold }
    let common = verdicts.filter { !$0.hasRareWording }.map(\.probability).sorted(by: >)
    guard let least = common.last else { return threshold }
    let rare = Double(verdicts.count - common.count)
    // Where even the lowest holds, so does the threshold below it.
    if holds(least, among: rare + Double(common.count)) { return threshold }
    var bar = 1.0
    for (place, probability) in common.enumerated()
    where holds(probability, among: rare + Double(place + 1)) {
      bar = probability
    }
    return bar
  }

  private func holds(_ probability: Double, among findings: Double) -> Bool {
    tail.findings(among: pairs, threshold: probability) <= rate * findings
  }
}

extension Verdict {
  /// Whether the two share wording too rare for chance: whether it has points.
  package var hasRareWording: Bool {
    evidence.contains { $0.name == EvidenceName.rareVerbatim.rawValue && $0.logOdds > 0 }
  }
}
