/// How much of each article its passages explain.
enum Explained {
  /// The words of each article inside any passage that is not boilerplate, each once, over its words
  /// outside standing text.
  static func shares(_ pair: PairComparison, _ passages: [Passage]) -> Sides<Double> {
    func share(_ article: AnalysedArticle, _ spans: [Range<Int>]) -> Double {
      var inside = [Bool](repeating: false, count: article.text.count)
      for span in spans { for token in article.text.tokens(in: span) { inside[token] = true } }
      var words = 0
      var covered = 0
      for token in 0..<article.text.count where !article.text.marks[token].contains(.standing) {
        words += 1
        covered += inside[token] ? 1 : 0
      }
      return words == 0 ? 0 : Double(covered) / Double(words)
    }
    let told = passages.filter { $0.kind != .boilerplate }
    return Sides(a: share(pair.a, told.map(\.a.utf8)), b: share(pair.b, told.map(\.b.utf8)))
  }
}
