internal import Articles
internal import Policy
internal import TextReuse

/// What licences ask of a draft that follows a partner's text.
extension PairRules {
  /// Whether a licence covers what the draft takes from a source. What it asks for is looked at, and
  /// the rules about credit are left to it.
  mutating func isLicensed(_ pair: GatePair, _ matched: MatchedText) -> Bool {
    let licences = policy.licences(for: pair.source.article)
    guard !licences.isEmpty else { return false }
    // A second version, or a reprint, of what is accounted for asks for nothing more.
    if matched.count > 0, matched.without(accounted).count == 0 { return true }
    let answers = licences.map { (licence: $0, answer: isValid($0)) }
    if let valid = answers.first(where: { $0.answer == .yes })
      ?? answers.first(where: { $0.answer == .unknown })
    {
      if valid.answer == .unknown, holds(.licenceNotValid, pair, matched) != nil {
        tellNot("whether the licence of \(valid.licence.partner) covers it")
      }
      judgeTerms(valid.licence, pair, matched)
      return true
    }
    if let severity = holds(.licenceNotValid, pair, matched) {
      add(
        .licenceNotValid, severity, pair, matched,
        "\(matched.count) words follow \(GateWords.name(pair.source.article)), whose "
          + "licence does not cover \(clock.publication(of: draft.article)?.iso8601 ?? "this day").",
        "Renew the licence, or take the words out.", licences.map(Self.term),
        partner: licences[0].partner)
    }
    return false
  }

  private static func term(_ licence: Licence) -> String {
    let from = licence.from.map { " from \($0.iso8601)" } ?? ""
    let until = licence.until.map { " until \($0.iso8601)" } ?? ""
    return "The licence of \(licence.partner) is valid\(from)\(until)."
  }

  private func isValid(_ licence: Licence) -> GateClock.Answer {
    guard licence.from != nil || licence.until != nil else { return .yes }
    guard let time = clock.publication(of: draft.article) else { return .unknown }
    let early = licence.from.map { GateClock.isBefore(time, $0) } ?? .no
    let late = licence.until.map { GateClock.isAfter(time, day: $0) } ?? .no
    if early == .yes || late == .yes { return .no }
    return early == .no && late == .no ? .yes : .unknown
  }

  private mutating func judgeTerms(
    _ licence: Licence, _ pair: GatePair, _ matched: MatchedText
  ) {
    let source = pair.source.article
    let lead = "\(matched.count) words follow \(GateWords.name(source))"
    if !licence.credit.isEmpty, let severity = holds(.missingCredit, pair, matched),
      !CreditWording(draft).has(anyOf: licence.credit)
    {
      let wanted = licence.credit.map { GateWords.quoted($0) }.joined(separator: " or ")
      add(
        .missingCredit, severity, pair, matched,
        "\(lead), and the credit that its licence asks for is not there.",
        "Add the credit \(wanted).", [], partner: licence.partner)
    }
    if licence.needsLink, let severity = holds(.missingLink, pair, matched),
      let url = source.url, !url.isEmpty, !hasLink(url)
    {
      add(
        .missingLink, severity, pair, matched,
        "\(lead), and the link that its licence asks for is not there.", "Add a link to \(url).",
        [], partner: licence.partner)
    }
    if licence.unaltered { judgeWording(licence, pair) }
  }

  private func hasLink(_ url: String) -> Bool {
    SourceLink.isIn(draft.article, url)
      || file.map { FileText.contains(SourceLink.essence(of: url), in: $0) } ?? false
  }

  /// Words that a licence wants as they are, and that are not.
  private mutating func judgeWording(_ licence: Licence, _ pair: GatePair) {
    var tokens: Set<Int> = []
    for part in pair.verdict.passages.flatMap(\.parts)
    where part.kind == .edited || part.kind == .rewritten {
      tokens.formUnion(draft.text.tokens(in: part.b.utf8))
    }
    let altered = MatchedText(draft: draft, tokens: tokens.sorted())
    let all = MatchedText(draft: draft, tokens: pair.matched)
    guard altered.count > 0, let severity = holds(.alteredText, pair, all) else { return }
    let name = GateWords.name(pair.source.article)
    add(
      .alteredText, severity, pair, altered,
      "\(altered.count) words follow \(name) in another wording, which its licence does not allow.",
      "Take the words over as they are, or leave them out.", [], partner: licence.partner)
  }
}
