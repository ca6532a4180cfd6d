internal import TextReuse

/// Colours and weights of a terminal, or none of them.
struct Paint {
  /// How a piece of text is set.
  enum Style: String {
    case bold = "1"
    case faint = "2"
    case underlined = "4"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
  }

  /// Whether anything is painted at all.
  let color: Bool

  /// The text in that style; as it is where there are no colours.
  func callAsFunction(_ text: String, _ style: Style?) -> String {
    guard color, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }

  /// The text in the colour of a kind of sharing.
  func callAsFunction(_ text: String, _ kind: PassageKind?) -> String {
    self(text, kind.map(Self.style))
  }

  private static func style(of kind: PassageKind) -> Style {
    switch kind {
    case .verbatim: .red
    case .edited: .yellow
    case .rewritten: .blue
    case .quotation: .green
    case .boilerplate: .faint
    }
  }
}
