/// Says each reason in words that an editor can check against the two texts.
enum EvidenceWording {
  static func says(
    _ name: EvidenceName, _ pair: PairComparison, _ measurements: Measurements
  ) -> String {
    switch name {
    case .rareVerbatim: RareVerbatim.says(pair)
    case .commonMatter: commonMatter(pair, measurements)
    case .verbatimShare:
      "\(range(measurements, .verbatimDerived, .verbatimSource)) of the unquoted words stand in common runs of three words or more"
    case .restatedMatter:
      "\(range(measurements, .restatedDerived, .restatedSource)) of the neighbouring content words are neighbours in both, by rarity"
    case .sharedPhrases:
      "\(range(measurements, .phrasesDerived, .phrasesSource)) of the content words and their phrases are in both"
    case .sharedLetters:
      "\(range(measurements, .lettersDerived, .lettersSource)) of the eight-letter runs of less usual words are in both"
    case .restatedSentences:
      "\(range(measurements, .sentencesDerived, .sentencesSource)) of the content comes back sentence by sentence, words of like meaning counted"
    case .sharedWords:
      "\(range(measurements, .rareDerived, .rareSource)) of the rarer words are in both"
    case .storyOrder: order(pair)
    case .passages:
      "\(range(measurements, .explainedDerived, .explainedSource)) of the words lie in common passages"
    case .sharedQuotations: quotations(pair)
    case .conflictingAges: ages(pair)
    case .conflictingDays: ConflictingDays.says(pair)
    case .sharedPeculiarities: SharedPeculiarities.says(pair)
    case .namedSource: NamedSource.says(pair)
    case .sharedFigures:
      sharedFigures(pair)
    }
  }

  private static func commonMatter(_ pair: PairComparison, _ measurements: Measurements) -> String {
    let isSecond = pair.shares.isSecondDerived
    let texts = (derived: isSecond ? pair.b : pair.a, source: isSecond ? pair.a : pair.b)
    return "\(percent(CommonMatter.derivedShare(measurements))) of the matter of "
      + "\(texts.derived.article.id) is in \(texts.source.article.id) too, by sentences, phrases and letters, and "
      + "\(percent(measurements[.commonSource])) the other way round, by words, runs and sentences"
  }

  private static func sharedFigures(_ pair: PairComparison) -> String {
    let id = (pair.shares.isSecondDerived ? pair.b : pair.a).article.id
    let counts = SharedFacts.counts(pair)
    return counts.all == 0
      ? "\(id) has no figures"
      : "\(counts.shared) of the \(counts.all) figures of \(id) are in both"
  }

  private static func quotations(_ pair: PairComparison) -> String {
    let counts = pair.shares.quotations.derived(pair.shares.isSecondDerived)
    let id = (pair.shares.isSecondDerived ? pair.b : pair.a).article.id
    return counts.all == 0
      ? "\(id) quotes nobody"
      : "\(counts.common) of the \(counts.all) quoted words of \(id) are in both"
  }

  private static func ages(_ pair: PairComparison) -> String {
    let counts = ConflictingAges.counts(pair)
    let all = counts.agree + counts.conflict
    guard all > 0 else { return "no person is given an age in both" }
    return "of \(all) \(all == 1 ? "person" : "people") given an age in both, "
      + "\(counts.conflict) \(counts.conflict == 1 ? "has" : "have") another one"
  }

  private static func order(_ pair: PairComparison) -> String {
    let parts = StoryOrder.parts(pair)
    guard parts.share > 0 else { return "no sentence of the one answers to one of the other" }
    let tau = (parts.tau * 100).rounded() / 100
    return "\(percent(parts.share)) of the shorter story's sentences have a partner, "
      + "in an order that agrees by \(tau) of 1"
  }

  private static func range(_ all: Measurements, _ most: Measure, _ least: Measure) -> String {
    "\(percent(all[most])) on one side and \(percent(all[least])) on the other"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
