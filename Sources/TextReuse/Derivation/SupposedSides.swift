/// Which side of a pair the evidence supposes to be the derived one.
///
/// Containments are taken of the supposed derived side: the one that is not agency copy where just one of the
/// two is signed by an agency; else the one that the other holds more of. Times have no say: that the
/// later of two texts holds all of the earlier is no less a sign of descent than the reverse, and a
/// probability must not change with what is known of the clock. It is a supposition for weighing, not the answer on direction.
enum SupposedSides {
  /// Whether the second article is the supposed derived side.
  static func isSecondDerived(
    _ pair: PairComparison, _ words: Sides<SharedWords.Shares>
  ) -> Bool {
    let agencies = (isAgencyCopy(pair.a), isAgencyCopy(pair.b))
    if agencies.0 != agencies.1 { return agencies.0 }
    return words.b.words >= words.a.words
  }

  /// Whether a dateline or byline names an outlet: agencies sign so.
  static func isAgencyCopy(_ article: AnalysedArticle) -> Bool {
    article.annotations.credits.contains {
      ($0.kind == .dateline || $0.kind == .byline) && $0.namesOutlet
    }
  }
}

extension Sides {
  /// The value of the supposed derived side.
  func derived(_ isSecond: Bool) -> Value { isSecond ? b : a }

  /// The value of the supposed source side.
  func source(_ isSecond: Bool) -> Value { isSecond ? a : b }
}
