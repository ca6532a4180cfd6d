/// Two articles laid side by side, with what every kind of evidence asks for computed once.
package struct PairComparison {
  let a: AnalysedArticle
  let b: AnalysedArticle
  let alignment: AlignmentResult
  /// The shared runs cut down to the words outside standing text that are not quoted on both sides: what one
  /// side prints as its own prose is not the same speech heard twice.
  let plainRuns: [SharedRun]
  /// The shared runs inside quotations of both sides.
  let quotedRuns: [SharedRun]
  /// The directed shares that several reasons and answers ask for.
  private(set) var shares = PairShares()

  package init(
    _ first: AnalysedArticle, _ second: AnalysedArticle, aligner: Aligner = Aligner()
  ) {
    let house = HouseLines.find(first, second)
    a = first.marking(house.a)
    b = second.marking(house.b)
    alignment = aligner.align(a, b)
    plainRuns = Self.pieces(of: alignment.runs, a, b) { x, y in
      x.union(y).isDisjoint(with: .standing) && !x.intersection(y).contains(.quoted)
    }
    quotedRuns = Self.pieces(of: alignment.runs, a, b) { x, y in
      x.contains(.quoted) && y.contains(.quoted) && !x.contains(.standing)
    }
    shares = PairShares(of: self)
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
