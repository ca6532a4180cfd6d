internal import TextReuse

/// What a gate found, in the words that all forms use.
struct GateWording {
  private let report: GateReport

  init(_ report: GateReport) { self.report = report }

  /// What it all comes to, in one sentence.
  var outcome: String {
    switch report.outcome {
    case .kept: "The policy is kept."
    case .broken: "The policy is broken."
    case .unknown: "Whether the policy is kept could not be told in full."
    }
  }

  /// The status that the tool ends with.
  static func status(_ outcome: GateReport.Outcome) -> Int {
    switch outcome {
    case .kept: 0
    case .broken: 1
    case .unknown: 2
    }
  }

  /// What was held against what.
  var looked: String {
    let drafts = Percent.count(report.drafts, "draft")
    let lead = "\(drafts.prefix(1).uppercased())\(drafts.dropFirst()) held against"
    let archive = report.archived.map { ", \(Percent.count($0, "article"))" } ?? ""
    let policy = report.policy.isEmpty ? "the policy built in" : report.policy
    return VisibleText.line("\(lead) \(report.archive)\(archive), by \(policy).")
  }

  /// How many findings there are of each severity, and how many do not count.
  var counts: String {
    var parts: [String] = []
    for severity in [GateSeverity.error, .warning, .note] {
      let count = report.findings.count { $0.counts && $0.severity == severity }
      if count > 0 { parts.append(Percent.count(count, severity.rawValue)) }
    }
    var text = parts.isEmpty ? "No findings that count" : parts.joined(separator: ", ")
    let accepted = report.findings.count { $0.state == .accepted }
    let suppressed = report.findings.count { Self.isSuppressed($0) }
    var beside: [String] = []
    if accepted > 0 { beside.append("\(Percent.count(accepted)) accepted by the baseline") }
    if suppressed > 0 { beside.append("\(Percent.count(suppressed)) suppressed") }
    if !beside.isEmpty { text += "; " + beside.joined(separator: ", ") }
    return text + "."
  }

  /// What is to be known beside, a sentence each.
  var notes: [String] {
    var notes = report.notes
    if report.undated > 0 {
      let drafts = Percent.count(report.undated, "draft")
      let have = report.undated == 1 ? "has no date, and was" : "have no date, and were"
      notes.append("\(drafts) \(have) taken as later than the archive.")
    }
    if let now = report.now {
      notes.append("\(now.iso8601) was taken as now (\(report.nowSaidBy)).")
    }
    if !report.versions.isEmpty {
      notes.append(
        Percent.count(report.versions.count, "pair") + " of versions of one item: no findings.")
    }
    return notes.map(VisibleText.line)
  }

  /// What could not be read or told, a line each.
  var open: [String] {
    (report.skipped + report.undecided).map { VisibleText.line(ReportLists.line($0)) }
  }

  static func isSuppressed(_ finding: GateFinding) -> Bool {
    if case .suppressed = finding.state { true } else { false }
  }

  /// What a finding says, what would cure it, and what is known beside; a sentence each.
  static func sentences(_ finding: GateFinding) -> [String] {
    var lines = [finding.says]
    if let verdict = finding.verdict {
      let answers = Answers(verdict, names: Sides(a: verdict.ids.a, b: verdict.ids.b))
      lines.append(answers.relation + " " + answers.probability)
    }
    lines += finding.details
    if let state = state(finding.state) { lines.append(state) }
    lines.append(finding.cure)
    return lines.map(VisibleText.line)
  }

  /// What became of a finding, where it does not simply count.
  static func state(_ state: GateFinding.State) -> String? {
    switch state {
    case .open, .worse: nil
    case .accepted: "Accepted by the baseline."
    case .suppressed(let reason, let by, let expires):
      "Suppressed until \(expires) by \(by): \(reason)"
    }
  }

  /// A word for what became of a finding.
  static func label(_ state: GateFinding.State) -> String {
    switch state {
    case .open: "open"
    case .worse: "worse"
    case .accepted: "accepted"
    case .suppressed: "suppressed"
    }
  }

  /// The file of a finding; the draft's id where it came from none.
  static func path(_ finding: GateFinding) -> String {
    ArticlePlace.path(Article(id: finding.draft, text: "", path: finding.path))
  }

  /// The file of a finding as a URI.
  static func uri(_ finding: GateFinding) -> String {
    ArticlePlace.uri(Article(id: finding.draft, text: "", path: finding.path))
  }

  /// What a rule looks for.
  static func meaning(_ rule: GateRule) -> String {
    switch rule {
    case .uncreditedDerivation: "The draft derives from an archived article without saying so."
    case .creditedElsewhere: "The draft derives from one source and credits another."
    case .unnamedSource: "The draft says that it is made from other text, and not from what."
    case .alteredQuotation: "A quotation taken over has other words than in its source."
    case .staleVersion: "The draft follows a version of an item that was corrected since."
    case .embargoBroken: "The draft comes out before it, or its source, is released."
    case .missingCredit: "The credit that a licence asks for is not there."
    case .missingLink: "The link that a licence asks for is not there."
    case .alteredText: "Text that a licence wants unaltered was reworded."
    case .licenceNotValid:
      "The draft follows a partner's text on a day that its licence leaves out."
    case .hiddenCharacters: "The draft has invisible or look-alike characters."
    case .inconsistentDates: "The draft has a date that cannot be, or contradicts itself."
    case .expiredSuppression: "A suppression in the policy is past its day."
    }
  }
}
