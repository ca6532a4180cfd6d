internal import TextReuse

/// The articles of JSON lines. A bad line is named and the rest goes on.
///
/// The *n*th line that is not blank is the *n*th record, whether it can be read or not: correcting
/// one line changes no other article's id.
struct JSONLinesReader: RecordReader {
  private var lines: LineSplitter
  private let path: String
  private let limit: Int
  private var record: JSONRecord
  private let origin: StreamOrigin?
  private var records = 0
  private var failed = false

  init(
    _ stream: any ByteStream, path: String, options: ReadingOptions,
    origin: StreamOrigin = StreamOrigin()
  ) {
    lines = LineSplitter(stream, limit: options.recordLimit, start: origin.start)
    self.origin = options.keepsPlaces ? origin : nil
    self.path = path
    limit = options.textLimit
    record = JSONRecord(path: path, options: options)
  }

  mutating func next() -> Reading? {
    while !failed {
      do {
        guard let line = try lines.next() else { break }
        if let reading = reading(of: line) { return reading }
      } catch {
        failed = true
        let place = lines.number == 0 ? nil : "after line \(lines.number)"
        return .skipped(Skipped(path: path, place: place, reason: error.description))
      }
    }
    if records == 0, !failed {
      failed = true
      return .skipped(Skipped(path: path, reason: ReadingError.empty.description))
    }
    return nil
  }

  /// What a line holds; `nil` for a blank one.
  private mutating func reading(of line: LineSplitter.Line) -> Reading? {
    do throws(ReadingError) {
      switch line {
      case .whole(let bytes):
        if bytes.allSatisfy({ $0.isASCIISpace }) { return nil }
        records += 1
        let line = lines.number
        return try record.reading(
          bytes, number: records,
          source: origin?.place(lines.start..<lines.start + bytes.count, line: line),
          place: "line \(line)")
      case .tooLong(let bytes):
        records += 1
        throw ReadingError.tooLarge(.line, bytes: bytes, limit: limit)
      }
    } catch {
      return .skipped(Skipped(path: path, place: "line \(lines.number)", reason: error.description))
    }
  }
}
