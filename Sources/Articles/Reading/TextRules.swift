/// What every article's text must keep to.
enum TextRules {
  /// Throws where a text is larger than the limit, or has neither a letter nor a digit.
  static func check(_ text: String, limit: Int) throws(ReadingError) {
    guard text.utf8.count <= limit else {
      throw .tooLarge(.text, bytes: text.utf8.count, limit: limit)
    }
    guard hasWord(text) else { throw .empty }
  }

  /// Whether a text has a letter or a digit of any script.
  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.value < 128 {
        let byte = UInt8(scalar.value)
        return byte.isASCIILetter || byte.isASCIIDigit
      }
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
    }
  }
}
