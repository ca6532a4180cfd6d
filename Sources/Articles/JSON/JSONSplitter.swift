/// The records of a JSON file, cut from the stream without reading what is in them.
///
/// Records are the elements of an array, or of the array that an object has as `articles`; else
/// the object itself. Objects that follow each other without an array around them are records too.
struct JSONSplitter {
  /// One record.
  enum Piece {
    case whole([UInt8])
    /// A record beyond the limit, of which only the size is known.
    case tooLarge(bytes: Int)
  }

  /// What the records stand in.
  private enum Container { case none, array, articles, tail }
  /// How much of `"articles": [` has come.
  private enum Match { case none, key, colon }

  private let stream: any ByteStream
  private let limit: Int
  private var chunk: [UInt8] = []
  private var at = 0
  private var container = Container.none
  private var buffer: [UInt8] = []
  private var size = 0
  private var depth = 0
  private var inString = false
  private var escaped = false
  private var match = Match.none
  private var stringStart = 0
  /// Whether records are elements of an array.
  private(set) var isList = false

  /// The offset of the record given last.
  private(set) var start: Int
  private var chunkStart: Int

  /// - Parameter start: the offset of the stream's first byte.
  init(_ stream: any ByteStream, limit: Int, start: Int = 0) {
    self.stream = stream
    self.limit = limit
    self.start = start
    chunkStart = start
  }

  /// The next record; `nil` at the end. Throws where the stream fails or ends within something.
  mutating func next() throws(ReadingError) -> Piece? {
    while true {
      if at >= chunk.count {
        guard let more = try stream.next() else { return try last() }
        chunkStart += chunk.count
        chunk = more
        at = 0
      }
      while at < chunk.count {
        if inString, !escaped { takePlain() }
        guard at < chunk.count else { break }
        let byte = chunk[at]
        if size == 0 {
          if outside(byte) { begin() } else { at += 1 }
        } else if let piece = inside(byte) {
          return piece
        }
      }
    }
  }

  private mutating func last() throws(ReadingError) -> Piece? {
    if size > 0, depth == 0, !inString, container == .none { return finish() }
    if size > 0 { throw .badJSON(expected: "the rest of the record", offset: size) }
    if container != .none { throw .badJSON(expected: "a closing bracket", offset: 0) }
    return nil
  }

  /// Takes a byte between records; whether a record begins with it.
  private mutating func outside(_ byte: UInt8) -> Bool {
    if byte.isASCIISpace || byte == UInt8(ascii: ",") { return false }
    switch (container, byte) {
    case (.none, UInt8(ascii: "[")):
      container = .array
      isList = true
    case (.array, UInt8(ascii: "]")): container = .none
    case (.articles, UInt8(ascii: "]")):
      container = .tail
      depth = 1
      return true
    default: return true
    }
    return false
  }

  private mutating func begin() {
    buffer = []
    size = container == .tail ? 1 : 0
    inString = false
    escaped = false
    match = .none
    if container == .tail {
      at += 1
      return
    }
    depth = 0
    // The first byte is taken here, so that `size` tells that a record has begun.
    let byte = chunk[at]
    start = chunkStart + at
    keep(byte)
    at += 1
    if byte == 34 { inString = true } else if byte == 123 || byte == 91 { depth = 1 }
  }

  /// Takes a byte of a record; the record where it ends it.
  private mutating func inside(_ byte: UInt8) -> Piece? {
    if depth == 0, !inString, byte == 44 || byte == 93 || byte == 10 { return finish() }
    at += 1
    keep(byte)
    if inString {
      string(byte)
      return nil
    }
    switch byte {
    case 34:
      inString = true
      stringStart = buffer.count
    case 123, 91:
      if byte == 91, match == .colon, depth == 1, container == .none {
        container = .articles
        isList = true
        size = 0
        buffer = []
        return nil
      }
      depth += 1
    case 125, 93:
      depth -= 1
      if depth <= 0 { return container == .tail ? endTail() : finish() }
    case 58 where match == .key:
      match = .colon
      return nil
    default: break
    }
    if !byte.isASCIISpace { match = .none }
    return nil
  }

  private mutating func string(_ byte: UInt8) {
    if escaped {
      escaped = false
    } else if byte == 92 {
      escaped = true
    } else if byte == 34 {
      inString = false
      let isKey = depth == 1 && stringStart < buffer.count
      match = isKey && buffer[stringStart...].elementsEqual(Self.key) ? .key : .none
    }
  }

  private static let key = Array("articles\"".utf8)

  private mutating func keep(_ byte: UInt8) {
    size += 1
    guard container != .tail else { return }
    if size <= limit { buffer.append(byte) } else if !buffer.isEmpty { buffer = [] }
  }

  /// Takes what is neither a quotation mark nor a backslash, at once.
  private mutating func takePlain() {
    let end = chunk.withUnsafeBytes { JSONScan.plainEnd(in: $0, from: at) }
    size += end - at
    if container != .tail {
      if size <= limit { buffer += chunk[at..<end] } else { buffer = [] }
    }
    at = end
  }

  private mutating func finish() -> Piece {
    defer {
      size = 0
      depth = 0
      inString = false
      buffer = []
    }
    return size <= limit ? .whole(buffer) : .tooLarge(bytes: size)
  }

  private mutating func endTail() -> Piece? {
    container = .none
    size = 0
    depth = 0
    return nil
  }
}
