/// Shared runs that follow each other in both texts with small edits between them.
struct RunChain: Equatable {
  /// The tokens in the first text, from the first run to the last.
  var a: Range<Int>
  /// The tokens in the second text.
  var b: Range<Int>
  /// How many tokens its runs have.
  var matched: Int
}

/// Chains shared runs over edits.
struct RunChains {
  /// The widest gap between two runs of a chain, in words of either text.
  var widestGap: Int

  /// How many open chains a run is held against; older ones are too far behind in any but hostile texts.
  static let openLimit = 32

  /// The chains of some runs, in the order of the second text.
  ///
  /// Each run joins the nearest open chain that it continues, else begins one.
  ///
  /// - Complexity: O(*r*) in the number of runs.
  func chains(of runs: [SharedRun]) -> [RunChain] {
    var done: [RunChain] = []
    var open: [RunChain] = []
    for run in runs {
      var best = -1
      var bestGap = Int.max
      for (index, chain) in open.enumerated() {
        let gapA = run.a - chain.a.upperBound
        let gapB = run.b - chain.b.upperBound
        // A run may overlap the chain by a word or two in the first text, where words repeat.
        guard gapA >= -2, gapB >= 0, gapA <= widestGap, gapB <= widestGap else { continue }
        let gap = max(gapA, 0) + gapB + 2 * abs(gapA - gapB)
        if gap < bestGap {
          best = index
          bestGap = gap
        }
      }
      if best >= 0 {
        open[best].a = open[best].a.lowerBound..<max(open[best].a.upperBound, run.aRange.upperBound)
        open[best].b = open[best].b.lowerBound..<run.bRange.upperBound
        open[best].matched += run.length
      } else {
        open.append(RunChain(a: run.aRange, b: run.bRange, matched: run.length))
      }
      if open.count > 8 {
        done += open.filter { run.b - $0.b.upperBound > widestGap }
        open.removeAll { run.b - $0.b.upperBound > widestGap }
        if open.count > Self.openLimit { done.append(open.removeFirst()) }
      }
    }
    return (done + open).sorted {
      ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound)
    }
  }
}
