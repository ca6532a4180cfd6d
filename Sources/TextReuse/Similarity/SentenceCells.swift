/// What every two sentences of two texts have in common, row by row of the first text's.
struct SentenceCells {
  /// The inner product of their weighted stems.
  private(set) var products: [Float]
  /// How many stems they share.
  private(set) var counts: [UInt16]
  /// The rarities of the content stems that they share, summed.
  private var contents: [Float]

  /// Adds up the stems that two texts share, until the limit of work.
  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    let width = b.sentenceCount
    products = [Float](repeating: 0, count: a.sentenceCount * width)
    counts = [UInt16](repeating: 0, count: a.sentenceCount * width)
    contents = [Float](repeating: 0, count: a.sentenceCount * width)
    let (left, right) = (a.stemIndex, b.stemIndex)
    var work = 0
    products.withUnsafeMutableBufferPointer { products in
      counts.withUnsafeMutableBufferPointer { counts in
        contents.withUnsafeMutableBufferPointer { contents in
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
                products[cell] += weight * Float(right.frequencies[other])
                counts[cell] &+= 1
                contents[cell] += rarity
              }
            }
          }
        }
      }
    }
  }

  /// For each sentence the largest share of its content that one sentence of the other text holds.
  func coverage(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Sides<[Float]> {
    let width = b.sentenceCount
    var best = Sides(
      a: [Float](repeating: 0, count: a.sentenceCount), b: [Float](repeating: 0, count: width))
    contents.withUnsafeBufferPointer { contents in
      best.b.withUnsafeMutableBufferPointer { columns in
        for row in 0..<a.sentenceCount {
          var most: Float = 0
          for column in 0..<width {
            let content = contents[row &* width &+ column]
            most = max(most, content)
            columns[column] = max(columns[column], content)
          }
          best.a[row] = most / max(1, a.sentenceContents[row])
        }
      }
    }
    for column in 0..<width { best.b[column] /= max(1, b.sentenceContents[column]) }
    return best
  }
}
