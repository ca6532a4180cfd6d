internal import TextReuse

/// One JSON object, or row of a table, as an article.
///
/// Most records are read by `JSONRecordScan` without a value being made of what is not kept. What it
/// does not take, odd records and broken ones, is parsed as a whole; both give the same.
struct JSONRecord {
  private let plan: FieldPlan
  private let wanted: [String]
  private var scan: JSONRecordScan
  private let path: String
  private let limit: Int
  private let takesSketches: Bool
  private let isMapped: Bool

  /// - Parameters:
  ///   - path: the file that records come from.
  ///   - options: the limit on a text, and which key is which field.
  init(path: String, options: ReadingOptions) {
    plan = FieldPlan(options.fields)
    takesSketches = options.takesSketches
    wanted = plan.wanted + (takesSketches ? SketchRecord.keys : [])
    scan = JSONRecordScan(plan, leaving: takesSketches ? ["sketch"] : [])
    self.path = path
    limit = options.textLimit
    isMapped = options.keepsPlaces
  }

  /// What a record holds: an article, with a map of its text where that stands in the record itself; or
  /// the sketch of one where that is wanted.
  ///
  /// - Parameters:
  ///   - number: the record's number, should it have no id of its own; `nil` for a file that is the
  ///     record.
  ///   - place: where the record stands, for what is found wrong with a sketch later.
  mutating func reading(
    _ bytes: ArraySlice<UInt8>, number: Int?, place: String?
  ) throws(ReadingError) -> Reading {
    let read: Result<Article, ReadingError>? = bytes.withUnsafeBytes { buffer in
      guard !plan.hasPaths, scan.take(buffer) else { return nil }
      return Result { () throws(ReadingError) in
        let values = FieldValues(plan, .scanned(scan, buffer))
        let text = try checked(values.text)
        var article = article(of: values, number, text: text.text)
        if isMapped {
          article.source = SourcePlace(basis: .file, map: scan.map(text.slot, in: buffer))
        }
        return article
      }
    }
    if let read { return .article(try read.get()) }
    let parsed = try JSONParser.parse(bytes, wanted: wanted)
    guard takesSketches, SketchRecord.isSketch(parsed) else {
      return .article(try article(parsed, number: number))
    }
    let values = FieldValues(plan, .parsed(parsed))
    let hasText = values.text != nil
    var sketch = try SketchRecord(
      parsed, hasText ? try article(of: values, number) : article(of: values, number, text: ""))
    sketch.place = place ?? ""
    return .sketch(sketch)
  }

  /// The article that a parsed record holds.
  func article(_ record: JSONValue, number: Int?) throws(ReadingError) -> Article {
    guard case .object = record else { throw .badJSON(expected: "an object", offset: 0) }
    if plan.takesNinjs, NinjsItem.isItem(record) {
      var article = NinjsItem.article(record)
      article.id = id(number)
      article.path = path
      try TextRules.check(article.text, limit: limit)
      return article
    }
    return try article(of: FieldValues(plan, .parsed(record)), number)
  }

  private func article(of values: FieldValues, _ number: Int?) throws(ReadingError) -> Article {
    article(of: values, number, text: try checked(values.text).text)
  }

  /// A record's text, if it has one that is not too long.
  private func checked(
    _ found: (text: String, slot: Int)?
  ) throws(ReadingError) -> (text: String, slot: Int) {
    guard let found else { throw .noText(plan.textKeys) }
    try TextRules.check(found.text, limit: limit)
    return found
  }

  private func article(of values: FieldValues, _ number: Int?, text: String) -> Article {
    var article = Article(
      id: values.first(.id, \.label) ?? id(number), text: text,
      title: values.first(.title, \.text), published: values.time(.published),
      outlet: values.first(.outlet, \.names), url: values.first(.url, \.text),
      byline: values.first(.byline, \.names), path: path)
    values.readRest(into: &article)
    return article
  }

  private func id(_ number: Int?) -> String { number.map { "\(path)#\($0)" } ?? path }
}

/// The values of a record's fields, asked for by the places of keys in a plan.
private struct FieldValues {
  /// Where values come from.
  enum Source {
    case parsed(JSONValue)
    case scanned(JSONRecordScan, UnsafeRawBufferPointer)
  }

  private let plan: FieldPlan
  private let source: Source

  init(_ plan: FieldPlan, _ source: Source) {
    self.plan = plan
    self.source = source
  }

  private func value(_ slot: Int) -> JSONValue? {
    switch source {
    case .scanned(let scan, let bytes): return scan.value(slot, in: bytes)
    case .parsed(let record):
      let key = plan.keys[slot]
      if let found = record[key] { return found }
      guard plan.hasPaths, key.utf8.contains(46) else { return nil }
      return key.split(separator: ".").reduce(Optional(record)) { $0?[String($1)] }
    }
  }

  /// A field by its first key that is usable.
  func first<Value>(_ field: ArticleField, _ read: (JSONValue) -> Value?) -> Value? {
    for slot in plan.slots(of: field) {
      if let found = value(slot).flatMap(read) { return found }
    }
    return nil
  }

  /// The first text that is not blank, else a blank one, so that it can be told from none; and the
  /// place of its key.
  var text: (text: String, slot: Int)? {
    var blank: (String, Int)?
    for slot in plan.slots(of: .text) {
      guard let value = value(slot) else { continue }
      if let text = value.text { return (text, slot) }
      if blank == nil, case .string(let text) = value { blank = (text, slot) }
    }
    return blank
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
    for name in first(.section, \.nameList) ?? [] { article.add(section: name) }
    for name in first(.sources, \.addresses) ?? [] { article.origin.add(source: name) }
  }
}
