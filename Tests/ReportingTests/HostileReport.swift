import Reporting
import TextReuse

/// A report whose every text tries to be more than text.
enum HostileReport {
  /// What would show itself as an element `ran` if it were taken for markup or script.
  static let vectors = [
    "<script>document.body.append(document.createElement('ran'))</script>",
    "</script><script>document.body.append(document.createElement('ran'))</script>",
    "</style><ran>", "--><ran>", "]]><ran>",
    "<img src=x onerror=\"document.body.append(document.createElement('ran'))\">",
    "<svg onload=document.body.append(document.createElement('ran'))>",
    "\"><ran>", "'><ran>",
    "\" autofocus onfocus=\"document.body.append(document.createElement('ran'))",
    "&lt;ran&gt;&#60;ran&#62;&amp;", "</title><ran>", "</details></main><ran>",
    "\u{202E}reversed\u{202C}", "\u{2066}isolated", "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m",
    "\u{0}\u{8}\u{C}", "zero\u{200B}width\u{FEFF}", "line\u{2028}break", "{{ran}} ${ran} `ran`",
  ]

  static let all = vectors.joined(separator: " ")

  /// One finding, made of the vectors throughout.
  static var report: Report {
    var report = Report()
    report.findings = [verdict]
    report.total = 1
    report.documents = [
      document("a " + all, "javascript:alert(1)"),
      document("b " + all, "https://x.example/\"><ran>"),
    ]
    report.versions = [VersionPair(ids: Sides(a: all, b: all), reason: all)]
    report.clusters = [Cluster(members: [all], cohesion: 1, bridges: [Sides(a: all, b: all)])]
    report.stemma = [StemmaEdge(source: all, derived: all, probability: 0.5)]
    report.skipped = [Skipped(path: all, place: all, reason: all)]
    report.compared = all
    report.toolVersion = all
    report.modelVersion = all
    return report
  }

  private static var verdict: Verdict {
    let text = all + "\n\n" + all
    var verdict = SampleReport.verdict(
      "a " + all, "b " + all,
      passages: vectors.map { SampleReport.passage(.verbatim, $0, in: text, $0, in: text) },
      evidence: [Evidence(name: all, logOdds: 1, says: all)])
    verdict.directionReasons = vectors
    verdict.disclosureReason = all
    return verdict
  }

  private static func document(_ id: String, _ url: String) -> ReportDocument {
    var document = SampleReport.document(
      id, all + "\n\n" + all, title: all, outlet: all, published: "2031-03-11", url: url)
    document.article.byline = all
    document.article.path = all
    return document
  }
}
