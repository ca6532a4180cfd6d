/// How much of a text's matter the other has, however it is put: the mean of several shares.
///
/// Words, neighbouring words and runs err in different ways; their mean tells derived articles from
/// independent ones of the same event better than any of them.
enum CommonMatter {
  /// For the supposed derived side, outside quotations.
  static func derived(_ measurements: Measurements) -> Double {
    (measurements[.rareDerived] + measurements[.wordsDerived] + measurements[.restatedDerived]
      + measurements[.verbatimDerived] + measurements[.sentencesDerived]) / 5
  }

  /// For the supposed source side, outside quotations.
  static func source(_ measurements: Measurements) -> Double {
    (measurements[.rareSource] + measurements[.wordsSource] + measurements[.restatedSource]
      + measurements[.verbatimSource] + measurements[.sentencesSource]) / 5
  }
}
