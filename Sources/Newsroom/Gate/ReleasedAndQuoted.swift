internal import TextReuse

/// Whether what a draft follows is released, and quoted as it was said.
extension PairRules {
  mutating func judgeEmbargo(_ pair: GatePair, _ matched: MatchedText) {
    let source = pair.source.article
    guard let embargo = source.origin.embargo,
      let severity = holds(.embargoBroken, pair, matched)
    else { return }
    var answer = GateClock.Answer.unknown
    // A date without a clock may leave it open; what is known of now may settle it.
    for time in [draft.article.published, clock.now].compactMap(\.self) where answer == .unknown {
      answer = GateClock.isBefore(time, embargo)
    }
    let name = GateWords.name(source)
    switch answer {
    case .no: return
    case .unknown:
      tellNot("whether \(name) is released, which is held back until \(embargo.iso8601)")
    case .yes:
      add(
        .embargoBroken, severity, pair, matched,
        "\(matched.count) words follow \(name), which is held back until \(embargo.iso8601).",
        "Hold the draft back until then, or take the words out.", [])
    }
  }

  mutating func judgeQuotations(_ pair: GatePair, _ matched: MatchedText) {
    guard let severity = holds(.alteredQuotation, pair, matched) else { return }
    let changes = ChangeFinder(source: pair.source, derived: draft).changes()
    for change in changes where change.kind == .quotation {
      let quoted = MatchedText(
        draft: draft, tokens: Array(draft.text.tokens(in: change.derived.span.utf8)))
      let name = GateWords.name(pair.source.article)
      let before = findings.count
      add(
        .alteredQuotation, severity, pair, quoted,
        "Quotes \(GateWords.quoted(change.derived.text)) where \(name) has "
          + "\(GateWords.quoted(change.source.text)).",
        "Quote the words as they were said, or say them without quotation marks.", [])
      if findings.count > before { findings[before].place = change.derived }
    }
  }
}
