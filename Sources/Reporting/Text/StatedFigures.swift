internal import TextReuse

extension Figure {
  /// The number that the figure states.
  var value: Double { Double(units) / 10_000 }
}

/// The probability and its interval as they are stated; the interval still holds the probability.
struct StatedLikelihood {
  let probability: Figure
  let lower: Figure
  let upper: Figure

  init(_ verdict: Verdict) {
    // .5 is where the answers change: the rounded number must not say otherwise than they do.
    probability = Figure(verdict.probability, keepingSideOf: [0.5])
    lower = max(min(Figure(down: verdict.interval.lowerBound), probability), Figure(units: 0))
    upper = min(max(Figure(up: verdict.interval.upperBound), probability), .one)
  }
}

/// The bounds that a rounded share must not cross.
enum StatedBounds {
  /// The relations ask for .5 and .8 of a text to be explained.
  static let explained = [0.5, 0.8]
  /// A credit is enough from .8 of the matched words.
  static let credited = [0.8]
}

extension Report {
  /// The report with every number as it is stated, that is, as it stands in JSON.
  ///
  /// Every form is written from this one, so that all of them say the same, and a saved report
  /// rendered again says it too. A stated report stated again is the same.
  var stated: Report {
    var report = self
    report.findings = findings.map(\.stated)
    report.threshold = Figure(threshold).value
    report.chanceFindings = chanceFindings.map { Figure(up: $0).value }
    report.commonMatterThreshold = commonMatterThreshold.map { Figure($0).value }
    for index in report.clusters.indices {
      report.clusters[index].cohesion = Figure(clusters[index].cohesion).value
    }
    for index in report.stemma.indices {
      report.stemma[index].probability = Figure(stemma[index].probability).value
    }
    for index in report.documents.indices {
      report.documents[index] = documents[index].stated
    }
    return report
  }
}

extension ReportDocument {
  /// The article with a time that can be said in ISO 8601, or none.
  fileprivate var stated: ReportDocument {
    var document = self
    document.article.published = article.published.flatMap { Timestamp(iso8601: $0.iso8601) }
    return document
  }
}

extension Verdict {
  /// The verdict with every number as it is stated.
  var stated: Verdict {
    var verdict = self
    let likelihood = StatedLikelihood(self)
    verdict.probability = likelihood.probability.value
    verdict.interval = likelihood.lower.value...max(likelihood.lower, likelihood.upper).value
    verdict.explained = Sides(
      a: Figure(explained.a, keepingSideOf: StatedBounds.explained).value,
      b: Figure(explained.b, keepingSideOf: StatedBounds.explained).value)
    verdict.jaccard = Figure(jaccard).value
    let rounded = RoundedDirection(direction)
    verdict.direction.aToB = rounded.aToB.value
    verdict.direction.bToA = rounded.bToA.value
    verdict.direction.commonSource = rounded.commonSource.value
    verdict.creditedShare = Figure(creditedShare, keepingSideOf: StatedBounds.credited).value
    verdict.gap = Figure(gap).value
    for index in verdict.evidence.indices {
      verdict.evidence[index].logOdds = Figure(evidence[index].logOdds).value
    }
    return verdict
  }
}
