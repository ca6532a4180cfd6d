import Reporting
import TextReuse

/// A report of three invented findings, and what is needed to build smaller ones.
enum SampleReport {
  /// The span of the first occurrence of `words` in `text`; an empty one at the start where there is
  /// none.
  static func span(_ words: String, in text: String) -> Span {
    let (bytes, part) = (Array(text.utf8), Array(words.utf8))
    let last = max(0, bytes.count - part.count)
    let found = (0...last).first { bytes[$0...].starts(with: part) }
    guard let start = found, !part.isEmpty else { return Span(utf8: 0..<0, scalars: 0..<0) }
    let before = String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count
    return Span(
      utf8: start..<start + part.count,
      scalars: before..<before + words.unicodeScalars.count)
  }

  /// A passage of one part.
  static func passage(
    _ kind: PassageKind, _ a: String, in textA: String, _ b: String, in textB: String
  ) -> Passage {
    let words = min(a.split(separator: " ").count, b.split(separator: " ").count)
    let (left, right) = (span(a, in: textA), span(b, in: textB))
    return Passage(
      kind: kind, words: words, a: left, b: right,
      parts: [PassagePart(kind: kind, a: left, b: right)])
  }

  /// A verdict of which only what a test speaks of need be said.
  static func verdict(
    _ a: String, _ b: String, relation: Relation = .rewrite, probability: Double = 0.94,
    interval: ClosedRange<Double>? = nil, disclosure: Disclosure? = .uncredited,
    direction: Direction = Direction(
      verdict: .aToB, aToB: 0.81, bToA: 0.04, commonSource: 0.15),
    passages: [Passage] = [], evidence: [Evidence] = []
  ) -> Verdict {
    Verdict(
      ids: Sides(a: a, b: b), relation: relation, probability: probability,
      interval: interval ?? max(0, probability - 0.06)...min(1, probability + 0.03),
      explained: Sides(a: 0.31, b: 0.74), extent: Sides(a: .partly, b: .wholly), jaccard: 0.06,
      direction: direction, directionReasons: [], disclosure: disclosure, disclosureReason: "",
      creditedShare: 0, gap: probability * (disclosure?.openness ?? 0), passages: passages,
      evidence: evidence)
  }

  /// An article as a report lists it.
  static func document(
    _ id: String, _ text: String, title: String? = nil, outlet: String? = nil,
    published: String? = nil, url: String? = nil
  ) -> ReportDocument {
    let article = Article(
      id: id, text: text, title: title, published: published.flatMap(Timestamp.init(iso8601:)),
      outlet: outlet, url: url)
    return ReportDocument(
      article: article, words: text.split(whereSeparator: \.isWhitespace).count,
      provenance: Provenance(id: id, path: nil))
  }

  /// Three findings among six articles.
  static var three: Report {
    var report = Report()
    report.findings = [bridge, tariff, seeds]
    report.total = 3
    report.versions = [
      VersionPair(ids: Sides(a: "northwire-2291", b: "northwire-2291-2"), reason: "same series")
    ]
    report.documents = documents
    report.clusters = [
      Cluster(members: ["coastline-88", "northwire-2291"], cohesion: 1, bridges: [])
    ]
    report.stemma = [
      StemmaEdge(source: "northwire-2291", derived: "coastline-88", probability: 0.8),
      StemmaEdge(source: nil, derived: "valley-12", probability: 0.31),
    ]
    report.skipped = [
      Skipped(path: "drafts/empty.html", reason: "holds no text; remove it or give its text")
    ]
    report.toolVersion = "0.1.0"
    report.modelVersion = "1"
    report.pairsJudged = 11
    report.compared = "drafts/ with wire.stemma"
    report.articlesCompared = 412
    report.chanceFindings = 0.0123
    return report
  }

  private static var documents: [ReportDocument] {
    [
      document(
        "coastline-88", SampleArticles.bridgeRewrite,
        title: "Stranded: how a hidden crack cut a shore in two", outlet: "Coastline Daily",
        published: "2031-03-11T16:20+01:00", url: "https://coastline.example/88"),
      document(
        "lantern-5", SampleArticles.seeds, title: "Seed library runs out of blue pea",
        outlet: "Orrin Lantern", published: "2031-03-06"),
      document(
        "northwire-2291", SampleArticles.bridge,
        title: "Estuary bridge closed as crack is found in girder", outlet: "Northwire",
        published: "2031-03-11T12:35Z"),
      document("post-31", SampleArticles.seedsReprint, title: "No more blue pea, says library"),
      document(
        "tolmouth-7", SampleArticles.tariff, title: "Dairy board raises price of milk",
        outlet: "Tolmouth Herald", published: "2031-03-10"),
      document(
        "valley-12", SampleArticles.tariffNotice, title: "Milk to cost more this summer",
        outlet: "Valley Notices", published: "2031-03-10"),
    ]
  }

  /// An uncredited rewrite.
  static var bridge: Verdict {
    let (a, b) = (SampleArticles.bridge, SampleArticles.bridgeRewrite)
    var verdict = verdict(
      "northwire-2291", "coastline-88",
      passages: bridgePassages(a, b),
      evidence: [
        Evidence(name: "prior", logOdds: -2.2, says: "two articles of one archive"),
        Evidence(
          name: "rare-verbatim", logOdds: 3.1,
          says: "a 19-word passage outside quotations that is found nowhere else"),
        Evidence(name: "order", logOdds: 1.42, says: "14 of 15 shared sentences in one order"),
        Evidence(name: "quotation-variants", logOdds: 0.08, says: "three quotations, all alike"),
        Evidence(name: "other-event", logOdds: -0.35, says: "one date differs"),
        Evidence(name: "skip-pairs", logOdds: 0.7, says: "a third of the rare word pairs recur"),
      ])
    verdict.directionReasons = [
      "northwire-2291 was published 2 hours 45 minutes earlier",
      "coastline-88 drops the dateline and rounds 2:40 a.m. to before three",
    ]
    verdict.disclosureReason = "coastline-88 names no source but the people whom it quotes"
    return verdict
  }

  private static func bridgePassages(_ a: String, _ b: String) -> [Passage] {
    let quotation = "\"Nobody heard a bang and nobody felt it move, and that is exactly what"
    let crack = "a crack as long as a bus in one of"
    return [
      passage(.verbatim, crack, in: a, crack, in: b),
      passage(
        .rewritten,
        "Engineers who had been hired to repaint the underside noticed flakes of rust on the water",
        in: a, "Contractors working beneath the deck spotted rust flakes floating on the water",
        in: b),
      passage(.quotation, quotation, in: a, quotation, in: b),
      mixed(a, b),
      passage(
        .edited,
        "Buses will run to the ferry slip at Old Quay every twenty minutes from Wednesday morning",
        in: a, "Buses will run to the ferry slip at Old Quay every twenty minutes from Wednesday",
        in: b),
      passage(
        .rewritten,
        "Marwick said that splicing a steel plate over the crack would take three weeks if the "
          + "weather was kind",
        in: a,
        "Bolting a steel plate over the damage would need three more weeks of fair weather",
        in: b),
      passage(
        .boilerplate, "Follow us for more news from the coast. All rights reserved.", in: a,
        "Follow us for more news from the coast. All rights reserved.", in: b),
    ]
  }

  /// A passage of two kinds.
  private static func mixed(_ a: String, _ b: String) -> Passage {
    let first = "along the lower flange of the southern girder"
    let second = ("between the second and third piers", "between the second and third piers")
    let last = (
      "The report said the steel there had been replaced in 1987 after a barge struck the pier",
      "The section had been replaced in 1987 after a barge hit the pier"
    )
    let (firstA, firstB) = (span(first, in: a), span(first, in: b))
    let (secondA, secondB) = (span(second.0, in: a), span(second.1, in: b))
    let (lastA, lastB) = (span(last.0, in: a), span(last.1, in: b))
    return Passage(
      kind: .verbatim, words: 26, a: joined(firstA, lastA), b: joined(firstB, lastB),
      parts: [
        PassagePart(kind: .verbatim, a: joined(firstA, secondA), b: joined(firstB, secondB)),
        PassagePart(kind: .edited, a: lastA, b: lastB),
      ])
  }

  private static func joined(_ first: Span, _ last: Span) -> Span {
    Span(
      utf8: first.utf8.lowerBound..<last.utf8.upperBound,
      scalars: first.scalars.lowerBound..<last.scalars.upperBound)
  }

  /// A pair whose direction is open and which declares itself.
  static var tariff: Verdict {
    let (a, b) = (SampleArticles.tariff, SampleArticles.tariffNotice)
    let shared = "agreed on Monday to raise what it pays to farms"
    var verdict = verdict(
      "tolmouth-7", "valley-12", relation: .partial, probability: 0.62, interval: 0.44...0.78,
      disclosure: .declared,
      direction: Direction(verdict: .undecided, aToB: 0.52, bToA: 0.17, commonSource: 0.31),
      passages: [passage(.verbatim, shared, in: a, shared, in: b)],
      evidence: [
        Evidence(name: "prior", logOdds: -2.2, says: "two articles of one archive"),
        Evidence(name: "rare-verbatim", logOdds: 2.69, says: "a run of ten words"),
      ])
    verdict.directionReasons = ["both were published on one day, without a time"]
    verdict.disclosureReason = "valley-12 says that it was rewritten from verified reporting"
    return verdict
  }

  /// A credited reprint.
  static var seeds: Verdict {
    let (a, b) = (SampleArticles.seeds, SampleArticles.seedsReprint)
    let opening =
      "The seed library at Orrin has lent out its last packet of blue pea, the volunteers who run "
      + "it said on Thursday, and will lend no more until gardeners bring some back"
    let middle =
      "The library was set up nine years ago in a disused telephone exchange. Anyone may take a "
      + "packet home in spring, on the promise to return twice as many seeds in autumn."
    var verdict = verdict(
      "lantern-5", "post-31", relation: .nearDuplicate, probability: 0.9985,
      interval: 0.991...0.9998, disclosure: .credited,
      passages: [
        passage(.verbatim, opening, in: a, opening, in: b),
        passage(.verbatim, middle, in: a, middle, in: b),
      ],
      evidence: [
        Evidence(name: "prior", logOdds: -2.2, says: "two articles of one archive"),
        Evidence(name: "rare-verbatim", logOdds: 8.7, says: "four fifths of it word for word"),
      ])
    verdict.creditedShare = 1
    verdict.disclosureReason = "post-31 says “the Orrin Lantern reports” in its first paragraph"
    return verdict
  }
}
