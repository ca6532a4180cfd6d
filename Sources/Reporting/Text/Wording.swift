internal import TextReuse

/// The answers of a verdict in plain words, the same in every report.
enum Wording {
  /// A relation as a label.
  static func label(_ relation: Relation) -> String {
    switch relation {
    case .nearDuplicate: "near-duplicate"
    case .rewrite: "rewrite"
    case .partial: "partial"
    case .quotation: "quotation"
    case .boilerplate: "standing text"
    case .commonSource: "common source"
    case .sameEvent: "same event"
    case .unrelated: "unrelated"
    }
  }

  /// What a relation means.
  static func meaning(_ relation: Relation) -> String {
    switch relation {
    case .nearDuplicate: "the same article with small edits"
    case .rewrite: "most of one restates the other"
    case .partial: "some passages are lifted or restated"
    case .quotation: "only quoted speech is shared"
    case .boilerplate: "only standing text, such as house notices, is shared"
    case .commonSource: "both derive from a third text"
    case .sameEvent: "independent reports of one event"
    case .unrelated: "nothing of note is shared"
    }
  }

  /// How much of a derived article is derived; nothing where that is little, as in a rewrite in quite other words.
  static func extent(_ extent: Extent, of derived: String, from source: String) -> String {
    switch extent {
    case .wholly:
      "By its words, \(derived) is wholly derived: no stretch of it goes without those of \(source)."
    case .partly:
      "By its words, \(derived) is derived in part at least: some of it is not in those of \(source)."
    case .none: ""
    }
  }

  /// A disclosure as a label; `nil` is what a verdict below one half has.
  static func label(_ disclosure: Disclosure?) -> String {
    switch disclosure {
    case .credited: "credited"
    case .creditedElsewhere: "credited elsewhere"
    case .declared: "declared"
    case .uncredited: "uncredited"
    case nil: "–"
    }
  }

  /// What a disclosure means.
  static func meaning(_ disclosure: Disclosure?) -> String {
    switch disclosure {
    case .credited: "it names the source that it matches"
    case .creditedElsewhere: "it names another source than the one it matches"
    case .declared: "it says that it is rewritten, and not from what"
    case .uncredited: "it does not say where its matter came from"
    case nil: "not asked, as derivation is less likely than not"
    }
  }

  /// The kind of a passage as a label.
  static func label(_ kind: PassageKind) -> String {
    switch kind {
    case .verbatim: "verbatim"
    case .edited: "edited"
    case .rewritten: "rewritten"
    case .quotation: "quotation"
    case .boilerplate: "standing text"
    }
  }

  /// What a derived article says otherwise.
  static func label(_ kind: TextChange.Kind) -> String {
    switch kind {
    case .quotation: "altered quotation"
    case .number: "other number"
    case .date: "other date"
    case .name: "other name"
    case .negation: "denied in one of them"
    }
  }

  /// A sign for the kind of a passage, where colour is not to be relied on.
  static func sign(_ kind: PassageKind) -> String {
    switch kind {
    case .verbatim: "="
    case .edited: "≈"
    case .rewritten: "~"
    case .quotation: "“"
    case .boilerplate: "·"
    }
  }

  /// A moment as a reader writes it, with just as much as is known: `11 March 2031, 16:20 +01:00`.
  static func date(_ time: Timestamp) -> String {
    let parts = time.iso8601.split(separator: "T", maxSplits: 1)
    let date = parts[0].split(separator: "-")
    guard date.count > 1, let month = Int(date[1]), (1...12).contains(month) else {
      return String(parts[0])
    }
    let day = date.count > 2 ? String(Int(date[2]) ?? 0) + " " : ""
    return day + months[month - 1] + " " + date[0] + (parts.count > 1 ? clock(parts[1]) : "")
  }

  /// A time of day, its zone set apart.
  private static func clock(_ time: Substring) -> String {
    let clock = time.prefix { $0.isNumber || $0 == ":" }
    let zone = time[clock.endIndex...]
    return ", " + clock + (zone.isEmpty ? "" : zone == "Z" ? " UTC" : " " + zone)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// What a report of similarity cannot say.
  static let limits = """
    Likeness alone cannot prove who wrote first, what was known, or what was agreed: a licence, a \
    shared agency text or an unseen source can explain it. A probability is a reason to read the \
    two articles, not a finding of fault.
    """
}
