/// Text of unknown origin made safe to show: what a terminal or a browser would act on, or would not
/// show at all, is shown as its code point, such as ⟨U+202E⟩.
enum VisibleText {
  /// The text on one line: every line break or tab is one space.
  static func line(_ text: String) -> String { show(text, lineBreak: " ") }

  /// The text with its line breaks kept, as line feeds.
  static func block(_ text: String) -> String { show(text, lineBreak: "\n") }

  private static func show(_ text: String, lineBreak: Unicode.Scalar) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var previous: Unicode.Scalar?
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : nil
      switch fate(of: scalar, between: previous, and: following) {
      case .kept: shown.append(scalar)
      case .dropped: break
      case .lineBreak: shown.append(lineBreak)
      case .space: shown.append(" ")
      case .escaped:
        let run = scalars[index...].prefix { $0 == scalar }
        shown.append(contentsOf: escape(scalar, times: run.count).unicodeScalars)
        index = scalars.index(run.endIndex, offsetBy: -1)
      }
      previous = scalar
      index = scalars.index(after: index)
    }
    return String(shown)
  }

  private enum Fate { case kept, dropped, space, lineBreak, escaped }

  private static func fate(
    of scalar: Unicode.Scalar, between previous: Unicode.Scalar?, and next: Unicode.Scalar?
  ) -> Fate {
    switch scalar.value {
    case 0x20...0x7E: .kept
    case 0x09, 0x0B, 0x0C: .space
    case 0x0A, 0x85, 0x2028, 0x2029: .lineBreak
    // The line feed of a pair makes the break.
    case 0x0D: next == "\n" ? .dropped : .lineBreak
    // Soft hyphens and variation selectors only choose how a character looks.
    case 0xAD, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .dropped
    // Joiners belong to the spelling of several scripts and of emoji; inside Latin they hide.
    case 0x200C, 0x200D: isForeign(previous) && isForeign(next) ? .dropped : .escaped
    case 0xFFF9...0xFFFB: .escaped
    default:
      scalar.properties.generalCategory == .control || scalar.properties.isDefaultIgnorableCodePoint
        ? .escaped : .kept
    }
  }

  private static func isForeign(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.value > 0x2FF } ?? false
  }

  private static func escape(_ scalar: Unicode.Scalar, times: Int) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return times > 1 ? "⟨\(code) ×\(times)⟩" : "⟨\(code)⟩"
  }
}
