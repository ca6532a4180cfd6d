internal import TextReuse

/// What a report says beyond pairs, a line each: clusters, family trees, versions, skipped things.
struct ReportLists {
  /// One list under its title.
  struct List {
    let title: String
    let lines: [String]
  }

  private let report: Report

  init(_ report: Report) { self.report = report }

  /// The lists in the order in which they are shown; some may be empty.
  var all: [List] {
    [
      List(title: "Clusters", lines: report.clusters.map(Self.line)),
      List(title: "Family trees", lines: report.stemma.map(Self.line)),
      List(title: "Versions of one item", lines: report.versions.map(Self.line)),
      List(title: "Skipped", lines: report.skipped.map(Self.line)),
    ]
  }

  /// A cluster with its members, how close it is, and what it hangs on.
  static func line(_ cluster: Cluster) -> String {
    let members = cluster.members.joined(separator: ", ")
    let share = "\(Percent.share(cluster.cohesion)) of its pairs are findings"
    let bridges = cluster.bridges.map { "; hangs together by \($0.a) and \($0.b) alone" }.joined()
    return "\(Percent.count(cluster.members.count, "article")): \(members); \(share)\(bridges)"
  }

  /// A step of descent.
  static func line(_ edge: StemmaEdge) -> String {
    let source = edge.source ?? "a source that is not at hand"
    let changes = edge.changes.map { "; " + line($0) }.joined()
    return "\(edge.derived) derives from \(source), \(Percent.text(edge.probability))\(changes)"
  }

  /// What a derived article says otherwise, with both wordings.
  static func line(_ change: TextChange) -> String {
    "\(Wording.label(change.kind)): “\(BoundedExcerpt.text(change.source.text, limit: 160))” became “\(BoundedExcerpt.text(change.derived.text, limit: 160))”"
  }

  /// What two articles say differently, with both wordings unless nothing may be quoted.
  static func line(_ change: PairChange, excerpt: Int?) -> String {
    let label = Wording.label(change.kind)
    if excerpt == 0 { return label }
    let limit = min(excerpt ?? 160, 160)
    func quoted(_ mark: Provenance.Mark) -> String {
      "“\(VisibleText.line(BoundedExcerpt.text(mark.text, limit: limit)))”"
    }
    return "\(label): A \(quoted(change.marks.a)), B \(quoted(change.marks.b))"
  }

  /// A pair of versions with its reason.
  static func line(_ pair: VersionPair) -> String {
    "\(pair.ids.a) and \(pair.ids.b): \(pair.reason)"
  }

  /// A skipped thing with its reason.
  static func line(_ skipped: Skipped) -> String {
    let place = skipped.place.map { ", " + $0 } ?? ""
    return "\(skipped.path)\(place): \(skipped.reason)"
  }
}
