/// What every two sentences of two texts have in common, row by row of the first text's.
struct SentenceCells {
  /// What two sentences have in common.
  struct Cell {
    /// The inner product of their weighted stems.
    var product: Float = 0
    /// The rarities of the content stems that they share, summed.
    var content: Float = 0
    /// How many stems they share.
    var count: UInt16 = 0
  }

  /// The cells, those of a sentence of the first text in a row.
  private(set) var cells: [Cell]

  /// Adds up the stems that two texts share, until the limit of work.
  ///
  /// - Complexity: O(*t*) in products of postings of shared stems.
  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    let width = b.sentenceCount
    let (left, right) = (a.stemIndex, b.stemIndex)
    cells = [Cell](repeating: Cell(), count: a.sentenceCount * width)
    cells.withUnsafeMutableBufferPointer { cells in
      var work = 0
      for term in terms.shared {
        let inA = left.postings(of: term.a)
        let inB = right.postings(of: term.b)
        work &+= inA.count &* inB.count
        if work > SentenceSimilarity.workLimit { break }
        let square = term.weight * term.weight
        let rarity = left.isStop[term.a] ? 0 : left.rarities[term.a]
        for place in inA {
          let row = Int(left.postings[place]) &* width
          let weight = square * Float(left.frequencies[place])
          for other in inB {
            let cell = row &+ Int(right.postings[other])
            cells[cell].product += weight * Float(right.frequencies[other])
            cells[cell].content += rarity
            cells[cell].count &+= 1
          }
        }
      }
    }
  }

  /// For each sentence the largest share of its content that one sentence of the other text holds.
  ///
  /// - Complexity: O(*n*) in cells.
  func coverage(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Sides<[Float]> {
    let width = b.sentenceCount
    var best = Sides(
      a: [Float](repeating: 0, count: a.sentenceCount), b: [Float](repeating: 0, count: width))
    best.b.withUnsafeMutableBufferPointer { columns in
      for row in 0..<a.sentenceCount {
        var most: Float = 0
        for column in 0..<width {
          let content = cells[row &* width &+ column].content
          most = max(most, content)
          columns[column] = max(columns[column], content)
        }
        best.a[row] = most / max(1, a.sentenceContents[row])
      }
    }
    for column in 0..<width { best.b[column] /= max(1, b.sentenceContents[column]) }
    return best
  }
}
