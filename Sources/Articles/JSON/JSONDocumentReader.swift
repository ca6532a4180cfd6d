internal import TextReuse

/// The articles of a JSON file, read a record at a time.
///
/// The article of a file that is one object has the path as its id, an element of an array
/// `path#n`.
struct JSONDocumentReader: RecordReader {
  private var records: JSONSplitter
  private let path: String
  private let limit: Int
  private var record: JSONRecord
  private let origin: StreamOrigin?
  private var number = 0
  private var done = false

  init(
    _ stream: any ByteStream, path: String, options: ReadingOptions,
    origin: StreamOrigin = StreamOrigin()
  ) {
    records = JSONSplitter(stream, limit: options.recordLimit, start: origin.start)
    self.origin = options.keepsPlaces ? origin : nil
    self.path = path
    limit = options.textLimit
    record = JSONRecord(path: path, options: options)
  }

  mutating func next() -> Reading? {
    guard !done else { return nil }
    do {
      guard let piece = try records.next() else {
        done = true
        return number == 0
          ? .skipped(Skipped(path: path, reason: ReadingError.empty.description)) : nil
      }
      number += 1
      return reading(of: piece)
    } catch {
      done = true
      let place = number == 0 ? nil : "after record \(number)"
      return .skipped(Skipped(path: path, place: place, reason: error.description))
    }
  }

  private mutating func reading(of piece: JSONSplitter.Piece) -> Reading {
    do throws(ReadingError) {
      switch piece {
      case .whole(let bytes):
        let isOne = !records.isList && number == 1
        let place = place
        return try record.reading(
          bytes[...], number: isOne ? nil : number,
          source: origin?.place(records.start..<records.start + bytes.count), place: place)
      case .tooLarge(let bytes):
        throw ReadingError.tooLarge(.record, bytes: bytes, limit: limit)
      }
    } catch {
      return .skipped(Skipped(path: path, place: place, reason: error.description))
    }
  }

  private var place: String? { records.isList || number > 1 ? "record \(number)" : nil }
}
