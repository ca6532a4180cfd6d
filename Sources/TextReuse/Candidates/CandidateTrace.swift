/// How far some pairs come in the search for candidates: for measuring what each step loses.
public struct CandidateTrace: Sendable {
  /// How far one pair came.
  public struct Fate: Sendable, Equatable {
    /// Whether the lane of whole documents names it.
    public var documents = false
    /// Whether the lane of passages names it.
    public var passages = false
    /// Whether the lane of rewrites names it.
    public var rewrites = false
    /// Whether it gets the second look, from either of its documents.
    public var isLookedAt = false
    /// Whether it gets the full verdict.
    public var isJudged = false
  }

  /// The fates of the pairs asked for, in their order.
  public var fates: [Fate]
  /// How many second looks all documents together take.
  public var looks: Int
  /// How many pairs get the full verdict, counted at each document.
  public var verdicts: Int
}

extension CandidateFinder {
  /// How far some pairs come among all sketches, and what the whole search costs.
  ///
  /// - Complexity: that of `pairs`, on one core.
  public func trace(_ pairs: [CandidatePair], among sketches: [Sketch]) -> CandidateTrace {
    let lanes = [documentLane(sketches), passageLane(sketches), rewriteLane(sketches)]
    var search = CandidateSearch(lanes, documents: sketches.count, cap: settings.cap)
    let places = Dictionary(grouping: pairs.indices) { pairs[$0].a }.merging(
      Dictionary(grouping: pairs.indices) { pairs[$0].b }, uniquingKeysWith: +)
    var trace = CandidateTrace(
      fates: pairs.map { Self.named($0, lanes) }, looks: 0, verdicts: 0)
    var marks = LookMarks()
    for document in sketches.indices {
      let looks = search.best(of: document, settings.secondLooks)
      let judged = judged(looks, of: document, sketches, &marks)
      trace.looks += looks.count
      trace.verdicts += judged.count
      for place in places[document] ?? [] {
        let other = pairs[place].a == document ? pairs[place].b : pairs[place].a
        if looks.contains(where: { $0.document == other }) { trace.fates[place].isLookedAt = true }
        if judged.contains(other) { trace.fates[place].isJudged = true }
      }
    }
    return trace
  }

  /// The lanes in which the two documents of a pair have a key in common.
  private static func named(_ pair: CandidatePair, _ lanes: [Postings]) -> CandidateTrace.Fate {
    let isNamed = lanes.map { lane in
      lane.keys[lane.range(ofDocument: pair.a)].contains { key in
        lane.holders.documents[lane.holders.range(ofKey: Int(key))].contains(UInt32(pair.b))
      }
    }
    return CandidateTrace.Fate(
      documents: isNamed[0], passages: isNamed[1], rewrites: isNamed[2])
  }
}
