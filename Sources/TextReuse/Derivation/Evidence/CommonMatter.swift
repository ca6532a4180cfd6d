/// How much of a text's matter the other has, however it is put: the mean of several shares.
///
/// Words, phrases, letters and sentences err in different ways; their mean tells derived articles from
/// independent ones of the same event better than any of them.
enum CommonMatter {
  /// For the supposed derived side, outside quotations: the log-odds of the share, above that of none.
  ///
  /// Shares are compressed near their ends; their log-odds rank independent reports of one event and
  /// rewrites of a long source on one straight line.
  static func derived(_ measurements: Measurements) -> Double {
    let share = derivedShare(measurements)
    return Elementary.ln((share + edge) / (1 - share + edge) * (1 + edge) / edge)
  }

  /// Keeps the log-odds of nothing and of everything finite: shares below it are noise.
  static let edge = 0.1

  /// For the supposed derived side, outside quotations: what comes back sentence by sentence, in the same phrases
  /// and in the same letters, three parts, two and three, since phrases tell machine rewrites least (Decisions/0039).
  static func derivedShare(_ measurements: Measurements) -> Double {
    (3 * measurements[.sentencesDerived] + 2 * measurements[.phrasesDerived]
      + 3 * measurements[.lettersDerived]) / 8
  }

  /// For the supposed source side, outside quotations: of what is taken over, the form matters less, so that plain shares of words,
  /// neighbours and runs have their say too.
  static func source(_ measurements: Measurements) -> Double {
    (measurements[.rareSource] + measurements[.wordsSource] + measurements[.restatedSource]
      + measurements[.verbatimSource] + measurements[.sentencesSource]) / 5
  }
}
