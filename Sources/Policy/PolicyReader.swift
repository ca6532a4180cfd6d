internal import TextReuse

extension GatePolicy {
  /// Reads a policy from the text of a file, as `Documentation/Formats/policy.md` has it.
  ///
  /// - Parameter file: what the file is called in messages.
  /// - Throws: everything that is wrong in it.
  public init(toml text: String, file: String) throws(PolicyError) {
    let table: [String: Setting]
    do throws(PolicyProblem) {
      table = try Setting.table(reading: text)
    } catch {
      throw PolicyError(file: file, problems: [error])
    }
    var reader = PolicyReader(SettingsReader(text))
    let policy = reader.policy(table)
    let problems = reader.settings.sorted
    guard problems.isEmpty else { throw PolicyError(file: file, problems: problems) }
    self = policy
  }
}

/// Makes a policy of the tables of its file.
struct PolicyReader {
  static let rootKeys = [
    "version", "fails-at", "own", "derivation", "rules", "sections", "when", "licence", "suppress",
  ]
  /// The rules that a policy can set: whether a suppression is past its day is no matter of choice.
  static let rules = GateRule.allCases.filter { $0 != .expiredSuppression }

  var settings: SettingsReader

  init(_ settings: SettingsReader) { self.settings = settings }

  mutating func policy(_ table: [String: Setting]) -> GatePolicy {
    settings.know(table, "", Self.rootKeys)
    if let version = settings.count(table, "version", ""), version != 1 {
      settings.object("version", "version \(version) is not known; this tool reads version 1")
    }
    var policy = GatePolicy()
    policy.failsAt =
      settings.word(table, "fails-at", "", among: [GateSeverity.error, .warning, .note])
      ?? policy.failsAt
    policy.own = settings.texts(table, "own", "")
    let limits = settings.table(table, "derivation")
    settings.know(limits, "derivation", ["probability", "words", "share"])
    let derivation = bounds(limits, "derivation")
    policy.derivation.probability = derivation.probability ?? policy.derivation.probability
    policy.derivation.words = derivation.words ?? policy.derivation.words
    policy.derivation.share = derivation.share ?? policy.derivation.share
    policy.rules = rules(settings.table(table, "rules"), "rules")
    let sections = settings.table(table, "sections")
    for name in sections.keys.sorted() {
      policy.sections[name] = settings.texts(sections, name, "sections").map(PathPattern.init)
    }
    for (entry, path) in settings.tables(table, "when") {
      policy.exceptions.append(exception(entry, path, policy.sections.keys.sorted()))
    }
    for (entry, path) in settings.tables(table, "licence") {
      if let licence = licence(entry, path) { policy.licences.append(licence) }
    }
    for (entry, path) in settings.tables(table, "suppress") {
      if let suppression = suppression(entry, path) { policy.suppressions.append(suppression) }
    }
    return policy
  }

  private mutating func bounds(_ table: [String: Setting], _ path: String) -> RuleSettings {
    RuleSettings(
      probability: settings.share(table, "probability", path),
      words: settings.count(table, "words", path), share: settings.share(table, "share", path))
  }

  private mutating func rules(
    _ table: [String: Setting], _ path: String
  ) -> [GateRule: RuleSettings] {
    settings.know(table, path, Self.rules.map(\.rawValue))
    var rules: [GateRule: RuleSettings] = [:]
    for rule in Self.rules where table[rule.rawValue] != nil {
      let place = SettingsReader.join(path, rule.rawValue)
      // The short form: `hidden-characters = "off"`.
      if case .text = table[rule.rawValue] {
        rules[rule] = RuleSettings(
          severity: settings.word(
            table, rule.rawValue, path, among: GateSeverity.allCases))
        continue
      }
      let inner = settings.table(table, rule.rawValue, path)
      let bounded = rule.isOfPairs ? ["probability", "words", "share"] : []
      settings.know(inner, place, ["severity"] + bounded)
      var read = bounds(inner, place)
      read.severity = settings.word(inner, "severity", place, among: GateSeverity.allCases)
      rules[rule] = read
    }
    return rules
  }

  private mutating func exception(
    _ table: [String: Setting], _ path: String, _ sections: [String]
  ) -> PolicyException {
    settings.know(table, path, ["paths", "sections", "outlets", "sources", "rules"])
    var exception = PolicyException()
    exception.paths = settings.texts(table, "paths", path).map(PathPattern.init)
    exception.sections = settings.texts(table, "sections", path)
    for section in exception.sections where !sections.contains(section) {
      let nearest = NearestWord.to(section, among: sections).map { "did you mean “\($0)”?" }
      settings.object(
        SettingsReader.join(path, "sections"),
        "no section “\(section)” in [sections]; " + (nearest ?? "add it there"))
    }
    exception.outlets = settings.texts(table, "outlets", path)
    exception.sources = settings.texts(table, "sources", path)
    exception.rules = rules(
      settings.table(table, "rules", path), SettingsReader.join(path, "rules"))
    return exception
  }

  private mutating func licence(_ table: [String: Setting], _ path: String) -> Licence? {
    settings.know(
      table, path, ["partner", "names", "credit", "link", "unaltered", "from", "until"])
    let partner = settings.text(table, "partner", path)
    if partner?.isEmpty ?? (table["partner"] == nil) {
      settings.object(path, "a licence without a partner; add partner = \"…\"")
    }
    var licence = Licence(partner: partner ?? "")
    licence.names = settings.texts(table, "names", path)
    licence.credit = settings.texts(table, "credit", path)
    licence.needsLink = settings.truth(table, "link", path) ?? false
    licence.unaltered = settings.truth(table, "unaltered", path) ?? false
    licence.from = settings.day(table, "from", path)
    licence.until = settings.day(table, "until", path)
    licence.line = settings.lines[path]
    if let from = licence.from, let until = licence.until, until.seconds < from.seconds {
      settings.object(
        SettingsReader.join(path, "until"),
        "“until” is before “from”; exchange them or correct one")
    }
    return partner == nil ? nil : licence
  }

  private mutating func suppression(_ table: [String: Setting], _ path: String) -> Suppression? {
    settings.know(table, path, ["fingerprint", "reason", "by", "expires", "draft"])
    let fingerprint = settings.text(table, "fingerprint", path)
    let reason = settings.text(table, "reason", path)
    let by = settings.text(table, "by", path)
    let expires = settings.day(table, "expires", path)
    for (key, text) in [("fingerprint", fingerprint), ("reason", reason), ("by", by)]
    where text?.allSatisfy(\.isWhitespace) ?? (table[key] == nil) {
      settings.object(path, "a suppression without “\(key)”; add it")
    }
    if table["expires"] == nil {
      settings.object(path, "a suppression without “expires”; add its last day, such as 2031-12-31")
    }
    guard let fingerprint, let reason, let by, let expires else { return nil }
    return Suppression(
      fingerprint: fingerprint, reason: reason, by: by, expires: expires,
      draft: settings.text(table, "draft", path), line: settings.lines[path])
  }
}
