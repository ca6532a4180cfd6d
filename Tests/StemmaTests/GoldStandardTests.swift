import Foundation
import Newsroom
import Testing
import TextReuse

/// How well the shipped weights tell what is true of the sample articles, in counts.
struct GoldFigures: Codable, Equatable {
  /// Pairs of which one derives from the other or both from a third text, and all other pairs.
  var descentPairs = 0
  var otherPairs = 0
  /// How often another pair is at least as probable as one of descent.
  var inversions = 0
  /// Pairs of descent below one half, and others at or above it.
  var missed = 0
  var falselyFound = 0
  /// Right relations, of all pairs and of those of descent.
  var relationsRight = 0
  var relationsOfDescentRight = 0
  /// Directions of pairs of descent.
  var directionsRight = 0
  var directionsUndecided = 0
  var directionsWrong = 0
  /// Right disclosures of pairs of descent.
  var disclosuresRight = 0

  /// The figures in words, one a line.
  var lines: [String] {
    Mirror(reflecting: self).children.map { "\($0.label ?? ""): \($0.value)" }
  }
}

@Suite("The gold standard")
struct GoldStandardTests {
  /// What is true of one pair.
  private struct Truth: Decodable {
    var a: String
    var b: String
    var descent: Bool
    var relation: String
    var direction: String?
    var disclosure: String?
  }

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "gold.json")

  private func truths() throws -> [Truth] {
    let data = try Data(contentsOf: Tool.root.appending(path: "samples/truth.json"))
    return try JSONDecoder().decode([Truth].self, from: data)
  }

  /// The stories that no weight has seen, apart from those that were at hand while the method was made.
  private func heldOut() throws -> Set<String> {
    let text = try String(
      contentsOf: Tool.root.appending(path: "samples/held-out.txt"), encoding: .utf8)
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// The verdict of every pair, sides in the order of ids.
  private func verdicts() async -> [[String]: Verdict] {
    var request = ScanJob.Request(inputs: [])
    request.listsAll = true
    request.listing = .findings(0)
    let report = await ScanJob(request, settings: JobSettings(workers: 2)).scan(Samples.articles)
    return Dictionary(
      uniqueKeysWithValues: report.findings.map { verdict in
        let isOrdered = verdict.ids.a.utf8.lexicographicallyPrecedes(verdict.ids.b.utf8)
        let turned = isOrdered ? verdict : verdict.swapped
        return ([turned.ids.a, turned.ids.b], turned)
      })
  }

  private func figures() async throws -> [String: GoldFigures] {
    let verdicts = await verdicts()
    let held = try heldOut()
    let all = try truths()
    return [
      "atHand": try figures(all.filter { !held.contains($0.a) && !held.contains($0.b) }, verdicts),
      "heldOut": try figures(all.filter { held.contains($0.a) || held.contains($0.b) }, verdicts),
    ]
  }

  private func figures(
    _ truths: [Truth], _ verdicts: [[String]: Verdict]
  ) throws -> GoldFigures {
    var figures = GoldFigures()
    var derived: [Double] = []
    var others: [Double] = []
    for truth in truths {
      let verdict = try #require(verdicts[[truth.a, truth.b]], "no verdict on \(truth)")
      let isRight = verdict.relation.rawValue == truth.relation
      figures.relationsRight += isRight ? 1 : 0
      guard truth.descent else {
        others.append(verdict.probability)
        continue
      }
      derived.append(verdict.probability)
      figures.relationsOfDescentRight += isRight ? 1 : 0
      figures.disclosuresRight += verdict.disclosure?.rawValue == truth.disclosure ? 1 : 0
      switch verdict.direction.verdict {
      case .undecided: figures.directionsUndecided += 1
      case let answer where answer.rawValue == truth.direction: figures.directionsRight += 1
      default: figures.directionsWrong += 1
      }
    }
    figures.descentPairs = derived.count
    figures.otherPairs = others.count
    figures.missed = derived.filter { $0 < 0.5 }.count
    figures.falselyFound = others.filter { $0 >= 0.5 }.count
    figures.inversions = derived.reduce(0) { sum, low in
      sum + others.filter { $0 >= low }.count
    }
    return figures
  }

  @Test("does not move unnoticed, for better or worse")
  func figuresAreThoseRecorded() async throws {
    let found = try await figures()
    let recorded = (try? Data(contentsOf: Self.file)).flatMap {
      try? JSONDecoder().decode([String: GoldFigures].self, from: $0)
    }
    if ProcessInfo.processInfo.environment["STEMMA_RECORD"] == "1" {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try (encoder.encode(found) + Data("\n".utf8)).write(to: Self.file)
      Issue.record("Recorded; run again without STEMMA_RECORD, and say in the commit what moved.")
      return
    }
    func lines(_ figures: [String: GoldFigures]?) -> [String] {
      (figures ?? [:]).sorted { $0.key < $1.key }.flatMap { part in
        part.value.lines.map { "\(part.key) \($0)" }
      }
    }
    #expect(
      lines(found) == lines(recorded),
      """
      The gold standard moved. If that is meant, run the tests once with STEMMA_RECORD=1, which \
      rewrites Tests/StemmaTests/gold.json, and say in the commit what moved and why.
      """)
  }
}
