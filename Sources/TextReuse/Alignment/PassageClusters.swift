/// Sentences of one text that stand together and match sentences of the other that stand together.
struct SentenceCluster: Equatable {
  /// The sentences in the first text.
  var a: ClosedRange<Int>
  /// The sentences in the second text.
  var b: ClosedRange<Int>
  /// The matches that made it.
  var matches: [SentenceMatch]
  /// How alike the two sides are as wholes, once that was asked.
  var cosine: Float = 0
}

/// Joins matching sentences into passages, allowing for gaps.
///
/// Matches are split wherever the gap in either text is wider than allowed, in turns, until nothing
/// splits. A cluster whose two sides are not alike as wholes is split again with a narrower gap.
/// Source: Sanchez-Perez, Sidorov and Gelbukh 2014, whose settings these are.
struct PassageClusters {
  /// The widest gap, in sentences without a match.
  var widestGap: Int
  /// The cosine that the two sides must reach as wholes.
  var leastCosine: Float

  /// How many matches are sorted at most, in all levels together. Beyond it a cluster stays whole, so
  /// that matches laid out like a spiral, which split off one at a time, cost no more than others.
  static let workLimit = 4_000_000

  /// The clusters of some matches, in no particular order.
  ///
  /// - Complexity: O(*m* log *m*) a level of splitting in the number of matches; levels are few, as
  ///   each splits at every wide gap at once; `workLimit` in all.
  func clusters(
    _ matches: [SentenceMatch], validate: (SentenceCluster) -> Float
  ) -> [SentenceCluster] {
    var done: [SentenceCluster] = []
    var open: [(matches: [SentenceMatch], gap: Int)] = [(matches, widestGap)]
    var work = 0
    while let item = open.popLast() {
      for cluster in split(item.matches, gap: item.gap, &work) {
        var cluster = cluster
        cluster.cosine = validate(cluster)
        if cluster.cosine > leastCosine {
          done.append(cluster)
        } else if item.gap > 0, cluster.matches.count > 1 {
          open.append((cluster.matches, item.gap - 1))
        }
      }
    }
    return done
  }

  /// Splits matches at wide gaps in the first text, then the second, and so on until none is left.
  private func split(
    _ matches: [SentenceMatch], gap: Int, _ work: inout Int
  ) -> [SentenceCluster] {
    var done: [SentenceCluster] = []
    var open: [(matches: [SentenceMatch], byA: Bool, whole: Int)] = [(matches, true, 0)]
    while let item = open.popLast() {
      work += item.matches.count
      let pieces =
        work > Self.workLimit
        ? [] : Self.cut(item.matches, gap: gap) { item.byA ? $0.a : $0.b }
      if pieces.count > 1 {
        for piece in pieces { open.append((piece, !item.byA, 0)) }
      } else if item.whole == 0, work <= Self.workLimit {
        open.append((item.matches, !item.byA, 1))
      } else if let cluster = Self.cluster(item.matches) {
        done.append(cluster)
      }
    }
    return done
  }

  /// Cuts matches wherever the gap in one text is wider than allowed; the pieces come by that text.
  static func cut(
    _ matches: [SentenceMatch], gap: Int, by side: (SentenceMatch) -> Int
  ) -> [[SentenceMatch]] {
    let sorted = matches.sorted { (side($0), $0.a, $0.b) < (side($1), $1.a, $1.b) }
    var pieces: [[SentenceMatch]] = []
    for match in sorted {
      if let last = pieces.last?.last, side(match) - side(last) <= gap + 1 {
        pieces[pieces.count - 1].append(match)
      } else {
        pieces.append([match])
      }
    }
    return pieces
  }

  /// The sentences that some matches span; none for no matches.
  static func cluster(_ matches: [SentenceMatch]) -> SentenceCluster? {
    guard let first = matches.first else { return nil }
    var a = first.a...first.a
    var b = first.b...first.b
    for match in matches {
      a = min(a.lowerBound, match.a)...max(a.upperBound, match.a)
      b = min(b.lowerBound, match.b)...max(b.upperBound, match.b)
    }
    return SentenceCluster(a: a, b: b, matches: matches)
  }
}
