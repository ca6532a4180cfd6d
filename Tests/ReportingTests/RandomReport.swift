import TextReuse

/// Numbers that look random and are the same in every run (Knuth's linear congruence for 64 bits).
struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

/// Reports of random values, with text that every form must escape.
enum RandomReport {
  private static let pieces = [
    "river", "\"", "\\", "<b>", "&amp;", "'", "\n\n", "\t", "é", "界", "שלום", "|", "`", "*", "%0A",
    "::", "=1+1", "\u{202E}", "\u{1B}[31m", "]]>", "{0}", "](x", ",", ";", "\r\n", "\u{FFFE}", "😀",
  ]

  /// The report of a seed.
  static func make(_ seed: UInt64) -> Report {
    var numbers = Numbers(seed: seed)
    var report = Report()
    let ids = (0..<6).map { "id-\($0) " + text(2, &numbers) }
    report.documents = ids.map { document($0, &numbers) }
    report.findings = (0..<9).map { _ in
      verdict(ids.randomElement(using: &numbers)!, ids.randomElement(using: &numbers)!, &numbers)
    }
    report.total = Int.random(in: 0...9, using: &numbers)
    report.threshold = Double.random(in: 0...1, using: &numbers)
    report.versions = [VersionPair(ids: Sides(a: ids[0], b: ids[1]), reason: text(3, &numbers))]
    report.clusters = [
      Cluster(
        members: Array(ids.prefix(4)), cohesion: Double.random(in: 0...1, using: &numbers),
        bridges: [Sides(a: ids[0], b: ids[2])])
    ]
    report.stemma = [
      StemmaEdge(
        source: ids[0], derived: ids[1], probability: .random(in: 0...1, using: &numbers),
        changes: TextChange.Kind.allCases.map {
          change($0, report.documents[0].article, report.documents[1].article, &numbers)
        }),
      StemmaEdge(source: ids[0], derived: ids[2], probability: .random(in: 0...1, using: &numbers)),
      StemmaEdge(source: nil, derived: ids[3], probability: .random(in: 0...1, using: &numbers)),
    ]
    report.skipped = [Skipped(path: text(1, &numbers), place: nil, reason: text(4, &numbers))]
    report.compared = text(3, &numbers)
    report.modelVersion = "7"
    report.pairsJudged = Int.random(in: 0...10_000, using: &numbers)
    report.articlesCompared = Int.random(in: 0...10_000, using: &numbers)
    report.chanceFindings =
      Bool.random(using: &numbers) ? .random(in: 0...0.01, using: &numbers) : nil
    report.setAside = Int.random(in: 0...100, using: &numbers)
    report.commonMatterThreshold =
      Bool.random(using: &numbers) ? .random(in: 0.5...1, using: &numbers) : nil
    return report
  }

  private static func change(
    _ kind: TextChange.Kind, _ source: Article, _ derived: Article, _ numbers: inout Numbers
  ) -> TextChange {
    func mark(_ article: Article) -> Provenance.Mark {
      Provenance.Mark(text: text(4, &numbers), span: span(article, &numbers))
    }
    return TextChange(kind: kind, source: mark(source), derived: mark(derived))
  }

  private static func text(_ count: Int, _ numbers: inout Numbers) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &numbers)! }.joined(separator: " ")
  }

  private static func document(_ id: String, _ numbers: inout Numbers) -> ReportDocument {
    var article = Article(id: id, text: text(60, &numbers))
    article.title = Bool.random(using: &numbers) ? text(3, &numbers) : nil
    article.outlet = Bool.random(using: &numbers) ? text(1, &numbers) : nil
    article.published = Timestamp(
      seconds: .random(in: 0...2_000_000_000, using: &numbers),
      precision: Timestamp.Precision.allCases.randomElement(using: &numbers)!,
      hasZone: Bool.random(using: &numbers))
    article.source = [
      nil, SourcePlace(basis: .unpacked), SourcePlace(basis: .file, record: 3..<900, line: 2),
    ].randomElement(using: &numbers)!
    var provenance = Provenance(id: id, path: nil)
    let mark = Provenance.Mark(text: text(2, &numbers), span: span(article, &numbers))
    provenance.credits = [.init(mark: mark, fact: text(1, &numbers))]
    provenance.quotations = [.init(mark: mark, fact: nil)]
    provenance.dates = [.init(mark: mark, fact: .init(iso: nil, precision: "day"))]
    return ReportDocument(article: article, words: 60, provenance: provenance)
  }

  private static func span(_ article: Article, _ numbers: inout Numbers) -> Span {
    let start = Int.random(in: 0..<200, using: &numbers)
    let range = start..<start + Int.random(in: 0...80, using: &numbers)
    let isPlaced = Bool.random(using: &numbers)
    return Span(
      utf8: range, scalars: range,
      source: isPlaced
        ? SourceSpan(basis: .decoded, utf8: range, line: start % 3 == 0 ? nil : start + 1) : nil)
  }

  private static func verdict(_ a: String, _ b: String, _ numbers: inout Numbers) -> Verdict {
    func share(_ numbers: inout Numbers) -> Double { .random(in: 0...1, using: &numbers) }
    let probability = share(&numbers)
    let forth = share(&numbers)
    let back = Double.random(in: 0...1 - forth, using: &numbers)
    let article = Article(id: a, text: "")
    var verdict = Verdict(
      ids: Sides(a: a, b: b), relation: Relation.allCases.randomElement(using: &numbers)!,
      probability: probability,
      interval: probability * share(&numbers)...min(1, probability + share(&numbers)),
      explained: Sides(a: share(&numbers), b: share(&numbers)),
      extent: Sides(a: .partly, b: Extent.allCases.randomElement(using: &numbers)!),
      jaccard: share(&numbers),
      direction: Direction(
        verdict: DirectionVerdict.allCases.randomElement(using: &numbers)!, aToB: forth,
        bToA: back, commonSource: 1 - forth - back),
      directionReasons: [text(4, &numbers)],
      disclosure: probability < 0.5 ? nil : Disclosure.allCases.randomElement(using: &numbers)!,
      disclosureReason: text(2, &numbers), creditedShare: share(&numbers),
      gap: probability * share(&numbers),
      passages: (0..<3).map { _ in
        let (left, right) = (span(article, &numbers), span(article, &numbers))
        let kind = PassageKind.allCases.randomElement(using: &numbers)!
        return Passage(
          kind: kind, words: 9, a: left, b: right,
          parts: [PassagePart(kind: kind, a: left, b: right)])
      },
      evidence: [
        Evidence(
          name: "prior", logOdds: .random(in: -9...9, using: &numbers), says: text(2, &numbers))
      ])
    verdict.changes = TextChange.Kind.allCases.shuffled(using: &numbers).prefix(2).map { kind in
      func mark() -> Provenance.Mark {
        Provenance.Mark(text: text(3, &numbers), span: span(article, &numbers))
      }
      return PairChange(kind: kind, marks: Sides(a: mark(), b: mark()))
    }
    return verdict
  }
}
