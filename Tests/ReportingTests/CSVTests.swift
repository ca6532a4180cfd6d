import Foundation
import Testing
import TextReuse

@testable import Reporting

@Suite("A report as comma-separated values") struct CSVTests {
  @Test("has one heading, and a row of as many cells a finding")
  func shape() throws {
    for report in [Report(), SampleReport.three, HostileReport.report, RandomReport.make(4)] {
      let rows = try Self.parse(report.rendered(as: .csv))
      #expect(rows.count == report.findings.count + 1)
      #expect(rows[0] == CSVReport.columns)
      #expect(rows.allSatisfy { $0.count == CSVReport.columns.count })
    }
  }

  @Test("states the figures of the JSON under the heads that name them")
  func values() throws {
    let rows = try Self.parse(SampleReport.three.rendered(as: .csv))
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    let expected = [
      "rank": "1", "finding": "yes", "a": "northwire-2291", "b": "coastline-88",
      "relation": "rewrite", "probability": "0.94", "interval_lower": "0.88",
      "direction": "a-to-b", "disclosure": "uncredited", "gap": "0.94", "explained_b": "0.74",
      "a_outlet": "Northwire", "a_published": "2031-03-11T12:35Z",
      "b_title": "Stranded: how a hidden crack cut a shore in two", "passages": "7",
    ]
    for (name, value) in expected { #expect(cells[name] == value, "\(name)") }
  }

  @Test(
    "quotes what must be quoted, and makes no formula of text",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("a;b", "\"a;b\""), ("two\nlines", "two lines"), ("=1+1", "'=1+1"), ("+x", "'+x"),
      ("-2", "'-2"), ("@x", "'@x"), (" x", "\" x\""), ("\t=1", "\" =1\""), ("", ""),
    ])
  func cells(text: String, cell: String) {
    #expect(CSVReport.cell(text) == cell)
  }

  @Test("of passages has a row each, with their places")
  func passages() throws {
    for report in [Report(), SampleReport.three, HostileReport.report, RandomReport.make(4)] {
      let rows = try Self.parse(report.rendered(as: .csvPassages))
      let all = report.findings.flatMap(\.passages)
      #expect(rows.count == all.count + 1 && rows[0] == PassagesCSV.columns)
      #expect(rows.allSatisfy { $0.count == PassagesCSV.columns.count })
      for (row, passage) in zip(rows.dropFirst(), all) {
        #expect(
          row[9...12] == [
            passage.kind.rawValue, "\(passage.words)", "\(passage.a.utf8.lowerBound)",
            "\(passage.a.utf8.upperBound)",
          ])
      }
    }
  }

  @Test("of clusters has a row an article, with its source")
  func clusters() throws {
    var report = SampleReport.three
    report.clusters = [
      Cluster(members: ["a", "=b"], cohesion: 1, bridges: []),
      Cluster(members: ["coastline-88", "c"], cohesion: 0.5, bridges: [Sides(a: "c", b: "d")]),
    ]
    report.stemma = [
      StemmaEdge(source: "a", derived: "=b", probability: 0.81234),
      StemmaEdge(source: nil, derived: "c", probability: 0.6),
    ]
    let rows = try Self.parse(report.rendered(as: .csvClusters))
    #expect(rows[0] == ClustersCSV.columns && rows.allSatisfy { $0.count == rows[0].count })
    #expect(
      rows.dropFirst().map { Array($0.prefix(7)) } == [
        ["1", "2", "1", "0", "a", "", ""], ["1", "2", "1", "0", "'=b", "a", "0.8123"],
        ["2", "2", "0.5", "1", "coastline-88", "", ""],
        ["2", "2", "0.5", "1", "c", "unseen", "0.6"],
      ])
    #expect(rows[3][7] == "Stranded: how a hidden crack cut a shore in two")
  }

  /// The rows as RFC 4180 has them read.
  private static func parse(_ text: String) throws -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var last: Character?
    for character in text {
      if character == "\"" {
        if !isQuoted, last == "\"" { rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\"" }
        isQuoted.toggle()
        last = isQuoted ? nil : character
        continue
      }
      last = character
      if isQuoted {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      } else if character == "," {
        rows[rows.count - 1].append("")
      } else if character == "\n" {
        rows.append([""])
      } else {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    #expect(!isQuoted && rows.last == [""])
    return rows.dropLast()
  }
}
