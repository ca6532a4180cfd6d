internal import TextReuse

/// One JSON object as an article.
enum JSONRecord {
  /// Every key that is read, the rest is passed over.
  static let keys =
    ["id"] + textKeys + titleKeys + publishedKeys + outletKeys + bylineKeys + ["url"]

  private static let textKeys = ["text", "body", "content"]
  private static let titleKeys = ["title", "headline"]
  private static let publishedKeys = ["published", "date", "datePublished"]
  private static let outletKeys = ["outlet", "source", "publisher"]
  private static let bylineKeys = ["byline", "author"]

  /// The article that a record holds.
  ///
  /// - Parameter id: its id, should the record have none of its own.
  static func article(
    _ bytes: [UInt8], id: String, path: String, limit: Int
  ) throws(ReadingError) -> Article {
    let record = try JSONParser.parse(bytes, wanted: keys)
    guard case .object = record else { throw .badJSON(expected: "an object", offset: 0) }
    func first<Value>(_ keys: [String], _ read: (JSONValue) -> Value?) -> Value? {
      for key in keys { if let found = record[key].flatMap(read) { return found } }
      return nil
    }
    let strings = first(textKeys) { value -> String? in
      if case .string(let text) = value { return text }
      return nil
    }
    guard let text = first(textKeys, \.text) ?? strings else { throw .noText }
    try TextRules.check(text, limit: limit)
    return Article(
      id: record["id"]?.label ?? id, text: text, title: first(titleKeys, \.text),
      published: first(publishedKeys) { $0.label.flatMap(Timestamp.init(published:)) },
      outlet: first(outletKeys, \.names), url: record["url"]?.text,
      byline: first(bylineKeys, \.names), path: path)
  }
}

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
