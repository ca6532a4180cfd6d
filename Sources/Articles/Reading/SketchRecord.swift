public import TextReuse

/// One thing that a file gives: an article, or what `stemma sketch` made of one.
public enum ArticleRecord: Sendable {
  /// An article.
  case article(Article)
  /// The sketch of one.
  case sketch(SketchRecord)
}

/// A line that `stemma sketch` wrote: an article, and the numbers of its sketch as they stand there.
///
/// Nothing is said of the numbers but that they are numbers: whoever takes them tries them.
public struct SketchRecord: Sendable, Equatable {
  /// The article; its text is empty where the line has none.
  public var article: Article
  /// The line's number, or that of the record.
  public var place: String
  /// How many words it has.
  public var words: Int
  /// The parameters that the sketch was made with.
  public var parameters: String
  /// The article's name by content, in hexadecimal digits.
  public var key: String
  /// What texts of the same words share, in hexadecimal digits.
  public var content: String
  /// The values of the signature in hexadecimal digits.
  public var signature: String
  /// The keys of the three lanes.
  public var lanes: [[UInt64]]
  /// The sample of stem pairs.
  public var pairs: [UInt64]
}

extension SketchRecord {
  /// The key that makes a record a sketch, and the one beside it.
  static let keys = ["sketch", "words"]
  /// The keys of the lanes.
  static let laneKeys = ["documents", "passages", "rewrites"]

  /// Whether a record is a sketch.
  static func isSketch(_ record: JSONValue) -> Bool {
    guard case .object = record["sketch"] else { return false }
    return true
  }

  /// The sketch of a record, whose article is read already.
  init(_ record: JSONValue, _ article: Article) throws(ReadingError) {
    self.article = article
    place = ""
    guard let sketch = record["sketch"] else { throw .badSketch("sketch") }
    guard case .number(let digits) = record["words"], let words = Int(digits), words >= 0 else {
      throw .badSketch("words")
    }
    self.words = words
    func text(_ key: String) throws(ReadingError) -> String {
      guard case .string(let text) = sketch[key] else { throw .badSketch(key) }
      return text
    }
    func numbers(_ key: String) throws(ReadingError) -> [UInt64] {
      guard case .array(let values) = sketch[key] else { throw .badSketch(key) }
      var numbers: [UInt64] = []
      numbers.reserveCapacity(values.count)
      for value in values {
        guard case .number(let digits) = value, let number = UInt64(digits) else {
          throw .badSketch(key)
        }
        numbers.append(number)
      }
      return numbers
    }
    parameters = try text("parameters")
    key = try text("key")
    content = try text("content")
    signature = try text("signature")
    lanes = []
    for key in Self.laneKeys { lanes.append(try numbers(key)) }
    pairs = try numbers("pairs")
  }
}
