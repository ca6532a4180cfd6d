/// Lines that open or close two articles of one outlet alike: its standing text, where there are too few
/// of its articles to see it recur.
///
/// Only whole paragraphs count, from either end up to the first that differs, and only where most of
/// the two articles differs: versions of one item are not made of standing text.
enum HouseLines {
  /// A paragraph of fewer words is a byline or a sign-off, which weighs nothing anyway.
  static let fewestWords = 8

  /// The standing lines on each side; none unless both articles are of one known outlet.
  static func find(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Sides<[StandingText]> {
    var found = Sides<[StandingText]>(a: [], b: [])
    guard let outlet = a.article.outlet, let other = b.article.outlet,
      Tokenizer().tokenize(outlet).hashes == Tokenizer().tokenize(other).hashes
    else { return found }
    let inA = paragraphs(a)
    let inB = paragraphs(b)
    var words = 0
    for ends in [Array(zip(inA, inB)), Array(zip(inA.reversed(), inB.reversed()))] {
      for (x, y) in ends {
        guard a.text.hashes[x].elementsEqual(b.text.hashes[y]) else { break }
        guard x.count >= fewestWords else { continue }
        found.a.append(StandingText(kind: "house-text", tokens: x))
        found.b.append(StandingText(kind: "house-text", tokens: y))
        words += x.count
      }
    }
    let isMinor = words * 2 < min(a.text.count, b.text.count)
    return isMinor ? found : Sides(a: [], b: [])
  }

  private static func paragraphs(_ article: AnalysedArticle) -> [Range<Int>] {
    let starts = article.annotations.paragraphStarts.map(Int.init)
    return zip(starts, starts.dropFirst() + [article.text.count]).map { $0..<$1 }
  }
}
