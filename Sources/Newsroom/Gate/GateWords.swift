internal import TextReuse

/// What a gate says of its findings: the facts in sentences, made in one place.
enum GateWords {
  /// What a rule finds in a draft that follows a source, and what would cure it.
  static func says(_ rule: GateRule, _ words: Int, _ source: Article) -> (
    says: String, cure: String
  ) {
    let amount = words == 1 ? "1 word follows" : "\(words) words follow"
    let outlet = source.outlet ?? source.origin.provider
    let lead = "\(amount) \(name(source))"
    let credit = outlet.map { "credit \($0)" } ?? "credit the source"
    switch rule {
    case .creditedElsewhere:
      return (
        "\(lead), and another source is credited.", "Correct the credit, or \(credit) as well."
      )
    case .unnamedSource:
      return (
        "\(lead), and the draft says that it is made from other text without naming it.",
        "Name the source: \(credit)."
      )
    default:
      return (
        "\(lead) without credit.", "\(capitalized(credit)), or replace the words by your own."
      )
    }
  }

  /// An archived article with what is known of it.
  static func name(_ source: Article) -> String {
    guard let outlet = source.outlet ?? source.origin.provider, !outlet.isEmpty else {
      return "“\(source.id)”"
    }
    return "“\(source.id)” of \(outlet)"
  }

  /// Words of an article on one line, shortened.
  static func quoted(_ text: String, limit: Int = 160) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“" + (line.count <= limit ? line : line.prefix(limit - 2) + " …") + "”"
  }

  /// What is said of a text that changed between two.
  static func change(_ change: TextChange) -> String {
    "\(quoted(change.source.text)) became \(quoted(change.derived.text))."
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
