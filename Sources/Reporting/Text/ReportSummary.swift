internal import TextReuse

/// What was compared and what came of it, in sentences.
struct ReportSummary {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// The outcome in a line: `38 articles compared: 22 findings`.
  var headline: String {
    let articles = max(report.articlesCompared, report.documents.count)
    return
      "\(Percent.count(articles, "article")) compared: \(Percent.count(report.total, "finding"))"
  }

  /// What a finding is and how findings stand in the report, for who has never seen one.
  var meaning: String {
    let threshold = Percent.text(report.threshold)
    switch report.total {
    case 0:
      return
        "Of no two articles is it \(threshold) likely or more that one derives from the other, or "
        + "both from a third text."
    case 1:
      return "A finding is a pair of articles of which it is \(threshold) likely or more that one "
        + "derives from the other, or both from a third text."
    default:
      return "A finding is a pair of articles of which it is \(threshold) likely or more that one "
        + "derives from the other, or both from a third text. First come those that are most likely "
        + "derived and give least credit."
    }
  }

  /// What was compared.
  var compared: String {
    let articles = max(report.articlesCompared, report.documents.count)
    let subject = VisibleText.line(report.compared)
    let counts =
      Percent.count(articles, "article") + ", "
      + Percent.count(report.pairsJudged, "pair") + " judged in full"
    return subject.isEmpty ? "Compared \(counts)." : "Compared \(subject): \(counts)."
  }

  /// How many findings there are, and how many chance alone would give.
  var findings: String {
    let count = Percent.count(report.total, "finding")
    let threshold = Percent.text(report.threshold)
    var text = "\(count.prefix(1).uppercased())\(count.dropFirst()) at or above \(threshold)"
    if report.total > 1 { text += ", probable and uncredited derivation first" }
    if let chance = report.chanceFindings {
      text += "; chance alone would give " + Self.expected(chance)
    }
    let below = report.findings.count - report.total
    if below > 0 { text += "; \(Percent.count(below, "other pair")) after them" }
    return text + "." + setAside
  }

  /// What chance may have made, counted; empty where nothing was set aside.
  private var setAside: String {
    guard report.setAside > 0 else { return "" }
    let bar = report.commonMatterThreshold.map { " and below \(Percent.text($0))" } ?? ""
    let pairs = Percent.count(report.setAside, "pair")
    return " Set aside: \(pairs) at or above \(Percent.text(report.threshold))\(bar) without rare "
      + "wording in common, which chance may have made among so many."
  }

  /// How many findings are expected, as a reader counts: whole ones.
  private static func expected(_ count: Double) -> String {
    count < 1 ? "fewer than one" : "about \(Percent.count(Int(count.rounded())))"
  }

  /// Versions and skipped things, counted; empty where there are none.
  var others: String {
    var parts: [String] = []
    if !report.versions.isEmpty {
      parts.append(Percent.count(report.versions.count, "pair") + " of versions of one item")
    }
    if !report.clusters.isEmpty {
      parts.append(Percent.count(report.clusters.count, "cluster"))
    }
    if !report.skipped.isEmpty { parts.append(Percent.count(report.skipped.count) + " skipped") }
    return parts.isEmpty ? "" : "Besides: " + parts.joined(separator: ", ") + "."
  }

  /// The versions of the tool and of its weights; empty where neither is known.
  var versions: String {
    var parts: [String] = []
    if !report.toolVersion.isEmpty { parts.append("Stemma " + report.toolVersion) }
    if !report.modelVersion.isEmpty { parts.append("weights " + report.modelVersion) }
    return VisibleText.line(parts.joined(separator: ", "))
  }
}

/// The articles of a report by id.
struct ArticleIndex {
  private let documents: [String: ReportDocument]

  init(_ documents: [ReportDocument]) {
    self.documents = Dictionary(documents.map { ($0.article.id, $0) }) { first, _ in first }
  }

  /// The article so named; one without a text where the report does not list it.
  subscript(id: String) -> Article { documents[id]?.article ?? Article(id: id, text: "") }

  /// What the report lists under that id.
  func document(_ id: String) -> ReportDocument? { documents[id] }

  /// Both articles of a pair.
  subscript(ids: Sides<String>) -> Sides<Article> { Sides(a: self[ids.a], b: self[ids.b]) }
}
