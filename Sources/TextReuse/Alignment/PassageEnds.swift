/// Moves the ends of passages of alike sentences to where the likeness begins and ends.
///
/// Clustering ends a passage at the first and last sentence that match. The sentence behind may have
/// been split, merged or half rewritten, so that it matches nothing by itself, though its words are
/// there; and a sentence at the end may belong only in part. Both are told by the weights of words that
/// the other side has, less those that it has not.
struct PassageEnds {
  /// How far a passage may grow at each end in a round, in sentences.
  static let reach = 2
  /// How often both sides are held against each other; what one side gains helps the other.
  static let rounds = 2
  /// What a word that the other side lacks takes off, as a share of its weight: outward as much as a
  /// shared word gives, inward half, as even a restated sentence has new words.
  static let outwardCost: Float = 1
  static let inwardCost: Float = 0.5
  /// What must be won by growing, and lost by staying: a rare word or two (a word that stands in one
  /// of 50 sentences weighs 4).
  static let leastGain: Float = 4
  static let leastLoss: Float = 6

  /// How many tokens are looked at for one pair of articles; passages beyond it keep their ends.
  static let workLimit = 10_000_000

  private var work = 0
  private var a: Side
  private var b: Side
  private var mark: Int32 = 0

  /// The ends of passages of two articles, whose words have the weights that they have in this pair.
  init(_ a: AnalysedArticle, _ b: AnalysedArticle, _ terms: SharedTerms) {
    self.a = Side(a, terms.weightsA, terms.partnersA)
    self.b = Side(b, terms.weightsB, terms.partnersB)
  }

  /// The passage with its ends moved.
  ///
  /// - Complexity: O(*n* + *m*) in the tokens of the passage and of the sentences around it.
  mutating func refined(_ draft: PassageDraft) -> PassageDraft {
    var draft = draft
    for _ in 0..<Self.rounds {
      mark += 1
      let wideA = a.widened(draft.a, by: Self.reach)
      let wideB = b.widened(draft.b, by: Self.reach)
      work += wideA.count + wideB.count
      guard work <= Self.workLimit else { break }
      a.mark(wideA, mark)
      b.mark(wideB, mark)
      let inA = a.fitted(draft.a, within: wideA, to: b, mark)
      let inB = b.fitted(draft.b, within: wideB, to: a, mark)
      if inA == draft.a, inB == draft.b { break }
      draft.a = inA
      draft.b = inB
    }
    return draft
  }
}

/// One text of the two whose passages are moved.
private struct Side {
  private let article: AnalysedArticle
  private let weights: [Float]
  /// For each term the same term of the other text, or -1.
  private let partners: [Int32]
  /// The last mark of each term.
  private var marks: [Int32]

  init(_ article: AnalysedArticle, _ weights: [Float], _ partners: [Int32]) {
    self.article = article
    self.weights = weights
    self.partners = partners
    marks = [Int32](repeating: 0, count: weights.count)
  }

  func widened(_ tokens: Range<Int>, by reach: Int) -> Range<Int> {
    let sentences = article.sentences(touching: tokens)
    let first = max(0, sentences.lowerBound - reach)
    let last = min(article.sentenceCount, sentences.upperBound + reach) - 1
    return article.tokens(ofSentences: first...last)
  }

  mutating func mark(_ tokens: Range<Int>, _ mark: Int32) {
    for token in tokens {
      let term = article.stemIndex.terms[token]
      if term != .max { marks[Int(term)] = mark }
    }
  }

  /// What a word gives where the other side has it, and takes where not.
  @inline(__always)
  private func value(_ token: Int, in other: Side, _ mark: Int32, cost: Float) -> Float {
    let term = article.stemIndex.terms[token]
    guard term != .max else { return 0 }
    let partner = partners[Int(term)]
    let isShared = partner >= 0 && other.marks[Int(partner)] == mark
    return isShared ? weights[Int(term)] : -cost * weights[Int(term)]
  }

  func fitted(
    _ tokens: Range<Int>, within wide: Range<Int>, to other: Side, _ mark: Int32
  ) -> Range<Int> {
    let above = grown(above: tokens.upperBound, within: wide, to: other, mark)
    let below = grown(below: tokens.lowerBound, within: wide, to: other, mark)
    let most = tokens.count / 2
    let last = article.sentence(article.sentence(of: tokens.upperBound - 1)).lowerBound
    let first = article.sentence(article.sentence(of: tokens.lowerBound)).upperBound
    let upper =
      above > 0
      ? above
      : -cut(
        (max(last, tokens.lowerBound + most)..<tokens.upperBound).reversed(), to: other, mark)
    let lower =
      below > 0
      ? below : -cut(tokens.lowerBound..<min(first, tokens.lowerBound + most), to: other, mark)
    return tokens.lowerBound - lower..<tokens.upperBound + upper
  }

  /// How many tokens of whole sentences are won from a place on.
  private func grown(
    above place: Int, within wide: Range<Int>, to other: Side, _ mark: Int32
  ) -> Int {
    var sum: Float = 0
    var best = PassageEnds.leastGain
    var won = 0
    var token = place
    while token < wide.upperBound {
      let end = article.sentence(article.sentence(of: token)).upperBound
      for token in token..<end {
        sum += value(token, in: other, mark, cost: PassageEnds.outwardCost)
      }
      if sum > best { (best, won) = (sum, end - place) }
      token = end
    }
    return won
  }

  /// The same before a place.
  private func grown(
    below place: Int, within wide: Range<Int>, to other: Side, _ mark: Int32
  ) -> Int {
    var sum: Float = 0
    var best = PassageEnds.leastGain
    var won = 0
    var token = place
    while token > wide.lowerBound {
      let start = article.sentence(article.sentence(of: token - 1)).lowerBound
      for token in start..<token {
        sum += value(token, in: other, mark, cost: PassageEnds.outwardCost)
      }
      if sum > best { (best, won) = (sum, place - start) }
      token = start
    }
    return won
  }

  /// How many of some tokens, from the end of a passage inwards, are lost on it.
  private func cut(
    _ tokens: some Sequence<Int>, to other: Side, _ mark: Int32
  ) -> Int {
    var sum: Float = 0
    var worst = -PassageEnds.leastLoss
    var lost = 0
    for (count, token) in tokens.enumerated() {
      sum += value(token, in: other, mark, cost: PassageEnds.inwardCost)
      if sum < worst { (worst, lost) = (sum, count + 1) }
    }
    return lost
  }
}
