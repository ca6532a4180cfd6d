/// A passage while it is being made: a stretch of tokens in each text.
package struct PassageDraft: Equatable {
  /// The tokens in the first text.
  package var a: Range<Int>
  /// The tokens in the second text.
  package var b: Range<Int>
  /// How alike the two stretches are, by which overlapping drafts are ranked.
  var weight: Float
  /// Whether shared runs of words hold it together, rather than alike sentences.
  package var isVerbatim: Bool
}

/// What was found when two articles were laid side by side.
package struct AlignmentResult {
  /// The shared runs of three words and more, in the order of the second text.
  var runs: [SharedRun]
  /// The sentences that may say the same.
  var matches: [SentenceMatch]
  /// How alike all the sentences are, freer restatements among them.
  var similarity: SentenceSimilarity
  /// The passages, in the order of the first text.
  package var passages: [PassageDraft]
}

/// Finds the passages that two articles share.
///
/// Two searches are united: runs of the same words, chained over small edits, whose ends are exact;
/// and sentences that are alike whatever their order of words, clustered over gaps, whose ends are
/// those of sentences. Where both find a passage, and the runs make up most of it, theirs are its ends.
package struct Aligner {
  /// The settings, each with its source.
  struct Settings: Sendable {
    /// The cosine and Dice coefficient from which sentences match (Sanchez-Perez et al. 2014).
    var sentenceCosine: Float = 0.33
    var sentenceDice: Float = 0.33
    /// The cosine that a passage must reach as a whole (the same).
    var passageCosine: Float = 0.34
    /// The widest gap in sentences (the same).
    var gap = 4
    /// Where one text sums up the other.
    var summary = SummaryClusters.Settings()
    /// The shortest passage that alike sentences make, in bytes of either side (the same).
    var shortestPassage = 150
    /// The shortest chain of runs that is a passage by itself, in words: the guarantee of the design.
    var shortestRun = 12
    /// The widest gap between runs of one chain, in words of either text.
    var runGap = 12
  }

  var settings = Settings()

  /// The passages of two articles.
  package init() {}

  package func align(_ a: AnalysedArticle, _ b: AnalysedArticle) -> AlignmentResult {
    let runs = SharedRuns.find(a.text.hashes, b.text.hashes)
    let free = FreeRestatements()
    let similarity = SentenceSimilarity(a, b, cosine: free.leastCosine, dice: free.leastDice)
    let all = similarity.matches(cosine: settings.sentenceCosine, dice: settings.sentenceDice)
    var chains = RunChains(widestGap: settings.runGap).chains(of: runs)
      .filter { $0.matched >= settings.shortestRun }
    PassageUnion.keepLongest(&chains)
    let told = ToldSentences(chains, a, b)
    let matches = all.filter {
      told.agrees(with: $0, a.sentence($0.a), b.sentence($0.b))
    }
    let passages = PassageUnion(settings: settings).unite(
      drafts(of: matches, a, b, similarity.terms), chains, a, b)
    return AlignmentResult(runs: runs, matches: all, similarity: similarity, passages: passages)
  }

  /// The passages that alike sentences make.
  private func drafts(
    of matches: [SentenceMatch], _ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms
  ) -> [PassageDraft] {
    guard !matches.isEmpty else { return [] }
    var stretches = StretchSimilarity(a, b, terms)
    let clusters = PassageClusters(widestGap: settings.gap, leastCosine: settings.passageCosine)
    var drafts = clusters.clusters(matches) {
      stretches.cosine(a.tokens(ofSentences: $0.a), b.tokens(ofSentences: $0.b))
    }.map { Self.draft($0, a, b) }
    PassageUnion.keepWeightiest(&drafts)
    addSummaries(of: matches, to: &drafts, a, b, &stretches)
    var ends = PassageEnds(a, b, terms)
    return drafts.map { ends.refined($0) }
  }

  /// Puts a summary in the place of the passages that are parts of it.
  private func addSummaries(
    of matches: [SentenceMatch], to drafts: inout [PassageDraft], _ a: AnalysedArticle,
    _ b: AnalysedArticle, _ stretches: inout StretchSimilarity
  ) {
    let summaries = SummaryClusters(settings: settings.summary)
    for cluster in summaries.clusters(of: matches, a, b) {
      var cluster = cluster
      cluster.cosine = stretches.cosine(
        a.tokens(ofSentences: cluster.a), b.tokens(ofSentences: cluster.b))
      guard cluster.cosine > settings.summary.leastCosine else { continue }
      let whole = Self.draft(cluster, a, b)
      let isPart = { (part: PassageDraft) in part.a.overlaps(whole.a) && part.b.overlaps(whole.b) }
      guard !summaries.isPlain(drafts.filter(isPart), in: whole, a, b) else { continue }
      drafts.removeAll(where: isPart)
      drafts.append(whole)
    }
  }

  private static func draft(
    _ cluster: SentenceCluster, _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> PassageDraft {
    let inA = a.tokens(ofSentences: cluster.a)
    let inB = b.tokens(ofSentences: cluster.b)
    return PassageDraft(
      a: inA, b: inB, weight: cluster.cosine * Float(min(inA.count, inB.count)), isVerbatim: false)
  }
}

extension AnalysedArticle {
  /// The tokens of a run of sentences.
  package func tokens(ofSentences sentences: ClosedRange<Int>) -> Range<Int> {
    sentence(sentences.lowerBound).lowerBound..<sentence(sentences.upperBound).upperBound
  }
}
