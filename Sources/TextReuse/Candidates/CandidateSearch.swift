/// A candidate that gets the second look.
struct CandidateLook {
  /// Its place among the sketches.
  var document: Int
  /// The rarities of the keys that it shares, summed over the lanes.
  var weight: Float
}

/// Walks the lanes for the candidates of one document after another, with buffers that are kept.
struct CandidateSearch {
  private let lanes: [Postings]
  private var weights: [Float]
  private var named: [UInt32] = []
  /// The logarithm of the number of documents, from which a key's rarity is told.
  private let whole: Float

  init(_ lanes: [Postings], documents: Int) {
    self.lanes = lanes
    weights = [Float](repeating: 0, count: documents)
    whole = CandidateRanking.logarithm(documents)
  }

  /// The candidates of a document that share most with it by rarity, the best first, the smaller of
  /// equals first.
  ///
  /// - Parameter isWanted: whether a place may be a candidate of it.
  /// - Complexity: at most `cap` steps a key, and O(*c* log *c*) in candidates.
  mutating func best(
    of document: Int, _ count: Int, isWanted: (Int) -> Bool = { _ in true }
  ) -> [CandidateLook] {
    for lane in lanes { add(lane, document) }
    defer {
      for candidate in named { weights[Int(candidate)] = 0 }
      named.removeAll(keepingCapacity: true)
    }
    let wanted = named.filter { isWanted(Int($0)) }
    return CandidateRanking.largest(wanted, count) { weights[Int($0)] }.map {
      CandidateLook(document: Int($0), weight: weights[Int($0)])
    }
  }

  private mutating func add(_ lane: Postings, _ document: Int) {
    for place in lane.range(ofDocument: document) {
      let others = lane.range(ofKey: Int(lane.keys[place]))
      let weight = CandidateRanking.weight(logarithm: whole, frequency: others.count)
      for other in others {
        let candidate = lane.documents[other]
        guard candidate != UInt32(truncatingIfNeeded: document) else { continue }
        if weights[Int(candidate)] == 0 { named.append(candidate) }
        weights[Int(candidate)] += weight
      }
    }
  }
}
