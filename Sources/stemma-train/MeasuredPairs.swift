internal import TextReuse

/// A labelled pair with everything that models are fitted to.
struct MeasuredPair: Sendable {
  var suite: String
  var ids: Sides<String>
  var isDerived: Bool
  var direction: DirectionVerdict?
  var extent: Extent?
  var votes: Int?
  var stories: Sides<String>
  var weight: Double
  var measurements: Measurements
  var extentValues: Sides<ExtentTerms.Values>
  var toward: [Double]
  var common: [Double]
}

extension MeasuredPair {
  /// Measures pairs on all cores; the order is kept.
  static func measure(_ pairs: [LabelledPair], workers: Int = 2) async -> [MeasuredPair] {
    let jobs = pairs.map { ($0, Self.plain($0.a), Self.plain($0.b)) }
    let chunk = (jobs.count + workers - 1) / max(1, workers)
    return await withTaskGroup(of: (Int, [MeasuredPair]).self) { group in
      for worker in 0..<workers {
        let slice = Array(jobs.dropFirst(worker * chunk).prefix(chunk))
        group.addTask {
          let analyser = ArticleAnalyser()
          var analysed: [String: AnalysedArticle] = [:]
          func analyse(_ article: Article) -> AnalysedArticle {
            if let known = analysed[article.id] { return known }
            let made = analyser.analyse(article)
            analysed[article.id] = made
            return made
          }
          return (worker, slice.map { Self.measure($0.0, analyse($0.1), analyse($0.2)) })
        }
      }
      var parts: [Int: [MeasuredPair]] = [:]
      for await (worker, part) in group { parts[worker] = part }
      return (0..<workers).flatMap { parts[$0] ?? [] }
    }
  }

  private static func measure(
    _ pair: LabelledPair, _ a: AnalysedArticle, _ b: AnalysedArticle
  ) -> MeasuredPair {
    let comparison = PairComparison(a, b)
    let measurements = Measurements(comparison)
    return MeasuredPair(
      suite: pair.suite, ids: Sides(a: pair.a.id, b: pair.b.id), isDerived: pair.isDerived,
      direction: pair.direction, extent: pair.extent, votes: pair.votes, stories: pair.stories,
      weight: pair.weight, measurements: measurements, extentValues: ExtentTerms.values(comparison),
      toward: DirectionTerms.toward(comparison), common: DirectionTerms.common(measurements))
  }

  /// The article with white space and quotation marks made alike, so that no model leans on typography.
  static func plain(_ article: Article) -> Article {
    var text = ""
    var wasBlank = false
    for scalar in article.text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\t" || scalar == "\u{A0}"
      if isBlank {
        if !wasBlank { text.unicodeScalars.append(" ") }
      } else {
        switch scalar {
        case "\u{201C}", "\u{201D}": text.unicodeScalars.append("\"")
        case "\u{2018}", "\u{2019}": text.unicodeScalars.append("'")
        default: text.unicodeScalars.append(scalar)
        }
      }
      wasBlank = isBlank
    }
    return Article(id: article.id, text: text)
  }
}
