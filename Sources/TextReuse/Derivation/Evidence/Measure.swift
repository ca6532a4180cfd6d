/// A quantity measured on a pair, from which evidence is weighed. Each grows with descent.
public enum Measure: String, Sendable, CaseIterable {
  /// Bits of shared runs beyond chance, as a binary logarithm.
  case rareVerbatim = "rare-verbatim"
  /// The larger and the smaller share of unquoted words in shared runs.
  case verbatimMost = "verbatim-most"
  case verbatimLeast = "verbatim-least"
  /// The larger and the smaller containment of content-word pairs.
  case restatedMost = "restated-most"
  case restatedLeast = "restated-least"
  /// The larger and the smaller containment of content words.
  case wordsMost = "words-most"
  case wordsLeast = "words-least"
  /// The larger and the smaller share of rarer words.
  case rareMost = "rare-words-most"
  case rareLeast = "rare-words-least"
  /// The larger and the smaller share of content restated sentence by sentence.
  case sentencesMost = "sentences-most"
  case sentencesLeast = "sentences-least"
  /// Sentences with a partner, times the order of the partners.
  case storyOrder = "story-order"
  /// The larger and the smaller share of words in shared passages.
  case explainedMost = "explained-most"
  case explainedLeast = "explained-least"
  /// Containment of runs of stop words.
  case structure = "sentence-structure"
  /// The share of quoted words that are common.
  case quotations = "quotations"
  /// The share of figures that are common.
  case figures = "figures"

  /// The reason that the measure is shown under; several measures may be one reason.
  var evidence: EvidenceName {
    switch self {
    case .rareVerbatim: .rareVerbatim
    case .verbatimMost, .verbatimLeast: .verbatimShare
    case .restatedMost, .restatedLeast: .restatedMatter
    case .wordsMost, .wordsLeast, .rareMost, .rareLeast: .sharedWords
    case .sentencesMost, .sentencesLeast: .restatedSentences
    case .storyOrder: .storyOrder
    case .explainedMost, .explainedLeast: .passages
    case .structure: .sentenceStructure
    case .quotations: .sharedQuotations
    case .figures: .sharedFigures
    }
  }
}

/// The reasons that a verdict shows, in the order in which they are told.
enum EvidenceName: String, CaseIterable {
  case rareVerbatim = "rare-verbatim"
  case verbatimShare = "verbatim-share"
  case restatedMatter = "restated-matter"
  case restatedSentences = "restated-sentences"
  case sharedWords = "shared-words"
  case storyOrder = "story-order"
  case passages = "passages"
  case sentenceStructure = "sentence-structure"
  case sharedQuotations = "shared-quotations"
  case sharedFigures = "shared-figures"
}

/// All measures of a pair, by their place in `Measure.allCases`.
public struct Measurements: Sendable, Equatable {
  /// The values, one for each case of `Measure`.
  public private(set) var values: [Double]

  /// The value of one measure.
  public subscript(measure: Measure) -> Double {
    get { values[Self.place[measure]!] }
    set { values[Self.place[measure]!] = newValue }
  }

  private static let place = Dictionary(
    uniqueKeysWithValues: Measure.allCases.enumerated().map { ($1, $0) })

  /// Measures a pair.
  ///
  /// - Complexity: O(*n* + *m*) in tokens, beside the sorting of alike sentences.
  init(_ pair: PairComparison) {
    values = [Double](repeating: 0, count: Measure.allCases.count)
    let verbatim = VerbatimShare.shares(pair)
    let words = SharedWords.containments(pair)
    let explained = pair.explained
    self[.rareVerbatim] = RareVerbatim.measure(pair)
    self[.verbatimMost] = max(verbatim.a, verbatim.b)
    self[.verbatimLeast] = min(verbatim.a, verbatim.b)
    self[.restatedMost] = RestatedMatter.measureMost(pair)
    self[.restatedLeast] = RestatedMatter.measureLeast(pair)
    self[.wordsMost] = max(words.a, words.b)
    self[.wordsLeast] = min(words.a, words.b)
    let rare = SharedWords.rareShares(pair)
    self[.rareMost] = max(rare.a, rare.b)
    self[.rareLeast] = min(rare.a, rare.b)
    let sentences = RestatedSentences.shares(pair)
    self[.sentencesMost] = max(sentences.a, sentences.b)
    self[.sentencesLeast] = min(sentences.a, sentences.b)
    self[.storyOrder] = StoryOrder.measure(pair)
    self[.explainedMost] = max(explained.a, explained.b)
    self[.explainedLeast] = min(explained.a, explained.b)
    self[.structure] = SentenceStructure.measure(pair)
    self[.quotations] = SharedQuotations.measure(pair)
    self[.figures] = SharedFacts.measure(pair)
  }
}
