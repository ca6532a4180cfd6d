internal import TextReuse

/// Where the values of a record's keys come from; keys are known by their places in a plan.
protocol FieldSource {
  /// The value at a key; `nil` where the record has none.
  func value(_ slot: Int) -> JSONValue?
  /// The string at a key; `nil` where there is none.
  ///
  /// - Parameter map: where it is one, it says where in the record the string's bytes stand, if that is
  ///   known.
  func string(_ slot: Int, map: inout SourceMap?) -> String?
}

/// The fields of a record that was scanned, in its bytes.
struct ScannedFields: FieldSource {
  private let scan: JSONRecordScan
  private let bytes: UnsafeRawBufferPointer

  init(_ scan: JSONRecordScan, _ bytes: UnsafeRawBufferPointer) {
    self.scan = scan
    self.bytes = bytes
  }

  func value(_ slot: Int) -> JSONValue? { scan.value(slot, in: bytes) }

  func string(_ slot: Int, map: inout SourceMap?) -> String? {
    scan.string(slot, in: bytes, map: &map)
  }
}

/// The fields of a record that was parsed as a whole.
struct ParsedFields: FieldSource {
  private let record: JSONValue
  private let plan: FieldPlan

  init(_ record: JSONValue, _ plan: FieldPlan) {
    self.record = record
    self.plan = plan
  }

  func value(_ slot: Int) -> JSONValue? {
    let key = plan.keys[slot]
    if let found = record[key] { return found }
    guard plan.hasPaths, key.utf8.contains(46) else { return nil }
    return key.split(separator: ".").reduce(Optional(record)) { $0?[String($1)] }
  }

  func string(_ slot: Int, map: inout SourceMap?) -> String? {
    map = nil
    guard case .string(let text) = value(slot) else { return nil }
    return text
  }
}

/// The values of a record's fields: of each the first of its keys that is usable.
struct FieldValues<Source: FieldSource> {
  private let plan: FieldPlan
  private let source: Source

  init(_ plan: FieldPlan, _ source: Source) {
    self.plan = plan
    self.source = source
  }

  /// A field by its first key that is usable.
  func first<Value>(_ field: ArticleField, _ read: (JSONValue) -> Value?) -> Value? {
    for slot in plan.slots(of: field) {
      if let found = source.value(slot).flatMap(read) { return found }
    }
    return nil
  }

  /// The first text that is not blank, else a blank one, so that it can be told from none; and where its
  /// bytes stand in the record, if that is wanted and known.
  func text(isMapped: Bool) -> (text: String, map: SourceMap?)? {
    var blank: (String, SourceMap?)?
    for slot in plan.slots(of: .text) {
      var map = isMapped ? SourceMap() : nil
      guard let text = source.string(slot, map: &map) else { continue }
      if JSONValue.string(text).text != nil { return (text, map) }
      if blank == nil { blank = (text, map) }
    }
    return blank
  }

  /// A field that is a time.
  func time(_ field: ArticleField) -> Timestamp? {
    first(field) { $0.label.flatMap(Timestamp.init(published:)) }
  }

  /// Sets what few records have.
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
