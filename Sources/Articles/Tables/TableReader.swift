internal import TextReuse

/// The articles of a table in CSV (RFC 4180) or TSV, a row each.
///
/// The first row names the columns. Fields are separated by the comma, semicolon or tab that the first
/// row has most of, and may stand in quotation marks, with line ends in them. The *n*th row behind
/// the first that is not blank is the *n*th record.
struct TableReader: RecordReader {
  private var rows: TableRows
  private let path: String
  private let limit: Int
  private let fields: FieldMap
  private let record: JSONRecord
  private let origin: StreamOrigin?
  private var names: [String]?
  private var records = 0
  private var done = false

  init(
    _ stream: any ByteStream, path: String, options: ReadingOptions,
    origin: StreamOrigin = StreamOrigin()
  ) {
    rows = TableRows(stream, limit: options.recordLimit, start: origin.start)
    self.origin = options.keepsPlaces ? origin : nil
    self.path = path
    limit = options.textLimit
    fields = options.fields
    record = JSONRecord(path: path, options: options)
  }

  mutating func next() -> Reading? {
    while !done {
      do {
        guard let row = try rows.next() else {
          done = true
          return records == 0 ? skipped(nil, .empty) : nil
        }
        if let reading = reading(of: row) { return reading }
      } catch {
        done = true
        return skipped(records == 0 ? nil : "after row \(records)", error)
      }
    }
    return nil
  }

  /// What a row holds; `nil` for the first row and blank ones.
  private mutating func reading(of row: TableRows.Row) -> Reading? {
    do throws(ReadingError) {
      switch row {
      case .whole(let cells):
        if cells.allSatisfy({ $0.allSatisfy(\.isASCIISpace) }) { return nil }
        guard let names else {
          try takeNames(cells)
          return nil
        }
        records += 1
        var article = try article(cells, names)
        article.source = origin?.place(rows.place)
        return .article(article)
      case .tooLarge:
        records += 1
        throw ReadingError.tooLarge(.record, bytes: nil, limit: limit)
      }
    } catch {
      if names == nil { done = true }
      return skipped(names == nil ? nil : "row \(records)", error)
    }
  }

  private mutating func takeNames(_ cells: [[UInt8]]) throws(ReadingError) {
    let given = cells.map { HTMLText.collapsed(String(decoding: $0, as: UTF8.self)) }
    let known = fields.outermostKeys()
    // Spreadsheets write `Text` for `text`.
    let found = given.map { name in
      known.contains(name) ? name : known.first { $0.lowercased() == name.lowercased() } ?? name
    }
    guard fields.keys(of: .text).contains(where: found.contains) else {
      throw .noColumn(named: fields.keys(of: .text))
    }
    names = found
  }

  private func article(
    _ cells: [[UInt8]], _ names: [String]
  ) throws(ReadingError) -> Article {
    var members: [JSONValue.Member] = []
    for (name, cell) in zip(names, cells) where !cell.isEmpty {
      let text = try TextDecoding.decode(cell)
      members.append(.init(key: name, value: .string(text)))
    }
    return try record.article(.object(members), number: records)
  }

  private func skipped(_ place: String?, _ error: ReadingError) -> Reading {
    .skipped(Skipped(path: path, place: place, reason: error.description))
  }
}
