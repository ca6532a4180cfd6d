/// Sentences of a derived text that restate one another more freely than a passage must that is sought in any
/// two texts.
///
/// Whether a text derives is told by the whole of it; that it does lowers what it takes to believe of two
/// of its sentences that they say the same. It does not where one passage was lifted into a story of its
/// own: sentences are sought only where what stands outside passages is restated too, in both texts.
struct FreeRestatements {
  /// The cosine and the Dice coefficient from which two sentences may be a restatement.
  var leastCosine: Float = 0.25
  var leastDice: Float = 0.2
  /// The share of what stands outside passages that must come back sentence by sentence: in the text that
  /// is restated more, and in the other.
  var leastShare: Float = 0.3
  var leastShareOfOther: Float = 0.26
  /// Shorter sentences are too easily alike.
  var fewestWords = 6

  /// The restatements outside the passages that are known, each sentence in one at most; neighbours on both
  /// sides are one passage.
  ///
  /// - Complexity: O(*m* log *m*) in matches.
  func passages(
    _ a: AnalysedArticle, _ b: AnalysedArticle, _ similarity: SentenceSimilarity,
    besides known: [PassageDraft]
  ) -> [PassageDraft] {
    var told = Sides(a: told(a, known.map(\.a)), b: told(b, known.map(\.b)))
    let shares = Sides(
      a: share(of: a, similarity.coverage.a, without: told.a),
      b: share(of: b, similarity.coverage.b, without: told.b))
    guard max(shares.a, shares.b) >= leastShare, min(shares.a, shares.b) >= leastShareOfOther
    else { return [] }
    let matches = similarity.matches(cosine: leastCosine, dice: leastDice).filter {
      min(a.sentence($0.a).count, b.sentence($0.b).count) >= fewestWords
    }
    var taken: [SentenceMatch] = []
    for match in matches.sorted(by: { ($1.cosine, $0.a, $0.b) < ($0.cosine, $1.a, $1.b) })
    where !told.a[match.a] && !told.b[match.b] {
      told.a[match.a] = true
      told.b[match.b] = true
      taken.append(match)
    }
    return joined(taken.sorted { $0.a < $1.a }, a, b)
  }

  /// For each sentence whether more than a quarter of its words stand in passages.
  private func told(_ article: AnalysedArticle, _ passages: [Range<Int>]) -> [Bool] {
    var inside = [Bool](repeating: false, count: article.text.count)
    for passage in passages { for token in passage { inside[token] = true } }
    return (0..<article.sentenceCount).map { sentence in
      let tokens = article.sentence(sentence)
      return inside[tokens].reduce(0) { $0 + ($1 ? 1 : 0) } * 4 > tokens.count
    }
  }

  /// The mean, by content, of what one sentence of the other text holds of each sentence that is not told.
  private func share(
    of article: AnalysedArticle, _ coverage: [Float], without told: [Bool]
  ) -> Float {
    var all: Float = 0
    var held: Float = 0
    for sentence in 0..<article.sentenceCount where !told[sentence] {
      all += article.sentenceContents[sentence]
      held += article.sentenceContents[sentence] * coverage[sentence]
    }
    return all > 0 ? held / all : 0
  }

  private func joined(
    _ matches: [SentenceMatch], _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> [PassageDraft] {
    var drafts: [PassageDraft] = []
    for match in matches {
      let (inA, inB) = (a.sentence(match.a), b.sentence(match.b))
      if let last = drafts.last, last.a.upperBound == inA.lowerBound,
        last.b.upperBound == inB.lowerBound
      {
        drafts[drafts.count - 1].a = last.a.lowerBound..<inA.upperBound
        drafts[drafts.count - 1].b = last.b.lowerBound..<inB.upperBound
      } else {
        drafts.append(PassageDraft(a: inA, b: inB, weight: match.cosine, isVerbatim: false))
      }
    }
    return drafts
  }
}
