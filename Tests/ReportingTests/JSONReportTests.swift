import Foundation
import Reporting
import Testing
import TextReuse

@Suite("A report as JSON") struct JSONReportTests {
  @Test("has every key when there is nothing to report")
  func empty() {
    #expect(
      Report().rendered(as: .json) == """
        {
          "findings": [],
          "versions": [],
          "documents": [],
          "clusters": [],
          "stemma": [],
          "skipped": [],
          "tool": {
            "name": "stemma",
            "version": ""
          },
          "model": {
            "version": ""
          },
          "threshold": 0.5,
          "total": 0,
          "pairsJudged": 0,
          "compared": "",
          "articlesCompared": 0,
          "chanceFindings": null,
          "setAside": 0,
          "commonMatterThreshold": null
        }

        """)
    #expect(Report().rendered(as: .jsonl) == "")
  }

  @Test("has the keys of every list")
  func lists() {
    var report = Report()
    report.versions = [VersionPair(ids: Sides(a: "x", b: "y"), reason: "same text")]
    report.documents = [
      SampleReport.document("x", "Ink.", title: "T", outlet: "O", published: "2031-03-11T12:35Z")
    ]
    report.clusters = [
      Cluster(members: ["x", "y"], cohesion: 0.5, bridges: [Sides(a: "x", b: "y")])
    ]
    report.stemma = [StemmaEdge(source: nil, derived: "y", probability: 0.25)]
    report.skipped = [Skipped(path: "-", place: "line 12", reason: "not JSON")]
    let lines = report.rendered(as: .json).split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains(#"{"a": "x", "b": "y", "reason": "same text"}"#))
    #expect(
      lines.contains(
        #"""
        {"id": "x", "title": "T", "published": "2031-03-11T12:35Z", "outlet": "O", "url": null, \#
        "byline": null, "path": null, "source": null, "words": 1, "text": "Ink.", "provenance": \#
        {"id": "x", "path": null, "declared": [], "credits": [], "datelines": [], \#
        "quotations": [], "dates": [], "standingText": [], "inconsistencies": [], \#
        "hiddenCharacters": []}}
        """#))
    #expect(
      lines.contains(
        #"{"members": ["x", "y"], "cohesion": 0.5, "bridges": [{"a": "x", "b": "y"}]}"#))
    #expect(
      lines.contains(#"{"source": null, "derived": "y", "probability": 0.25, "changes": []}"#))
    #expect(lines.contains(#"{"path": "-", "place": "line 12", "reason": "not JSON"}"#))
  }

  @Test("gives the findings as lines that stand in the whole report too")
  func linesAreTheFindings() throws {
    let report = SampleReport.three
    let lines = report.rendered(as: .jsonl).split(separator: "\n")
    let whole = report.rendered(as: .json)
    #expect(lines.count == 3)
    for line in lines {
      #expect(whole.contains(line))
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(try JSONSerialization.jsonObject(with: Data(whole.utf8)) is [String: Any])
  }
}
