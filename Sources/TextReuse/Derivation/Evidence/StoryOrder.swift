/// How much of the shorter text's story the other tells in the same order.
///
/// The share of its sentences that have a partner, times Kendall's τ of the partners' order, floored
/// at 0. A rewrite keeps the order; independent reports of one event do not.
enum StoryOrder {
  /// The share of sentences with a partner, and τ over the partners.
  static func parts(_ pair: PairComparison) -> (share: Double, tau: Double) {
    let partners = bestPartners(pair.alignment.matches, pair)
    let fewest = max(1, min(pair.a.sentenceCount, pair.b.sentenceCount))
    let share = min(1, Double(partners.count) / Double(fewest))
    return (share, kendall(partners))
  }

  static func measure(_ pair: PairComparison) -> Double {
    let parts = parts(pair)
    return parts.share * max(0, parts.tau)
  }

  /// One partner for each sentence of the first text, no sentence of the second twice, the most alike
  /// first; as the second text's sentences in the order of the first's.
  private static func bestPartners(_ matches: [SentenceMatch], _ pair: PairComparison) -> [Int] {
    let ranked = matches.sorted {
      $0.cosine != $1.cosine ? $0.cosine > $1.cosine : ($0.a, $0.b) < ($1.a, $1.b)
    }
    var ofA = [Int](repeating: -1, count: pair.a.sentenceCount)
    var taken = [Bool](repeating: false, count: pair.b.sentenceCount)
    for match in ranked where ofA[match.a] < 0 && !taken[match.b] {
      // A sentence that is all quotation says nothing of who told the story.
      guard !pair.a.isQuoted(sentence: match.a) else { continue }
      ofA[match.a] = match.b
      taken[match.b] = true
    }
    return ofA.filter { $0 >= 0 }
  }

  /// Kendall's τ of a sequence without ties; 0 for fewer than two elements.
  ///
  /// - Complexity: O(*n*²) up to 512 elements, of which longer sequences are thinned evenly.
  static func kendall(_ order: [Int]) -> Double {
    let step = max(1, (order.count + 511) / 512)
    let kept = stride(from: 0, to: order.count, by: step).map { order[$0] }
    guard kept.count > 1 else { return 0 }
    var balance = 0
    for i in 0..<kept.count {
      for j in i + 1..<kept.count { balance += kept[i] < kept[j] ? 1 : -1 }
    }
    return Double(balance) / Double(kept.count * (kept.count - 1) / 2)
  }
}

extension AnalysedArticle {
  /// Whether at least three quarters of a sentence's words are quoted.
  func isQuoted(sentence: Int) -> Bool {
    let tokens = self.sentence(sentence)
    let quoted = tokens.reduce(0) { $0 + (text.marks[$1].contains(.quoted) ? 1 : 0) }
    return quoted * 4 >= tokens.count * 3 && quoted > 0
  }
}
