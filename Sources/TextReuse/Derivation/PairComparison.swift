/// Two articles laid side by side, with what every kind of evidence asks for computed once.
package struct PairComparison {
  let a: AnalysedArticle
  let b: AnalysedArticle
  let alignment: AlignmentResult
  /// The shared runs cut down to the words outside quotations and standing text on both sides.
  let plainRuns: [SharedRun]
  /// The shared runs inside quotations of both sides.
  let quotedRuns: [SharedRun]

  package init(
    _ first: AnalysedArticle, _ second: AnalysedArticle, aligner: Aligner = Aligner()
  ) {
    let house = HouseLines.find(first, second)
    a = first.marking(house.a)
    b = second.marking(house.b)
    alignment = aligner.align(a, b)
    plainRuns = Self.pieces(of: alignment.runs, a, b) { x, y in
      x.isDisjoint(with: [.quoted, .standing]) && y.isDisjoint(with: [.quoted, .standing])
    }
    quotedRuns = Self.pieces(of: alignment.runs, a, b) { x, y in
      x.contains(.quoted) && y.contains(.quoted) && !x.contains(.standing)
    }
  }

  /// The stretches of runs whose words pass a test on both sides.
  private static func pieces(
    of runs: [SharedRun], _ a: AnalysedArticle, _ b: AnalysedArticle,
    where belongs: (TokenMarks, TokenMarks) -> Bool
  ) -> [SharedRun] {
    var pieces: [SharedRun] = []
    for run in runs {
      var start = -1
      for offset in 0...run.length {
        let isIn =
          offset < run.length
          && belongs(a.text.marks[run.a + offset], b.text.marks[run.b + offset])
        if isIn, start < 0 { start = offset }
        if !isIn, start >= 0 {
          pieces.append(SharedRun(a: run.a + start, b: run.b + start, length: offset - start))
          start = -1
        }
      }
    }
    return pieces
  }
}

extension PairComparison {
  /// The share of each article's words, standing text left out, that lie in a passage.
  var explained: Sides<Double> {
    func share(_ article: AnalysedArticle, _ ranges: [Range<Int>]) -> Double {
      var inside = [Bool](repeating: false, count: article.text.count)
      for range in ranges { for token in range { inside[token] = true } }
      var words = 0
      var covered = 0
      for token in 0..<article.text.count where !article.text.marks[token].contains(.standing) {
        words += 1
        covered += inside[token] ? 1 : 0
      }
      return words == 0 ? 0 : Double(covered) / Double(words)
    }
    return Sides(
      a: share(a, alignment.passages.map(\.a)), b: share(b, alignment.passages.map(\.b)))
  }
}
