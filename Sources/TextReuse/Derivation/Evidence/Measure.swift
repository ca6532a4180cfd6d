/// A quantity measured on a pair, from which evidence is weighed. Each grows with descent.
public enum Measure: String, Sendable, CaseIterable {
  /// Bits of shared runs beyond chance, as a binary logarithm.
  case rareVerbatim = "rare-verbatim"
  /// The same of the rarest shared run alone.
  case rarestRun = "rarest-run"
  /// The common matter of the supposed derived side, and of the supposed source side: the mean of
  /// several shares, which errs less than each.
  case commonDerived = "common-derived"
  case commonSource = "common-source"
  /// Of the supposed derived and the supposed source side, the share of unquoted words in shared runs.
  case verbatimDerived = "verbatim-derived"
  case verbatimSource = "verbatim-source"
  /// Of the supposed derived and the supposed source side, the containment of content-word pairs.
  case restatedDerived = "restated-derived"
  case restatedSource = "restated-source"
  /// Of the supposed derived and the supposed source side, the containment of content words, each by
  /// how little it is to be expected in a text of the other's length.
  case wordsDerived = "words-derived"
  case wordsSource = "words-source"
  /// Of the supposed derived and the supposed source side, the share of rarer words.
  case rareDerived = "rare-words-derived"
  case rareSource = "rare-words-source"
  /// Of the supposed derived and the supposed source side, the containment of content words and phrases.
  case phrasesDerived = "phrases-derived"
  case phrasesSource = "phrases-source"
  /// Of the supposed derived and the supposed source side, the containment of runs of letters.
  case lettersDerived = "letters-derived"
  case lettersSource = "letters-source"
  /// Of the supposed derived and the supposed source side, the share of content restated sentence by sentence.
  case sentencesDerived = "sentences-derived"
  case sentencesSource = "sentences-source"
  /// Sentences with a partner, times the order of the partners.
  case storyOrder = "story-order"
  /// Of the supposed derived and the supposed source side, the share of words in shared passages.
  case explainedDerived = "explained-derived"
  case explainedSource = "explained-source"
  /// How little the supposed derived side quotes that the other has not.
  case ownQuotations = "own-quotations"
  /// The share of the supposed derived side's quoted words that are common, drawn towards one half.
  case quotationBalance = "quotation-balance"
  /// How few persons have different ages in the two.
  case ages = "ages"
  /// Whether days of the calendar are in common, where both have some.
  case days = "days"
  /// Slips in common.
  case peculiarities = "peculiarities"
  /// Whether one names the other's outlet.
  case namedSource = "named-source"
  /// The share of figures that are common.
  case figures = "figures"

  /// Its place in `allCases`: a case without a payload is kept as its number in the order of declaration.
  ///
  /// A dictionary of all places took a thirtieth of a verdict.
  @inline(__always)
  package var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// The reason that the measure is shown under; several measures may be one reason.
  var evidence: EvidenceName {
    switch self {
    case .rareVerbatim, .rarestRun: .rareVerbatim
    case .commonDerived, .commonSource: .commonMatter
    case .verbatimDerived, .verbatimSource: .verbatimShare
    case .restatedDerived, .restatedSource: .restatedMatter
    case .phrasesDerived, .phrasesSource: .sharedPhrases
    case .lettersDerived, .lettersSource: .sharedLetters
    case .wordsDerived, .wordsSource, .rareDerived, .rareSource: .sharedWords
    case .sentencesDerived, .sentencesSource: .restatedSentences
    case .storyOrder: .storyOrder
    case .explainedDerived, .explainedSource: .passages
    case .ownQuotations, .quotationBalance: .sharedQuotations
    case .ages: .conflictingAges
    case .days: .conflictingDays
    case .peculiarities: .sharedPeculiarities
    case .namedSource: .namedSource
    case .figures: .sharedFigures
    }
  }
}

/// The reasons that a verdict shows, in the order in which they are told.
package enum EvidenceName: String, CaseIterable {
  case rareVerbatim = "rare-verbatim"
  case commonMatter = "common-matter"
  case verbatimShare = "verbatim-share"
  case restatedMatter = "restated-matter"
  case sharedPhrases = "shared-phrases"
  case sharedLetters = "shared-letters"
  case restatedSentences = "restated-sentences"
  case sharedWords = "shared-words"
  case storyOrder = "story-order"
  case passages = "passages"
  case sharedQuotations = "shared-quotations"
  case conflictingAges = "conflicting-ages"
  case conflictingDays = "conflicting-days"
  case sharedPeculiarities = "shared-peculiarities"
  case namedSource = "named-source"
  case sharedFigures = "shared-figures"
}

/// All measures of a pair, by their place in `Measure.allCases`.
public struct Measurements: Sendable, Equatable {
  /// The values, one for each case of `Measure`.
  public private(set) var values: [Double]

  /// The value of one measure.
  public subscript(measure: Measure) -> Double {
    get { values[measure.place] }
    set { values[measure.place] = newValue }
  }

  /// Measures a pair.
  ///
  /// - Complexity: O(*n* + *m*) in tokens, beside the sorting of alike sentences.
  package init(_ pair: PairComparison) {
    values = [Double](repeating: 0, count: Measure.allCases.count)
    let all = pair.shares
    let isSecond = all.isSecondDerived
    let words = (derived: all.words.derived(isSecond), source: all.words.source(isSecond))
    let verbatim = RareVerbatim.excess(pair)
    self[.rareVerbatim] = RareVerbatim.measure(verbatim.all)
    self[.rarestRun] = RareVerbatim.measure(verbatim.rarest)
    self[.verbatimDerived] = all.verbatim.derived(isSecond)
    self[.verbatimSource] = all.verbatim.source(isSecond)
    self[.restatedDerived] = all.restated.derived(isSecond)
    self[.restatedSource] = all.restated.source(isSecond)
    self[.wordsDerived] = words.derived.unexpected
    self[.wordsSource] = words.source.unexpected
    self[.rareDerived] = words.derived.rare
    self[.rareSource] = words.source.rare
    self[.phrasesDerived] = all.phrases.derived(isSecond)
    self[.phrasesSource] = all.phrases.source(isSecond)
    self[.lettersDerived] = all.letters.derived(isSecond)
    self[.lettersSource] = all.letters.source(isSecond)
    self[.sentencesDerived] = all.sentences.derived(isSecond).all
    self[.sentencesSource] = all.sentences.source(isSecond).all
    self[.explainedDerived] = all.explained.derived(isSecond)
    self[.explainedSource] = all.explained.source(isSecond)
    self[.commonDerived] = CommonMatter.derived(self)
    self[.commonSource] = CommonMatter.source(self)
    self[.storyOrder] = StoryOrder.measure(pair)
    self[.ownQuotations] = OwnQuotations.measure(
      all.quotations.derived(isSecond), words: (isSecond ? pair.b : pair.a).text.count)
    self[.quotationBalance] = QuotationBalance.share(all.quotations.derived(isSecond))
    self[.ages] = ConflictingAges.measure(pair)
    self[.days] = ConflictingDays.measure(pair)
    self[.peculiarities] = SharedPeculiarities.measure(pair)
    self[.namedSource] = NamedSource.measure(pair)
    self[.figures] = SharedFacts.measure(pair)
  }
}
