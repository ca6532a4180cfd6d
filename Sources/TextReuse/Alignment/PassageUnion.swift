/// Unites passages found by runs of words with those found by alike sentences, so that each place is
/// told once and with the better ends.
struct PassageUnion {
  var settings: Aligner.Settings

  /// The share of a sentence passage that chains must make up on both sides to give it their ends.
  static let tightShare = 0.6

  /// How many passages of each kind take part: more than any reader reads, and few enough to hold each
  /// against each.
  static let mostPassages = 1000

  /// Keeps the weightiest passages where there are too many.
  static func keepWeightiest(_ drafts: inout [PassageDraft]) {
    guard drafts.count > mostPassages else { return }
    drafts.sort { $0.weight != $1.weight ? $0.weight > $1.weight : isBefore($0, $1) }
    drafts.removeLast(drafts.count - mostPassages)
  }

  /// Keeps the longest chains where there are too many, in the order they have.
  static func keepLongest(_ chains: inout [RunChain]) {
    guard chains.count > mostPassages else { return }
    let least = chains.map(\.matched).sorted(by: >)[mostPassages - 1]
    var ties = mostPassages - chains.count { $0.matched > least }
    chains.removeAll { chain in
      if chain.matched == least { ties -= 1 }
      return chain.matched < least || (chain.matched == least && ties < 0)
    }
  }

  /// The united passages, in the order of the first text; none overlaps another in either text by
  /// more than a sentence's edge.
  func unite(
    _ drafts: [PassageDraft], _ chains: [RunChain], _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> [PassageDraft] {
    var free = chains
    var united: [PassageDraft] = []
    for draft in drafts.sorted(by: Self.isBefore) {
      let own = free.filter { $0.a.overlaps(draft.a) && $0.b.overlaps(draft.b) }
      let passage = tightened(draft, own)
      guard isLongEnough(passage, a, b) else { continue }
      free.removeAll { $0.a.overlaps(passage.a) && $0.b.overlaps(passage.b) }
      united.append(passage)
    }
    united += free.map {
      PassageDraft(a: $0.a, b: $0.b, weight: Float($0.matched), isVerbatim: true)
    }
    return withoutOverlaps(merged(united), a, b)
  }

  private static func isBefore(_ x: PassageDraft, _ y: PassageDraft) -> Bool {
    (x.a.lowerBound, x.b.lowerBound, x.a.upperBound) < (
      y.a.lowerBound, y.b.lowerBound, y.a.upperBound
    )
  }

  private func isLongEnough(
    _ draft: PassageDraft, _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> Bool {
    draft.isVerbatim
      || min(a.text.byteRange(draft.a).count, b.text.byteRange(draft.b).count)
        >= settings.shortestPassage
  }

  /// Gives a passage the ends of its chains where these make up most of it; else widens it over them.
  private func tightened(_ draft: PassageDraft, _ chains: [RunChain]) -> PassageDraft {
    guard let first = chains.first else { return draft }
    var inA = first.a
    var inB = first.b
    var coveredA = 0
    var coveredB = 0
    for chain in chains {
      inA = min(inA.lowerBound, chain.a.lowerBound)..<max(inA.upperBound, chain.a.upperBound)
      inB = min(inB.lowerBound, chain.b.lowerBound)..<max(inB.upperBound, chain.b.upperBound)
      coveredA += chain.a.count
      coveredB += chain.b.count
    }
    var passage = draft
    if Double(coveredA) >= Self.tightShare * Double(draft.a.count),
      Double(coveredB) >= Self.tightShare * Double(draft.b.count)
    {
      passage.a = inA
      passage.b = inB
      passage.isVerbatim = true
    } else {
      passage.a = min(inA.lowerBound, draft.a.lowerBound)..<max(inA.upperBound, draft.a.upperBound)
      passage.b = min(inB.lowerBound, draft.b.lowerBound)..<max(inB.upperBound, draft.b.upperBound)
    }
    return passage
  }

  /// Joins passages that overlap on both sides.
  private func merged(_ drafts: [PassageDraft]) -> [PassageDraft] {
    var result: [PassageDraft] = []
    for draft in drafts.sorted(by: Self.isBefore) {
      if let index = result.lastIndex(where: { $0.a.overlaps(draft.a) && $0.b.overlaps(draft.b) }) {
        let other = result[index]
        result[index] = PassageDraft(
          a: min(
            other.a.lowerBound, draft.a.lowerBound)..<max(other.a.upperBound, draft.a.upperBound),
          b: min(
            other.b.lowerBound, draft.b.lowerBound)..<max(other.b.upperBound, draft.b.upperBound),
          weight: other.weight + draft.weight, isVerbatim: other.isVerbatim && draft.isVerbatim)
      } else {
        result.append(draft)
      }
    }
    return result
  }

  /// Drops passages most of which a weightier one tells already, on either side.
  private func withoutOverlaps(
    _ drafts: [PassageDraft], _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> [PassageDraft] {
    var kept: [PassageDraft] = []
    let ranked = drafts.sorted {
      $0.weight != $1.weight ? $0.weight > $1.weight : Self.isBefore($0, $1)
    }
    for draft in ranked {
      let isTold = kept.contains { other in
        Self.overlap(other.a, draft.a) * 2 > draft.a.count
          || Self.overlap(other.b, draft.b) * 2 > draft.b.count
      }
      if !isTold { kept.append(draft) }
    }
    return kept.sorted(by: Self.isBefore)
  }

  private static func overlap(_ x: Range<Int>, _ y: Range<Int>) -> Int {
    x.clamped(to: y).count
  }
}
