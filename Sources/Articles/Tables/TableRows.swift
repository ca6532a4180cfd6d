/// The rows of a table, cut from a stream.
struct TableRows {
  /// One row.
  enum Row {
    case whole([[UInt8]])
    /// A row beyond the limit.
    case tooLarge
  }

  private let stream: any ByteStream
  private let limit: Int
  private var chunk: [UInt8] = []
  private var at = 0
  private var separator: UInt8?
  private var cells: [[UInt8]] = []
  private var cell: [UInt8] = []
  private var size = 0
  private var inQuotes = false
  private var afterQuote = false
  private var chunkStart: Int
  /// The row given last, its line end left out.
  private(set) var place: Range<Int>

  /// - Parameter start: the offset of the stream's first byte.
  init(_ stream: any ByteStream, limit: Int, start: Int = 0) {
    self.stream = stream
    self.limit = limit
    chunkStart = start
    place = start..<start
  }

  /// The next row, blank ones with one empty cell; `nil` at the end.
  mutating func next() throws(ReadingError) -> Row? {
    let start = chunkStart + at
    while true {
      if at >= chunk.count {
        guard let more = try stream.next() else {
          place = start..<chunkStart + at
          return last()
        }
        chunkStart += chunk.count
        chunk = more
        at = 0
        if separator == nil { separator = Self.separator(in: chunk) }
      }
      while at < chunk.count {
        let byte = chunk[at]
        at += 1
        if let row = take(byte) {
          place = start..<chunkStart + at - 1
          return row
        }
      }
    }
  }

  /// What separates the cells of a first row: the sign outside of quotation marks that is there
  /// most often, a comma where none is.
  static func separator(in head: [UInt8]) -> UInt8 {
    var counts: [(sign: UInt8, count: Int)] = [(44, 0), (9, 0), (59, 0)]
    var quoted = false
    for byte in head {
      if byte == 34 { quoted.toggle() }
      if byte == 10, !quoted { break }
      for index in counts.indices where !quoted && counts[index].sign == byte {
        counts[index].count += 1
      }
    }
    return counts.max { $0.count < $1.count }.map { $0.count == 0 ? 44 : $0.sign } ?? 44
  }

  /// Takes a byte; the row where it ends it.
  private mutating func take(_ byte: UInt8) -> Row? {
    if inQuotes {
      if byte == 34 { leaveQuotes() } else { keep(byte) }
      return nil
    }
    if byte == 34, cell.isEmpty, !afterQuote {
      inQuotes = true
      size += 1
      return nil
    }
    if byte == 34, afterQuote {
      // Two quotation marks are one.
      keep(byte)
      inQuotes = true
      afterQuote = false
      return nil
    }
    if byte == separator {
      endCell()
    } else if byte == 10 {
      return endRow()
    } else {
      keep(byte)
    }
    return nil
  }

  private mutating func leaveQuotes() {
    inQuotes = false
    afterQuote = true
  }

  private mutating func keep(_ byte: UInt8) {
    size += 1
    if size <= limit { cell.append(byte) } else { drop() }
  }

  private mutating func drop() {
    cell = []
    cells = []
  }

  private mutating func endCell() {
    if size <= limit { cells.append(cell) }
    // A cell takes memory though it be empty.
    size += 16
    cell = []
    afterQuote = false
  }

  private mutating func endRow() -> Row {
    if cell.last == 13 { cell.removeLast() }
    endCell()
    defer {
      cells = []
      size = 0
    }
    return size <= limit + 16 ? .whole(cells) : .tooLarge
  }

  private mutating func last() -> Row? {
    guard size > 0 || !cells.isEmpty || !cell.isEmpty || inQuotes else { return nil }
    inQuotes = false
    return endRow()
  }
}
