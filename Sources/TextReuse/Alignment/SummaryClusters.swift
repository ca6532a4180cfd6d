/// Finds where a short stretch of one text sums up a long stretch of the other.
///
/// A summary takes a sentence here and a sentence there. Seen from the long text its matches are far
/// apart; seen from the short one they stand together. So matches are joined by the short side alone.
/// Whether that is one passage is decided from the pair's own matches and from the passages found
/// without it: a stretch that is restated at its own length is no summary, however many chance
/// likenesses it has elsewhere. Source: the adaptive second pass of Sanchez-Perez et al. 2014, who
/// decide once for the pair; decided here for each stretch.
struct SummaryClusters {
  /// The settings; all but `leastCosine` are ours.
  struct Settings: Sendable {
    /// The widest gap in the short text, in sentences.
    var gap = 2
    /// How many times longer, in bytes, the stretch is than what sums it up.
    var ratio = 3.0
    /// How many sentences the summary must have, and which share of them must match.
    var sentences = 2
    var share = 0.5
    /// The cosine that the two stretches must reach as wholes.
    var leastCosine: Float = 0.34
    /// A passage whose long side is less than this many times the short one restates at length.
    var plainRatio = 1.5
    /// The most that a plain passage may have of the summary: in bytes and as a share of its words.
    var plainBytes = 300
    var plainShare = 0.7
  }

  var settings = Settings()

  /// The stretches that may be summaries, either text's; other tests are to follow.
  ///
  /// - Complexity: O(*m* log *m*) in matches.
  func clusters(
    of matches: [SentenceMatch], _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> [SentenceCluster] {
    let inB = PassageClusters.cut(matches, gap: settings.gap, by: \.b).filter {
      isScattered($0, from: a, into: b, by: \.a, into: \.b)
    }
    let inA = PassageClusters.cut(matches, gap: settings.gap, by: \.a).filter {
      isScattered($0, from: b, into: a, by: \.b, into: \.a)
    }
    return (inB + inA).compactMap(PassageClusters.cluster)
  }

  private func isScattered(
    _ matches: [SentenceMatch], from long: AnalysedArticle, into short: AnalysedArticle,
    by longSide: (SentenceMatch) -> Int, into shortSide: (SentenceMatch) -> Int
  ) -> Bool {
    // Matches come by the short side.
    guard let first = matches.first.map(shortSide), let last = matches.last.map(shortSide),
      let from = matches.map(longSide).min(), let to = matches.map(longSide).max()
    else { return false }
    let matched = zip(matches, matches.dropFirst()).count { shortSide($0) != shortSide($1) } + 1
    guard matched >= settings.sentences,
      Double(matched) >= settings.share * Double(last - first + 1)
    else { return false }
    let longBytes = long.text.byteRange(long.tokens(ofSentences: from...to)).count
    let shortBytes = short.text.byteRange(short.tokens(ofSentences: first...last)).count
    return Double(longBytes) >= settings.ratio * Double(shortBytes)
  }

  /// Whether some passages inside a stretch restate it at its own length.
  func isPlain(
    _ passages: [PassageDraft], in stretch: PassageDraft, _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> Bool {
    let isAShort = a.text.byteRange(stretch.a).count < b.text.byteRange(stretch.b).count
    let words = isAShort ? stretch.a : stretch.b
    return passages.contains { passage in
      let bytesA = a.text.byteRange(passage.a).count
      let bytesB = b.text.byteRange(passage.b).count
      let (long, short) = isAShort ? (bytesB, bytesA) : (bytesA, bytesB)
      guard Double(long) < settings.plainRatio * Double(short) else { return false }
      let shared = (isAShort ? passage.a : passage.b).clamped(to: words).count
      return min(long, short) > settings.plainBytes
        || Double(shared) > settings.plainShare * Double(words.count)
    }
  }
}
