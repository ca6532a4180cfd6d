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
  }

  /// What a record holds: an article, or the sketch of one where that is wanted.
  ///
  /// - Parameters:
  ///   - number: the record's number, should it have no id of its own; `nil` for a file that is the
  ///     record.
  ///   - source: where the record stands in its file; the article has it with a map of its text, where
  ///     that stands in the record itself.
  ///   - place: where the record stands, for what is found wrong with a sketch later.
  mutating func reading(
    _ bytes: ArraySlice<UInt8>, number: Int?, source: SourcePlace? = nil,
    place: @autoclosure () -> String? = nil
  ) throws(ReadingError) -> Reading {
    let read: Result<Reading, ReadingError>? = bytes.withUnsafeBytes { buffer in
      guard !plan.hasPaths, scan.take(buffer) else { return nil }
      return Result { () throws(ReadingError) in
        .article(try article(of: ScannedFields(scan, buffer), number, source: source))
      }
    }
    if let read { return try read.get() }
    let parsed = try JSONParser.parse(bytes, wanted: wanted)
    guard takesSketches, SketchRecord.isSketch(parsed) else {
      var article = try article(parsed, number: number)
      article.source = source
      return .article(article)
    }
    let fields = ParsedFields(parsed, plan)
    let hasText = FieldValues(plan, fields).text(isMapped: false) != nil
    var sketch = try SketchRecord(
      parsed,
      hasText
        ? try article(of: fields, number, source: nil) : article(of: fields, number, text: ""))
    sketch.place = place() ?? ""
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
    return try article(of: ParsedFields(record, plan), number, source: nil)
  }

  private func article(
    of fields: some FieldSource, _ number: Int?, source: SourcePlace?
  ) throws(ReadingError) -> Article {
    let found = FieldValues(plan, fields).text(isMapped: source != nil)
    guard let found else { throw .noText(plan.textKeys) }
    try TextRules.check(found.text, limit: limit)
    var article = article(of: fields, number, text: found.text)
    article.source = source
    article.source?.map = found.map
    return article
  }

  private func article(of fields: some FieldSource, _ number: Int?, text: String) -> Article {
    let values = FieldValues(plan, fields)
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
