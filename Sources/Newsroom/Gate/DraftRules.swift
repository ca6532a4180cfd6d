internal import Policy
internal import TextReuse

/// What the policy says of one draft by itself, whatever it follows.
struct DraftRules {
  let draft: AnalysedArticle
  let provenance: Provenance
  let policy: PolicyMatcher
  let clock: GateClock

  /// The findings.
  func findings() -> [GateFinding] { hidden() + inconsistent() + ownEmbargo() }

  /// A provenance manifest is left alone: who embeds one has nothing to hide.
  private func hidden() -> [GateFinding] {
    let manifest = CharacterOddity.Kind.manifest.rawValue
    return findings(
      .hiddenCharacters,
      provenance.hiddenCharacters.filter { $0.fact != manifest }.map { ($0.mark, $0.fact) },
      says: { fact in
        let article = fact.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
        return "Has \(article) \(fact): the text is not what a reader sees."
      },
      cure: "Type the words around it anew.")
  }

  private func inconsistent() -> [GateFinding] {
    findings(
      .inconsistentDates, provenance.inconsistencies.map { ($0.mark, $0.fact) }, says: { $0 },
      cure: "Check it against the source and correct it.")
  }

  /// A finding for each mark; marks of one kind in one sentence are one.
  private func findings(
    _ rule: GateRule, _ marks: [(mark: Provenance.Mark, fact: String)],
    says: (String) -> String, cure: String
  ) -> [GateFinding] {
    let severity = policy.rule(rule, draft: draft.article).severity
    guard severity != .off else { return [] }
    var found: [GateFinding] = []
    var known: Set<String> = []
    for (mark, fact) in marks {
      let text = MatchedText(draft: draft, around: mark.span.utf8)
      let sentences = [
        MatchedText.hash(([fact] + text.sentences).joined(separator: "\n"), length: 16)
      ]
      let fingerprint = MatchedText.fingerprint(rule, partner: "", sentences: sentences)
      guard known.insert(fingerprint).inserted else { continue }
      var finding = GateFinding(
        rule: rule, severity: severity, draft: draft.article.id, path: draft.article.path,
        says: says(fact), cure: cure, fingerprint: fingerprint)
      finding.place = mark
      finding.details = ["It stands in \(GateWords.quoted(text.printed))."]
      finding.sentences = sentences
      found.append(finding)
    }
    return found
  }

  /// A draft that says until when it is held back, and comes out before.
  private func ownEmbargo() -> [GateFinding] {
    let severity = policy.rule(.embargoBroken, draft: draft.article).severity
    guard severity != .off, let embargo = draft.article.origin.embargo,
      let time = draft.article.published, GateClock.isBefore(time, embargo) == .yes
    else { return [] }
    // With the headline, lest all drafts that are held back until one time are one finding.
    let headline = draft.article.title.map { "\n" + $0 } ?? ""
    let sentences = [MatchedText.hash(embargo.iso8601 + headline, length: 16)]
    var finding = GateFinding(
      rule: .embargoBroken, severity: severity, draft: draft.article.id,
      path: draft.article.path,
      says: "Comes out on \(time.iso8601), but says of itself that it is held back until "
        + "\(embargo.iso8601).",
      cure: "Change its date, or hold it back.",
      fingerprint: MatchedText.fingerprint(.embargoBroken, partner: "", sentences: sentences))
    finding.sentences = sentences
    return [finding]
  }
}
