internal import Policy
internal import TextReuse

/// What the policy says of one draft and the archived articles that it follows.
struct PairRules {
  let found: GateDraft
  let policy: PolicyMatcher
  let clock: GateClock
  /// The file that the draft alone was read from, to look for links in; `nil` where there is none.
  let file: String?

  var findings: [GateFinding] = []
  /// What could not be told.
  var undecided: [Skipped] = []
  /// The pairs to be held against later versions of their sources.
  private(set) var followed: [GatePair] = []
  /// The words of the draft that a source accounts for: credited, licensed, or found already.
  var accounted: Set<Int> = []

  /// Rules for one draft.
  init(_ found: GateDraft, policy: PolicyMatcher, clock: GateClock, file: String?) {
    self.found = found
    self.policy = policy
    self.clock = clock
    self.file = file
  }

  var draft: AnalysedArticle { found.draft }

  /// Looks at every pair: those that account for their words first, so that a reprint of a credited
  /// source is not taken for a source of its own.
  mutating func judge() {
    var open: [(pair: GatePair, disclosure: DisclosureAnswer)] = []
    for pair in found.pairs {
      let matched = MatchedText(draft: draft, tokens: pair.matched)
      if holds(.staleVersion, pair, matched) != nil { followed.append(pair) }
      judgeEmbargo(pair, matched)
      judgeQuotations(pair, matched)
      let answer = disclosure(pair, matched)
      if isLicensed(pair, matched) || answer.disclosure == .credited {
        if pair.verdict.probability >= 0.5 { accounted.formUnion(pair.matched) }
      } else {
        open.append((pair, answer))
      }
    }
    for (pair, answer) in open { judgeCredit(pair, answer) }
  }

  // MARK: Credit

  private mutating func judgeCredit(_ pair: GatePair, _ answer: DisclosureAnswer) {
    let all = MatchedText(draft: draft, tokens: pair.matched)
    let rest = all.without(accounted)
    if rest.count == 0, all.count > 0 {
      noteReprint(pair)
      return
    }
    let rule: GateRule =
      switch answer.disclosure {
      case .creditedElsewhere: .creditedElsewhere
      case .declared: .unnamedSource
      case .credited, .uncredited: .uncreditedDerivation
      }
    guard let severity = holds(rule, pair, rest) else { return }
    let words = GateWords.says(rule, rest.count, pair.source.article)
    add(rule, severity, pair, rest, words.says, words.cure, [answer.reason])
    accounted.formUnion(rest.tokens)
  }

  /// Names a further article with the same words beside the finding that is about them.
  private mutating func noteReprint(_ pair: GatePair) {
    let rules: [GateRule] = [.uncreditedDerivation, .creditedElsewhere, .unnamedSource]
    guard pair.verdict.probability >= 0.5,
      let place = findings.lastIndex(where: { rules.contains($0.rule) })
    else { return }
    findings[place].details.append(
      "The same words stand in \(GateWords.name(pair.source.article)).")
  }

  /// Whether the draft credits the source. A verdict does not always say: it speaks of the less open
  /// side where the direction is not known, and of none below one half.
  private func disclosure(_ pair: GatePair, _ matched: MatchedText) -> DisclosureAnswer {
    DisclosureFinder.answer(
      derived: draft, source: pair.source, matched: matched.unquoted)
  }
}

// MARK: - Making findings

extension PairRules {
  /// The severity of a rule that holds for a pair; `nil` where it is off, or where what the draft
  /// takes over stays below its bounds.
  func holds(_ rule: GateRule, _ pair: GatePair, _ matched: MatchedText) -> GateSeverity? {
    let applied = policy.rule(rule, draft: draft.article, source: pair.source.article)
    let bounds = applied.derivation
    guard applied.severity != .off, pair.verdict.probability >= bounds.probability,
      matched.count >= bounds.words, matched.share >= bounds.share
    else { return nil }
    return applied.severity
  }

  /// Adds a finding; where one for the same words and rule is there already, names the source beside it.
  mutating func add(
    _ rule: GateRule, _ severity: GateSeverity, _ pair: GatePair, _ matched: MatchedText,
    _ says: String, _ cure: String, _ details: [String], partner: String = ""
  ) {
    let finding = pair.finding(
      rule, severity, draft, matched, says, cure, details, partner: partner)
    let known = findings.firstIndex {
      $0.rule == rule && $0.fingerprint == finding.fingerprint
    }
    guard let known else {
      findings.append(finding)
      return
    }
    findings[known].details.append(
      "The same holds beside \(GateWords.name(pair.source.article)).")
  }

  mutating func tellNot(_ what: String) {
    let entry = Skipped(
      path: draft.article.path ?? draft.article.id, place: nil,
      reason: "no date tells \(what); give the draft a date with a time, or the gate --now")
    if !undecided.contains(entry) { undecided.append(entry) }
  }
}

extension GatePair {
  /// A finding about a draft and this source.
  func finding(
    _ rule: GateRule, _ severity: GateSeverity, _ draft: AnalysedArticle, _ matched: MatchedText,
    _ says: String, _ cure: String, _ details: [String], partner: String = ""
  ) -> GateFinding {
    let sentences = matched.sentences
    var finding = GateFinding(
      rule: rule, severity: severity, draft: draft.article.id, path: draft.article.path,
      source: source.article.id, says: says, cure: cure,
      fingerprint: MatchedText.fingerprint(rule, partner: partner, sentences: sentences))
    finding.partner = partner
    finding.details = details.filter { !$0.isEmpty }
    finding.words = matched.count
    finding.sentences = sentences
    finding.verdict = verdict
    finding.place = place(draft, matched)
    return finding
  }

  /// The longest passage of the draft in which some of the words stand.
  private func place(_ draft: AnalysedArticle, _ matched: MatchedText) -> Provenance.Mark? {
    let words = Set(matched.tokens)
    var best: (count: Int, span: Span)?
    for passage in verdict.passages where passage.kind != .boilerplate {
      let count = draft.text.tokens(in: passage.b.utf8).reduce(0) {
        $0 + (words.contains($1) ? 1 : 0)
      }
      if count > best?.count ?? 0 { best = (count, passage.b) }
    }
    return best.map {
      Provenance.Mark(
        text: String(decoding: draft.text.bytes[$0.span.utf8], as: UTF8.self), span: $0.span)
    }
  }
}
