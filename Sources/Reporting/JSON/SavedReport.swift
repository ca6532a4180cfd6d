internal import Foundation
public import TextReuse

/// Why a file is not a report that can be rendered again.
public enum SavedReportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// It is not JSON; where that shows, as far as is known.
  case notJSON(String)
  /// It is JSON of another kind.
  case notReport(found: String)
  /// Something in it is not as the format says.
  case wrong(place: String, expected: String, found: String)

  /// What is wrong, where, and what cures it.
  public var description: String {
    let cure = "save the report again with --format json"
    switch self {
    case .notJSON(let why): return "is not whole JSON (\(why)); \(cure)"
    case .notReport(let found):
      return "holds \(found), not a whole report; save one with scan --format json"
    case .wrong(let place, let expected, let found):
      return "\(place) should be \(expected) and is \(found); \(cure)"
    }
  }
}

/// Reads a whole report back from the JSON it was saved as.
///
/// What is read is the report as it is stated: rendering it gives what rendering the original gave.
/// Keys that are not known are passed over, so that later versions may add some.
public enum SavedReport {
  /// The report that `bytes` hold.
  ///
  /// - Complexity: O(*n*) in bytes, of which it needs several times as many in memory.
  public static func read(_ bytes: [UInt8]) throws(SavedReportError) -> Report {
    let tree: Any
    do {
      tree = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      throw .notJSON(why(error, bytes))
    }
    let root = SavedValue(tree, at: "the file")
    guard let object = tree as? [String: Any] else {
      throw .notReport(found: root.kind)
    }
    guard object["findings"] != nil else {
      let found = object["evidence"] == nil ? "an object without findings" : "a single verdict"
      throw .notReport(found: found)
    }
    return try report(root)
  }

  /// What the reader of JSON had against the bytes, in words of ours.
  private static func why(_ error: any Error, _ bytes: [UInt8]) -> String {
    if bytes.isEmpty { return "it is empty" }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    if lines.count > 1,
      lines.prefix(2).allSatisfy({ $0.first == UInt8(ascii: "{") && $0.count > 1 })
    {
      return "it has one object a line, as jsonl"
    }
    let detail = (error as NSError).userInfo["NSDebugDescription"] as? String
    let text = (detail ?? "it cannot be read").trimmingCharacters(in: ["."])
    guard let found = text.firstMatch(of: /around character ([0-9]+)/), let byte = Int(found.1)
    else {
      return text.prefix(1).lowercased() + text.dropFirst().prefix(200)
    }
    let before = bytes.prefix(byte)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    let what = text.prefix(upTo: found.range.lowerBound)
    return what.prefix(1).lowercased() + what.dropFirst() + "at line \(line), byte \(column)"
  }

  private static func report(_ root: SavedValue) throws(SavedReportError) -> Report {
    var report = Report()
    report.findings = try root.list("findings") { value throws(SavedReportError) in
      try value.verdict()
    }
    report.versions = try root.list("versions") { value throws(SavedReportError) in
      VersionPair(ids: try value.ids(), reason: try value["reason"].string())
    }
    report.documents = try root.list("documents") { value throws(SavedReportError) in
      try value.document()
    }
    report.clusters = try root.list("clusters") { value throws(SavedReportError) in
      try value.cluster()
    }
    report.stemma = try root.list("stemma") { value throws(SavedReportError) in
      StemmaEdge(
        source: try value["source"].optionalString(), derived: try value["derived"].string(),
        probability: try value["probability"].number(in: 0...1),
        changes: try value.list("changes") { change throws(SavedReportError) in
          TextChange(
            kind: try change["kind"].choice(TextChange.Kind.self),
            source: try change["source"].mark(), derived: try change["derived"].mark())
        })
    }
    report.skipped = try root.list("skipped") { value throws(SavedReportError) in
      Skipped(
        path: try value["path"].string(), place: try value["place"].optionalString(),
        reason: try value["reason"].string())
    }
    report.toolVersion = try root["tool"]["version"].string()
    report.modelVersion = try root["model"]["version"].string()
    report.threshold = try root["threshold"].number(in: 0...1)
    report.total = try root["total"].count()
    report.pairsJudged = try root["pairsJudged"].count()
    report.compared = try root["compared"].string()
    report.articlesCompared = try root["articlesCompared"].count()
    report.chanceFindings = try root["chanceFindings"].optionalNumber()
    report.setAside = try root["setAside"].count()
    report.commonMatterThreshold = try root["commonMatterThreshold"].optionalNumber()
    if report.total > report.findings.count {
      throw .wrong(
        place: "total", expected: "at most the number of findings, \(report.findings.count)",
        found: String(report.total))
    }
    return report
  }
}
