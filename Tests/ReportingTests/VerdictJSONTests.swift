import Foundation
import Testing
import TextReuse

@testable import Reporting

@Suite("A verdict as JSON") struct VerdictJSONTests {
  static var small: Verdict {
    let (a, b) = ("Über dem Fluss", "The river rose")
    var verdict = SampleReport.verdict(
      "wire-17", "desk-4",
      passages: [SampleReport.passage(.edited, "dem Fluss", in: a, "The river", in: b)],
      evidence: [
        Evidence(name: "prior", logOdds: -2.2, says: "two articles of one archive"),
        Evidence(name: "rare-verbatim", logOdds: 4.951_234, says: "a \"rare\" passage"),
      ])
    verdict.directionReasons = ["wire-17 is two hours older"]
    verdict.disclosureReason = "desk-4 names nobody"
    return verdict
  }

  @Test("has every key of the contract in its order")
  func snapshot() {
    #expect(
      VerdictJSON.text(Self.small)
        == #"""
        {"a": "wire-17", "b": "desk-4", "relation": "rewrite", "probability": 0.94, \#
        "interval": [0.88, 0.97], "explained": {"a": 0.31, "b": 0.74}, \#
        "extent": {"a": "partly", "b": "wholly"}, "jaccard": 0.06, \#
        "direction": {"verdict": "a-to-b", "aToB": 0.81, "bToA": 0.04, "commonSource": 0.15}, \#
        "disclosure": "uncredited", "creditedShare": 0, "gap": 0.94, \#
        "passages": [{"kind": "edited", "words": 2, \#
        "a": {"utf8": [6, 15], "scalars": [5, 14], "source": null}, "b": {"utf8": [0, 9], "scalars": [0, 9], "source": null}, \#
        "parts": [{"kind": "edited", "a": {"utf8": [6, 15], "scalars": [5, 14], "source": null}, \#
        "b": {"utf8": [0, 9], "scalars": [0, 9], "source": null}}]}], \#
        "evidence": [{"name": "prior", "logOdds": -2.2, \#
        "says": "two articles of one archive"}, \#
        {"name": "rare-verbatim", "logOdds": 4.9512, "says": "a \"rare\" passage"}], "changes": [], \#
        "directionReasons": ["wire-17 is two hours older"], \#
        "disclosureReason": "desk-4 names nobody"}
        """#)
  }

  @Test("is laid out to be read where it stands alone")
  func layout() {
    let comparison = Comparison(
      SampleReport.verdict("a", "b", probability: 0.2, disclosure: nil),
      documents: Sides(a: SampleReport.document("a", ""), b: SampleReport.document("b", "")))
    #expect(
      comparison.rendered(as: .json) == """
        {
          "a": "a",
          "b": "b",
          "relation": "rewrite",
          "probability": 0.2,
          "interval": [0.14, 0.23],
          "explained": {"a": 0.31, "b": 0.74},
          "extent": {"a": "partly", "b": "wholly"},
          "jaccard": 0.06,
          "direction": {"verdict": "a-to-b", "aToB": 0.81, "bToA": 0.04, "commonSource": 0.15},
          "disclosure": null,
          "creditedShare": 0,
          "gap": 0,
          "passages": [],
          "evidence": [],
          "changes": [],
          "directionReasons": [],
          "disclosureReason": ""
        }

        """)
    #expect(comparison.rendered(as: .jsonl) == VerdictJSON.text(comparison.verdict) + "\n")
  }

  @Test(
    "has an interval that holds the probability after rounding",
    arguments: [
      (0.94, 0.94...0.94), (0.12344, 0.12344...0.12346), (0.49999, 0.49999...0.499995),
      (0.99994, 0.99994...1.0), (0.00001, 0.0...0.00002), (0.00004, 0.00003...0.5),
    ])
  func interval(probability: Double, interval: ClosedRange<Double>) throws {
    let verdict = SampleReport.verdict(
      "a", "b", probability: probability, interval: interval, disclosure: nil)
    let data = Data(VerdictJSON.text(verdict).utf8)
    let read = try JSONDecoder().decode(Likelihood.self, from: data)
    #expect(read.interval[0] <= read.probability && read.probability <= read.interval[1])
    #expect(read.interval[0] >= 0 && read.interval[1] <= 1)
    #expect((read.probability >= 0.5) == (probability >= 0.5))
  }

  private struct Likelihood: Decodable {
    let probability: Double
    let interval: [Double]
  }
}
