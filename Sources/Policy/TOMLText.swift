internal import TextReuse

/// How texts are written in TOML.
enum TOMLText {
  /// A day as TOML writes it; a moment that it cannot write as a text.
  static func moment(_ moment: Timestamp) -> String {
    moment.precision == .day ? moment.iso8601 : quoted(moment.iso8601)
  }

  /// The text as a basic string: what would end it, and what no editor shows, is escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        let category = scalar.properties.generalCategory
        let isHidden =
          category == .control || category == .format || category == .lineSeparator
          || category == .paragraphSeparator
        quoted += isHidden ? escape(scalar) : String(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = digits.count > 4 ? 8 : 4
    return (width == 4 ? "\\u" : "\\U") + String(repeating: "0", count: width - digits.count)
      + digits
  }
}
