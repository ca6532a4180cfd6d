internal import TextReuse

/// The four answers of one verdict as sentences about two named articles.
struct Answers {
  let verdict: Verdict
  let names: Sides<String>

  /// The answers about articles called by `names`, which must be safe to show.
  init(_ verdict: Verdict, names: Sides<String>) {
    self.verdict = verdict
    self.names = names
  }

  /// What the two are to each other.
  var relation: String {
    let label = Wording.label(verdict.relation)
    return "\(label.prefix(1).uppercased())\(label.dropFirst()): "
      + "\(Wording.meaning(verdict.relation))."
  }

  /// How much of each lies in shared passages, and how much of the derived side is derived, however it is put.
  var shares: String {
    let passages =
      "\(Percent.share(verdict.explained.a)) of \(names.a) and "
      + "\(Percent.share(verdict.explained.b)) of \(names.b) lies in shared passages."
    return extent.isEmpty ? passages : "\(passages) \(extent)"
  }

  /// How much of the derived side is derived; nothing where none is told.
  private var extent: String {
    guard verdict.probability >= 0.5 else { return "" }
    switch verdict.direction.verdict {
    case .aToB: return Wording.extent(verdict.extent.b, of: names.b, from: names.a)
    case .bToA: return Wording.extent(verdict.extent.a, of: names.a, from: names.b)
    case .commonSource, .undecided: return ""
    }
  }

  /// How likely it is that they are not independent.
  var probability: String {
    "\(Percent.text(verdict.probability)) likely that the two are not independent "
      + "(90 % interval \(Percent.text(verdict.interval)))."
  }

  /// Which derives from which, in a clause.
  var direction: String {
    switch verdict.direction.verdict {
    case .aToB: "\(names.b) derives from \(names.a)"
    case .bToA: "\(names.a) derives from \(names.b)"
    case .commonSource: "both derive from a third text"
    case .undecided: "undecided"
    }
  }

  /// Which derives from which, with the three probabilities.
  var directionSentence: String {
    let direction = verdict.direction
    let given = verdict.probability < 0.5 ? "Were one derived: " : ""
    let clause = given.isEmpty ? capitalized(self.direction) : self.direction
    let forth = Percent.text(direction.aToB)
    let back = Percent.text(direction.bToA)
    let third = Percent.text(direction.commonSource)
    let odds =
      switch direction.verdict {
      case .aToB: "\(forth); the other way \(back), both from a third text \(third)"
      case .bToA: "\(back); the other way \(forth), both from a third text \(third)"
      case .commonSource, .undecided:
        "\(names.b) from \(names.a) \(forth), \(names.a) from \(names.b) \(back), "
          + "both from a third text \(third)"
      }
    return "\(given)\(clause) (\(odds))."
  }

  /// Whether the derived side gave credit.
  var disclosure: String {
    guard let disclosure = verdict.disclosure else {
      return "Not asked: derivation is less likely than not."
    }
    let answer = "\(capitalized(Wording.label(disclosure))): \(Wording.meaning(disclosure))."
    guard verdict.creditedShare > 0 else { return answer }
    let share = Percent.share(verdict.creditedShare)
    return answer + " Credit covers \(share) of the matched unquoted words."
  }

  /// The evidence as it adds up: the prior first, then by weight.
  var evidence: [Evidence] {
    let prior = verdict.evidence.filter { $0.name == "prior" }
    let rest = verdict.evidence.filter { $0.name != "prior" }
    let sorted = rest.sorted {
      let (left, right) = (abs($0.logOdds), abs($1.logOdds))
      return left == right ? $0.name < $1.name : left > right
    }
    return prior + sorted
  }

  /// The evidence that adds points or takes them away, the prior first.
  var weighing: [Evidence] { evidence.filter { !Self.isIdle($0) } }

  /// What was looked at and weighs nothing.
  var idle: [Evidence] { evidence.filter(Self.isIdle) }

  /// What was looked at and weighs nothing, by name.
  var idleLine: String {
    "looked at and adding nothing: " + idle.map(\.name).joined(separator: ", ")
  }

  private static func isIdle(_ evidence: Evidence) -> Bool {
    Percent.points(evidence.logOdds) == Percent.points(0) && evidence.name != "prior"
  }

  /// The sum of the evidence, in points.
  var points: Double { verdict.evidence.reduce(0) { $0 + $1.logOdds } }

  /// How many words are shared outside standing text.
  var sharedWords: Int {
    verdict.passages.reduce(0) { $1.kind == .boilerplate ? $0 : $0 + max(0, $1.words) }
  }

  /// Names keep their own case: only a sentence that opens with a word of ours is capitalized.
  private func capitalized(_ text: String) -> String {
    let names = [self.names.a, self.names.b]
    if names.contains(where: { text.hasPrefix($0) }) { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
