/// Walks the lanes for the candidates of one document after another, with buffers that are kept.
struct CandidateSearch {
  private let lanes: [Postings]
  private var weights: SharedWeights

  init(_ lanes: [Postings], documents: Int, cap: Int) {
    self.lanes = lanes
    weights = SharedWeights(places: documents, documents: documents, cap: cap)
  }

  /// The candidates of a document that share most with it by rarity, the best first, the smaller of
  /// equals first.
  ///
  /// - Parameter isWanted: whether a place may be a candidate of it.
  /// - Complexity: at most `cap` steps a key, and O(*c* log *c*) in candidates.
  mutating func best(
    of document: Int, _ count: Int, isWanted: (Int) -> Bool = { _ in true }
  ) -> [CandidateLook] {
    for lane in lanes {
      weights.add(lane.keys[lane.range(ofDocument: document)], of: document, in: lane.holders)
    }
    return weights.take(count, isWanted: isWanted)
  }
}
