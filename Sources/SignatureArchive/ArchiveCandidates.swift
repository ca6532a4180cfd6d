package import TextReuse

extension ArchiveSnapshot {
  /// The documents that are worth a full verdict with an article, the most promising first.
  ///
  /// The lanes, weights, caps and the second look are those of `CandidateFinder`: the article is looked
  /// for as if it stood among the documents.
  ///
  /// - Parameter isWanted: whether a document may be a candidate; asked of few.
  package func candidates(
    _ sketch: Sketch, settings: CandidateFinder.Settings = CandidateFinder.Settings(),
    isWanted: (Int) throws -> Bool = { _ in true }
  ) throws -> [Int] {
    let logarithm = CandidateRanking.logarithm(count + 1)
    var weights: [UInt32: Float] = [:]
    for lane in Lane.allCases {
      let lists = try lists(
        lane, keys: lane.keys(of: sketch, banding: settings.banding), most: settings.cap - 1)
      for numbers in lists.numbers where !numbers.isEmpty {
        let weight = CandidateRanking.weight(logarithm: logarithm, frequency: numbers.count + 1)
        for number in numbers { weights[number, default: 0] += weight }
      }
    }
    let touched = try weights.keys.sorted().filter { try isWanted(Int($0)) }
    let looks = CandidateRanking.largest(touched, settings.secondLooks) { weights[$0] ?? 0 }
    let ranks = try looks.map { look in
      guard let stored = try self.sketch(Int(look)) else { return 0.0 }
      return CandidateRanking.rank(stored.look, sketch.look, weight: weights[look] ?? 0)
    }
    return CandidateRanking.best(looks, ranks: ranks, settings).map { Int($0) }
  }
}
