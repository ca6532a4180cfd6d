/// What the findings on three texts say together of the direction between two of them.
///
/// Two texts look as if one came from the other where both came from a third. That third, *c*, shows
/// itself where it is at hand: what *b* shares with *a* it shares with *c* as well, and closer. What is
/// left when *c* is taken away, the residual, is what speaks for *a* as the source of *b*.
///
/// The probability of descent is not touched: the two are no more independent for it. Only the way of
/// going from *a* to *b* becomes less likely, and the third text more so, by assumed odds as those of
/// `DirectionFinder` are.
package struct ThirdSources {
  /// The share of what two have in common from which the residual is not nothing: the ends of passages
  /// err by about as much.
  static let residual = 0.2

  /// From so many bytes on, a dozen words, a closer likeness is not chance.
  static let closer = 72

  /// How often a text that has more of another's wording comes from a third all the same: as often
  /// as a stated time is wrong.
  static let errorRate = DirectionFinder.errorRate

  /// How often the source is the later of two texts that have the same to give, by assumption: once in
  /// ten.
  static let laterErrorRate = 0.1

  /// How many findings of one text are looked at as its possible sources, the most probable first.
  static let most = 16

  /// Findings whose direction takes the others into account, in the same order.
  ///
  /// - Complexity: O(*n* · `most` · *p*) in findings and their passages.
  package static func resolve(_ findings: [Verdict]) -> [Verdict] {
    let sources = ThirdSources(findings)
    return findings.map { finding in
      guard finding.direction.verdict != .commonSource else { return finding }
      var p = (finding.direction.aToB, finding.direction.bToA, finding.direction.commonSource)
      var reasons: [String] = []
      if let third = sources.better(than: finding) {
        p.0 *= third.errorRate
        reasons.append(third.reason)
      }
      if let third = sources.better(than: finding.swapped) {
        p.1 *= third.errorRate
        reasons.append(third.reason)
      }
      return reasons.isEmpty ? finding : finding.redirected(p, reasons)
    }
  }

  /// For each article, the findings in which it is not decided to be the source, as the other and it, the
  /// surest first.
  private let sources: [String: [Verdict]]
  /// The pairs of a source and what derives from it.
  private let steps: Set<[String]>

  private init(_ findings: [Verdict]) {
    var sources: [String: [Verdict]] = [:]
    var steps: Set<[String]> = []
    for finding in findings {
      switch finding.direction.verdict {
      case .aToB:
        sources[finding.ids.b, default: []].append(finding)
        steps.insert([finding.ids.a, finding.ids.b])
      case .bToA:
        sources[finding.ids.a, default: []].append(finding.swapped)
        steps.insert([finding.ids.b, finding.ids.a])
      case .undecided:
        sources[finding.ids.b, default: []].append(finding)
        sources[finding.ids.a, default: []].append(finding.swapped)
      case .commonSource: break
      }
    }
    self.sources = sources.mapValues { steps in
      Array(
        steps.sorted {
          if $0.probability != $1.probability { return $0.probability > $1.probability }
          return $0.ids.a.utf8.lexicographicallyPrecedes($1.ids.a.utf8)
        }.prefix(Self.most))
    }
    self.steps = steps
  }

  /// A third text that explains the second side of a finding better than the first side does.
  private func better(than finding: Verdict) -> (errorRate: Double, reason: String)? {
    let common = SpanSet(finding.passages.filter { $0.kind != .boilerplate }.map(\.b.utf8))
    guard common.count > 0 else { return nil }
    let close = finding.closeParts
    var later: (errorRate: Double, reason: String)?
    for step in sources[finding.ids.b] ?? [] where step.ids.a != finding.ids.a {
      let others = SpanSet(step.passages.filter { $0.kind != .boilerplate }.map(\.b.utf8))
      let rest = common.count(outside: others)
      guard Double(rest) <= Self.residual * Double(common.count) else { continue }
      let own = step.closeParts
      let gain = own.count(outside: close)
      let loss = close.count(outside: own)
      let isSource = step.direction.verdict == .aToB
      if isSource, gain >= Self.closer, gain >= 4 * loss {
        return (Self.errorRate, Self.says(finding.ids, step.ids.a, "is closer to"))
      }
      if later == nil, loss < Self.closer, steps.contains([step.ids.a, finding.ids.a]) {
        later = (Self.laterErrorRate, Self.says(finding.ids, step.ids.a, "finds all of it in"))
      }
    }
    return later
  }

  private static func says(_ ids: Sides<String>, _ third: String, _ how: String) -> String {
    "In what it shares with \(ids.a), \(ids.b) \(how) \(third)."
  }
}

extension Verdict {
  /// Where the second side has the wording of the first: the same words, be they quoted or not.
  fileprivate var closeParts: SpanSet {
    SpanSet(
      passages.flatMap(\.parts).filter { $0.kind == .verbatim || $0.kind == .quotation }
        .map(\.b.utf8))
  }

  /// The verdict with other weights of the three directions and what follows from them.
  fileprivate func redirected(
    _ p: (aToB: Double, bToA: Double, commonSource: Double), _ reasons: [String]
  ) -> Verdict {
    let sum = max(1e-12, p.aToB + p.bToA + p.commonSource)
    let (aToB, bToA) = (p.aToB / sum, p.bToA / sum)
    let third = max(0, 1 - aToB - bToA)
    var turned = self
    turned.direction = Direction(
      verdict: DirectionAnswer.verdict(aToB, bToA, third), aToB: aToB, bToA: bToA,
      commonSource: third)
    turned.directionReasons = directionReasons.filter { $0 != DirectionFinder.textAlone } + reasons
    if turned.direction.verdict == .commonSource, probability >= 0.5 {
      turned.relation = .commonSource
    }
    if let disclosures {
      let answer = PairDisclosure.answer(disclosures, turned.direction.verdict)
      turned.disclosure = answer.disclosure
      turned.disclosureReason = answer.reason
      turned.creditedShare = answer.creditedShare
      turned.gap = probability * answer.disclosure.openness
    }
    return turned
  }
}

/// Disjoint stretches of a text, in order.
struct SpanSet: Equatable {
  private(set) var ranges: [Range<Int>] = []
  /// How many places they hold.
  private(set) var count = 0

  /// The union of some stretches.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ stretches: [Range<Int>]) {
    for range in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    count = ranges.reduce(0) { $0 + $1.count }
  }

  /// How many places another set does not hold.
  ///
  /// - Complexity: O(*n* + *m*).
  func count(outside other: SpanSet) -> Int {
    var shared = 0
    var place = 0
    for range in ranges {
      while place < other.ranges.count, other.ranges[place].upperBound <= range.lowerBound {
        place += 1
      }
      var next = place
      while next < other.ranges.count, other.ranges[next].lowerBound < range.upperBound {
        shared +=
          min(range.upperBound, other.ranges[next].upperBound)
          - max(range.lowerBound, other.ranges[next].lowerBound)
        next += 1
      }
    }
    return count - shared
  }
}
