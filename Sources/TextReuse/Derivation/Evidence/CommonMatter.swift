/// How much of a text's matter the other has, however it is put: the mean of several shares.
///
/// Words, neighbouring words and runs err in different ways; their mean tells derived articles from
/// independent ones of the same event better than any of them.
enum CommonMatter {
  /// For the supposed derived side, quotations included: what it has of its own is what counts.
  static func derived(_ measurements: Measurements) -> Double {
    (measurements[.rareDerived] + measurements[.wordsDerived] + measurements[.allRestatedDerived]
      + measurements[.allVerbatimDerived]) / 4
  }

  /// For the supposed source side, outside quotations.
  static func source(_ measurements: Measurements) -> Double {
    (measurements[.rareSource] + measurements[.wordsSource] + measurements[.restatedSource]
      + measurements[.verbatimSource] + measurements[.sentencesSource]) / 5
  }
}
