/// What the extent on each side is read from.
package enum ExtentTerms {
  /// The names of the values that tell whether a side derives at all, and whether it does so wholly.
  package static let partly = ["sentences", "letters", "quotations"]
  package static let wholly = ["rare-words", "least-held"]

  /// The values of one side, in the order of the names.
  package struct Values: Sendable, Equatable {
    package var partly: [Double]
    package var wholly: [Double]
  }

  /// The values of each side.
  package static func values(_ pair: PairComparison) -> Sides<Values> {
    let all = pair.shares
    return Sides(
      a: values(all.words.a, all.sentences.a, all.letters.a, all.quotations.a),
      b: values(all.words.b, all.sentences.b, all.letters.b, all.quotations.b))
  }

  private static func values(
    _ words: SharedWords.Shares, _ sentences: HeldContent.Shares, _ letters: Double,
    _ quotations: QuotationBalance.Counts
  ) -> Values {
    Values(
      partly: [sentences.all, letters, QuotationBalance.share(quotations)],
      // Of texts too large to look at every stretch the rarer words alone tell.
      wholly: [words.rare, sentences.least ?? words.rare])
  }
}
