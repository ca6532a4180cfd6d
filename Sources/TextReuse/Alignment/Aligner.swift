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
  /// For each sentence of either text the largest share of its content that one sentence of the
  /// other holds.
  var coverage: Sides<[Float]>
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
    /// The widest gap in sentences (the same), and where one text sums up the other.
    var gap = 4
    var summaryGap = 24
    /// How many times longer the passages of one side are where it is summed up by the other.
    var summaryRatio = 3.0
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
    let similarity = SentenceSimilarity(
      a, b, cosine: settings.sentenceCosine, dice: settings.sentenceDice)
    var stretches = StretchSimilarity(a, b, similarity.terms)
    let chains = RunChains(widestGap: settings.runGap).chains(of: runs)
      .filter { $0.matched >= settings.shortestRun }
    var drafts = clusterDrafts(a, b, similarity.matches, gap: settings.gap, &stretches)
    if sumsUp(drafts, a, b) {
      let wider = clusterDrafts(a, b, similarity.matches, gap: settings.summaryGap, &stretches)
      drafts = wider
    }
    let passages = PassageUnion(settings: settings).unite(drafts, chains, a, b)
    return AlignmentResult(
      runs: runs, matches: similarity.matches, coverage: similarity.coverage,
      passages: passages)
  }

  private func clusterDrafts(
    _ a: AnalysedArticle, _ b: AnalysedArticle, _ matches: [SentenceMatch], gap: Int,
    _ stretches: inout StretchSimilarity
  ) -> [PassageDraft] {
    var drafts: [PassageDraft] = []
    let clusters = PassageClusters(widestGap: gap, leastCosine: settings.passageCosine).clusters(
      matches
    ) { cluster in
      stretches.cosine(a.tokens(ofSentences: cluster.a), b.tokens(ofSentences: cluster.b))
    }
    for cluster in clusters {
      let inA = a.tokens(ofSentences: cluster.a)
      let inB = b.tokens(ofSentences: cluster.b)
      let cosine = stretches.cosine(inA, inB)
      drafts.append(
        PassageDraft(
          a: inA, b: inB, weight: cosine * Float(min(inA.count, inB.count)), isVerbatim: false))
    }
    return drafts
  }

  /// Whether the passages of one side are so much longer that the other sums it up.
  private func sumsUp(_ drafts: [PassageDraft], _ a: AnalysedArticle, _ b: AnalysedArticle) -> Bool
  {
    let inA = Double(drafts.reduce(0) { $0 + a.text.byteRange($1.a).count })
    let inB = Double(drafts.reduce(0) { $0 + b.text.byteRange($1.b).count })
    return inA > 0 && inB > 0
      && (inA > settings.summaryRatio * inB || inB > settings.summaryRatio * inA)
  }
}

extension AnalysedArticle {
  /// The tokens of a run of sentences.
  package func tokens(ofSentences sentences: ClosedRange<Int>) -> Range<Int> {
    sentence(sentences.lowerBound).lowerBound..<sentence(sentences.upperBound).upperBound
  }
}
