/// Quoted speech that only one of the two has: who asked people himself has words that no other text has.
///
/// Of two reports of one event, the one that was made from the other seldom quotes more than it found
/// there. `QuotationBalance` looks at the share of what is quoted; this one at how much of the text it is.
enum OwnQuotations {
  /// From this share of a text's words on, own quotations say no more.
  static let most = 0.12

  /// One where the supposed derived side quotes nothing that the other has not, falling to zero where such quotations are
  /// `most` of its words and more.
  static func measure(_ counts: QuotationBalance.Counts, words: Int) -> Double {
    let share = Double(counts.all - counts.common) / Double(max(1, words))
    return max(0, 1 - share / most)
  }
}
