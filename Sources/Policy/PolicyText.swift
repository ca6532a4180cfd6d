internal import TextReuse

extension GatePolicy {
  /// The policy as the text of a file that reads back as the same policy, every rule with what holds
  /// for it, and a comment on what it is.
  public var toml: String {
    var text = """
      # The policy of stemma gate; Documentation/gate.md explains every part of it.
      version = 1

      # From which severity on a finding breaks the policy: "error", "warning" or "note".
      fails-at = \(TOMLText.quoted(failsAt.rawValue))

      # Your own outlets: what their articles share with your drafts is no finding.
      own = \(Self.list(own))

      # From where on a draft counts as derived from an archived article.
      [derivation]
      probability = \(derivation.probability)
      words = \(derivation.words)
      share = \(derivation.share)

      # "error", "warning", "note" or "off" for each rule.
      [rules]

      """
    for rule in PolicyReader.rules where isShort(rule) {
      let severity = rules[rule]?.severity ?? Self.severity(of: rule)
      text += "\(rule.rawValue) = \(TOMLText.quoted(severity.rawValue))\n"
    }
    for rule in PolicyReader.rules where !isShort(rule) {
      text += "\n[rules.\(rule.rawValue)]\n" + Self.lines(rules[rule], rule)
    }
    if !sections.isEmpty { text += "\n[sections]\n" }
    for (name, paths) in sections.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      text += "\(TOMLText.quoted(name)) = \(Self.list(paths.map(\.text)))\n"
    }
    for exception in exceptions { text += exception.toml }
    for licence in licences { text += licence.toml }
    for suppression in suppressions { text += suppression.toml }
    return text
  }

  /// Whether nothing but a severity is said of a rule.
  private func isShort(_ rule: GateRule) -> Bool {
    let settings = rules[rule]
    return settings?.probability == nil && settings?.words == nil && settings?.share == nil
  }

  fileprivate static func lines(_ settings: RuleSettings?, _ rule: GateRule?) -> String {
    var text = ""
    let severity = settings?.severity ?? rule.map(Self.severity)
    if let severity { text += "severity = \(TOMLText.quoted(severity.rawValue))\n" }
    if let probability = settings?.probability { text += "probability = \(probability)\n" }
    if let words = settings?.words { text += "words = \(words)\n" }
    if let share = settings?.share { text += "share = \(share)\n" }
    return text
  }

  fileprivate static func list(_ texts: [String]) -> String {
    "[" + texts.map(TOMLText.quoted).joined(separator: ", ") + "]"
  }
}

extension PolicyException {
  fileprivate var toml: String {
    var text = "\n[[when]]\n"
    let lists = [
      ("paths", paths.map(\.text)), ("sections", sections), ("outlets", outlets),
      ("sources", sources),
    ]
    for (key, list) in lists where !list.isEmpty { text += "\(key) = \(GatePolicy.list(list))\n" }
    for rule in GateRule.allCases {
      guard let settings = rules[rule] else { continue }
      text += "[when.rules.\(rule.rawValue)]\n" + GatePolicy.lines(settings, nil)
    }
    return text
  }
}

extension Licence {
  fileprivate var toml: String {
    var text = "\n[[licence]]\npartner = \(TOMLText.quoted(partner))\n"
    if !names.isEmpty { text += "names = \(GatePolicy.list(names))\n" }
    if !credit.isEmpty { text += "credit = \(GatePolicy.list(credit))\n" }
    if needsLink { text += "link = true\n" }
    if unaltered { text += "unaltered = true\n" }
    if let from { text += "from = \(TOMLText.moment(from))\n" }
    if let until { text += "until = \(TOMLText.moment(until))\n" }
    return text
  }
}

extension Suppression {
  fileprivate var toml: String {
    var text = "\n[[suppress]]\nfingerprint = \(TOMLText.quoted(fingerprint))\n"
    text += "reason = \(TOMLText.quoted(reason))\nby = \(TOMLText.quoted(by))\n"
    text += "expires = \(TOMLText.moment(expires))\n"
    if let draft { text += "draft = \(TOMLText.quoted(draft))\n" }
    return text
  }
}
