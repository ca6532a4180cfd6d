public import TextReuse

/// Findings that were there when a gate was set up, and are accepted as they were.
///
/// A finding is accepted where the baseline has every sentence that it is about, in one draft and for the
/// same rule and partner, as severe or more severe. So a finding of which a part was taken away stays
/// accepted; one that grew, or that the policy takes more seriously by now, counts. What was accepted
/// follows its words into a draft of another name (`judge(_:isUnseen:)`).
public struct Baseline: Sendable, Equatable {
  /// One accepted finding.
  public struct Entry: Sendable, Equatable {
    /// The rule.
    public var rule: GateRule
    /// How severe it was.
    public var severity: GateSeverity
    /// The draft's id, when it was accepted.
    public var draft: String
    /// The partner whose licence it was about; empty else.
    public var partner: String
    /// The finding's fingerprint.
    public var fingerprint: String
    /// The hashes of its sentences.
    public var sentences: [String]

    /// An entry from its parts.
    public init(
      rule: GateRule, severity: GateSeverity, draft: String, partner: String, fingerprint: String,
      sentences: [String]
    ) {
      self.rule = rule
      self.severity = severity
      self.draft = draft
      self.partner = partner
      self.fingerprint = fingerprint
      self.sentences = sentences
    }

    /// The entry for a finding.
    public init(_ finding: GateFinding) {
      self.init(
        rule: finding.rule, severity: finding.severity, draft: finding.draft,
        partner: finding.partner, fingerprint: finding.fingerprint, sentences: finding.sentences)
    }
  }

  /// The accepted findings.
  public var entries: [Entry]

  /// A baseline of some entries.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// A baseline of the findings of a report that count, or were accepted before.
  public init(_ report: GateReport) {
    var kept: [Entry] = []
    for finding in report.findings where finding.rule != .expiredSuppression {
      if case .suppressed = finding.state { continue }
      let entry = Entry(finding)
      if !kept.contains(entry) { kept.append(entry) }
    }
    entries = kept
  }
}

extension Baseline {
  /// Reads a baseline from the text of a file.
  ///
  /// - Throws: everything that is wrong in it.
  public init(toml text: String, file: String) throws(PolicyError) {
    let table: [String: Setting]
    do throws(PolicyProblem) {
      table = try Setting.table(reading: text)
    } catch {
      throw PolicyError(file: file, problems: [error])
    }
    var settings = SettingsReader(text)
    settings.know(table, "", ["version", "accepted"])
    if let version = settings.count(table, "version", ""), version != 1 {
      settings.object("version", "version \(version) is not known; this tool reads version 1")
    }
    var entries: [Entry] = []
    for (entry, path) in settings.tables(table, "accepted") {
      settings.know(
        entry, path,
        ["rule", "severity", "draft", "partner", "fingerprint", "sentences"])
      let rule = settings.word(entry, "rule", path, among: PolicyReader.rules)
      let severity = settings.word(entry, "severity", path, among: GateSeverity.allCases)
      let draft = settings.text(entry, "draft", path)
      let fingerprint = settings.text(entry, "fingerprint", path)
      let partner = settings.text(entry, "partner", path)
      let sentences = settings.texts(entry, "sentences", path)
      for key in ["rule", "severity", "draft", "fingerprint"] where entry[key] == nil {
        settings.object(path, "an entry without “\(key)”; write the baseline anew")
      }
      guard let rule, let severity, let draft, let fingerprint else { continue }
      entries.append(
        Entry(
          rule: rule, severity: severity, draft: draft, partner: partner ?? "",
          fingerprint: fingerprint, sentences: sentences))
    }
    let problems = settings.sorted
    guard problems.isEmpty else { throw PolicyError(file: file, problems: problems) }
    self.init(entries)
  }

  /// The baseline as the text of a file, an entry for each finding in the order given.
  public var toml: String {
    var text = """
      # Findings that stemma gate accepts as they are. Made by stemma gate --write-baseline;
      # an entry that is taken out counts again.
      version = 1

      """
    for entry in entries {
      text += "\n[[accepted]]\n"
      text += "rule = \(TOMLText.quoted(entry.rule.rawValue))\n"
      text += "severity = \(TOMLText.quoted(entry.severity.rawValue))\n"
      text += "draft = \(TOMLText.quoted(entry.draft))\n"
      if !entry.partner.isEmpty { text += "partner = \(TOMLText.quoted(entry.partner))\n" }
      text += "fingerprint = \(TOMLText.quoted(entry.fingerprint))\n"
      let sentences = entry.sentences.map { "  \(TOMLText.quoted($0)),\n" }.joined()
      text += "sentences = [\n\(sentences)]\n"
    }
    return text
  }
}
