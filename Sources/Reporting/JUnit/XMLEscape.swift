/// How text is written in XML 1.0.
enum XMLEscape {
  /// The text on one line, made visible and escaped for elements and attributes; what XML cannot
  /// hold at all is shown as its code point.
  static func text(_ text: String) -> String {
    let visible = VisibleText.line(text)
    let isAllowed = !visible.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE }
    if isAllowed { return HTMLEscape.text(visible) }
    return HTMLEscape.text(
      visible.unicodeScalars.map {
        $0.value & 0xFFFE == 0xFFFE
          ? "⟨U+\(String($0.value, radix: 16, uppercase: true))⟩" : String($0)
      }.joined())
  }

  /// The attribute with its value, led by a blank.
  static func attribute(_ name: StaticString, _ value: some CustomStringConvertible) -> String {
    " \(name)=\"\(text(value.description))\""
  }
}
