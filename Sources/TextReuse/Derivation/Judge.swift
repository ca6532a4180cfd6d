/// Judges pairs of articles by a fitted model.
public struct Judge: Sendable {
  /// The fitted numbers.
  public let model: DerivationModel

  /// A judge by a model.
  public init(model: DerivationModel = .shipped) { self.model = model }

  /// The whole verdict on two articles.
  ///
  /// Naming the two in the other order changes nothing but the sides: the pair is always judged in
  /// the order of the texts' bytes, and the answer is turned round where that is not the order named.
  ///
  /// - Parameter order: what is taken for granted of two articles of which one has no date. It bears
  ///   on the direction and what follows from it, never on the probability.
  /// - Complexity: O(*n* + *m*) in tokens and in matching pairs of sentences, with fixed limits.
  public func verdict(
    _ a: AnalysedArticle, _ b: AnalysedArticle, assuming order: AssumedOrder = .unknown
  ) -> Verdict {
    if Self.isOrdered(a, b) { return verdict(on: weigh(a, b), order) }
    return verdict(on: weigh(b, a), order.swapped).swapped
  }

  /// The whole verdict on two articles that derive from one another with some probability at least; `nil`
  /// for others, of which no more is found than that.
  package func verdict(
    _ a: AnalysedArticle, _ b: AnalysedArticle, atLeast probability: Double,
    assuming order: AssumedOrder = .unknown
  ) -> Verdict? {
    let isOrdered = Self.isOrdered(a, b)
    let weighed = isOrdered ? weigh(a, b) : weigh(b, a)
    guard weighed.probability >= probability else { return nil }
    return isOrdered
      ? verdict(on: weighed, order) : verdict(on: weighed, order.swapped).swapped
  }

  private static func isOrdered(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Bool {
    if a.text.bytes != b.text.bytes { return a.text.bytes.lexicographicallyPrecedes(b.text.bytes) }
    func rest(_ article: Article) -> [String] {
      [article.published?.iso8601 ?? "", article.outlet ?? "", article.id]
    }
    return rest(a.article).lexicographicallyPrecedes(rest(b.article)) || a.article == b.article
  }

  /// Two articles laid side by side, and how likely it is that one derives from the other.
  private struct Weighed {
    let pair: PairComparison
    let measurements: Measurements
    let evidence: [Evidence]
    let logOdds: Double
    let probability: Double
  }

  private func weigh(_ a: AnalysedArticle, _ b: AnalysedArticle) -> Weighed {
    let pair = PairComparison(a, b)
    let measurements = Measurements(pair)
    let evidence = self.evidence(pair, measurements)
    let logOdds = evidence.reduce(0) { $0 + $1.logOdds }
    return Weighed(
      pair: pair, measurements: measurements, evidence: evidence, logOdds: logOdds,
      probability: Elementary.logistic(logOdds))
  }

  /// The passages that are shown, in the order of the first text.
  private func drafts(_ weighed: Weighed) -> [PassageDraft] {
    let pair = weighed.pair
    let drafts = pair.alignment.passages
    guard weighed.probability >= 0.5 else { return drafts }
    let free = FreeRestatements().passages(
      pair.a, pair.b, pair.alignment.similarity, besides: drafts)
    return (drafts + free).sorted {
      ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound)
    }
  }

  /// What follows from weighing two articles, and is no part of it.
  private func verdict(on weighed: Weighed, _ order: AssumedOrder) -> Verdict {
    let (pair, measurements) = (weighed.pair, weighed.measurements)
    let (a, b, probability) = (pair.a, pair.b, weighed.probability)
    let tiler = PassageTiler(pair.a, pair.b, runs: pair.alignment.runs)
    let passages = drafts(weighed).map(tiler.passage)
    let explained = Explained.shares(pair, passages)
    let sides = ExtentTerms.values(pair)
    let finding = DirectionFinder(model: model.direction).find(
      pair, measurements, assuming: order)
    let disclosures = probability < 0.5 ? nil : PairDisclosure.find(pair, passages)
    let disclosure = disclosures.map { PairDisclosure.answer($0, finding.direction.verdict) }
    let relation = RelationFinder(sameEvent: model.sameEvent).relation(
      pair, measurements, passages, explained, probability, finding.direction.verdict)
    var verdict = Verdict(
      ids: Sides(a: a.article.id, b: b.article.id), relation: relation, probability: probability,
      interval: interval(measurements, weighed.logOdds, words: min(a.plainCount, b.plainCount)),
      explained: explained,
      extent: Sides(a: model.extent.extent(sides.a), b: model.extent.extent(sides.b)),
      jaccard: a.shingles.jaccard(b.shingles), direction: finding.direction,
      directionReasons: finding.reasons, disclosure: disclosure?.disclosure,
      disclosureReason: disclosure?.reason ?? "", creditedShare: disclosure?.creditedShare ?? 0,
      gap: probability * (disclosure?.disclosure.openness ?? 0), passages: passages,
      evidence: weighed.evidence)
    verdict.disclosures = disclosures
    return verdict
  }

  /// The reasons: the prior, one for each kind of evidence, and what the limit takes off.
  private func evidence(_ pair: PairComparison, _ measurements: Measurements) -> [Evidence] {
    var evidence = [
      Evidence(
        name: "prior", logOdds: model.prior,
        says: "two articles that share nothing, before any reason against")
    ]
    for point in model.points(measurements) {
      evidence.append(
        Evidence(
          name: point.name.rawValue, logOdds: point.logOdds,
          says: EvidenceWording.says(point.name, pair, measurements)))
    }
    let sum = evidence.reduce(0) { $0 + $1.logOdds }
    let limited = min(DerivationModel.limit, max(-DerivationModel.limit, sum))
    if limited != sum {
      evidence.append(
        Evidence(
          name: "limit", logOdds: limited - sum,
          says: "nothing is called surer than 1 in 8,000, whatever the evidence"))
    }
    return evidence
  }

  /// The words outside quotations of a usual article in the corpora that the weights were fitted to.
  static let usualWords = 250.0

  /// The 5th and 95th of a hundred among the refits, widened to hold the probability.
  ///
  /// Where the shorter text has fewer words than the articles that the refits were made on, the distances
  /// in log-odds grow with the root of how many fewer: shares of few words err by as much more.
  private func interval(
    _ measurements: Measurements, _ logOdds: Double, words: Int
  ) -> ClosedRange<Double> {
    let refits = model.refitted(measurements).sorted()
    let probability = Elementary.logistic(logOdds)
    guard !refits.isEmpty else { return probability...probability }
    let times = max(1, Self.usualWords / Double(max(1, words))).squareRoot()
    func end(_ share: Double) -> Double {
      let refit = refits[Int(share * Double(refits.count - 1) + 0.5)]
      let moved = logOdds + (refit - logOdds) * times
      return Elementary.logistic(
        min(DerivationModel.limit, max(-DerivationModel.limit, moved)))
    }
    return min(end(0.05), probability)...max(end(0.95), probability)
  }
}

extension Verdict {
  /// The same verdict with the sides named in the other order.
  public var swapped: Verdict {
    var turned = self
    turned.ids = ids.swapped
    turned.explained = explained.swapped
    turned.extent = extent.swapped
    turned.disclosures = disclosures?.swapped
    turned.direction = Direction(
      verdict: direction.verdict.swapped, aToB: direction.bToA, bToA: direction.aToB,
      commonSource: direction.commonSource)
    turned.passages = passages.map(\.swapped).sorted {
      ($0.a.utf8.lowerBound, $0.b.utf8.lowerBound) < ($1.a.utf8.lowerBound, $1.b.utf8.lowerBound)
    }
    turned.changes = changes.map { PairChange(kind: $0.kind, marks: $0.marks.swapped) }
    return turned
  }
}

extension Passage {
  /// The same passage with the sides named in the other order.
  var swapped: Passage {
    Passage(
      kind: kind, words: words, a: b, b: a,
      parts: parts.map { PassagePart(kind: $0.kind, a: $0.b, b: $0.a) })
  }
}
