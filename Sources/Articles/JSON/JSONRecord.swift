internal import TextReuse

/// One JSON object, or row of a table, as an article.
enum JSONRecord {
  /// The article that a record holds.
  ///
  /// - Parameters:
  ///   - id: its id, should the record have none of its own.
  ///   - keys: what `fields` needs to be kept of the record.
  static func article(
    _ bytes: [UInt8], id: String, path: String, fields: FieldMap, keys: [String], limit: Int
  ) throws(ReadingError) -> Article {
    let record = try JSONParser.parse(bytes, wanted: keys)
    return try article(record, id: id, path: path, fields: fields, limit: limit)
  }

  /// The keys that have to be kept of records.
  static func keys(for fields: FieldMap) -> [String] {
    fields.isUsual ? fields.outermostKeys() + NinjsItem.keys : fields.outermostKeys()
  }

  /// The article that a parsed record holds.
  static func article(
    _ record: JSONValue, id: String, path: String, fields: FieldMap, limit: Int
  ) throws(ReadingError) -> Article {
    guard case .object = record else { throw .badJSON(expected: "an object", offset: 0) }
    if fields.isUsual, NinjsItem.isItem(record) {
      var article = NinjsItem.article(record)
      article.id = id
      article.path = path
      try TextRules.check(article.text, limit: limit)
      return article
    }
    let values = FieldValues(record, fields)
    guard let text = values.text else { throw .noText(fields.keys(of: .text)) }
    try TextRules.check(text, limit: limit)
    var article = Article(
      id: values.first(.id, \.label) ?? id, text: text, title: values.first(.title, \.text),
      published: values.time(.published), outlet: values.first(.outlet, \.names),
      url: values.first(.url, \.text), byline: values.first(.byline, \.names), path: path)
    values.readRest(into: &article)
    return article
  }
}

/// The values of a record's fields.
private struct FieldValues {
  private let record: JSONValue
  private let fields: FieldMap

  init(_ record: JSONValue, _ fields: FieldMap) {
    self.record = record
    self.fields = fields
  }

  /// A field by its first key that is usable.
  func first<Value>(_ field: ArticleField, _ read: (JSONValue) -> Value?) -> Value? {
    for key in fields.keys(of: field) {
      if let found = value(key).flatMap(read) { return found }
    }
    return nil
  }

  /// The first text that is not blank, else a blank one, so that it can be told from none.
  var text: String? {
    first(.text, \.text)
      ?? first(.text) { value in
        if case .string(let text) = value { return text }
        return nil
      }
  }

  func time(_ field: ArticleField) -> Timestamp? {
    first(field) { $0.label.flatMap(Timestamp.init(published:)) }
  }

  func readRest(into article: inout Article) {
    article.language = first(.language, \.text)
    article.origin.modified = time(.modified)
    article.origin.embargo = time(.embargo)
    article.origin.version = first(.version, \.label)
    article.origin.series = first(.series, \.label)
    article.origin.provider = first(.provider, \.names)
    article.origin.credit = first(.credit, \.names)
    article.origin.dateline = first(.dateline, \.names)
    for name in first(.sources, \.addresses) ?? [] { article.origin.add(source: name) }
  }

  /// The value of a key, or of a path of keys with points between them.
  private func value(_ key: String) -> JSONValue? {
    if let found = record[key] { return found }
    guard key.utf8.contains(46) else { return nil }
    var value: JSONValue? = record
    for part in key.split(separator: ".") { value = value?[String(part)] }
    return value
  }
}
