internal import TextReuse

/// The articles of a mailbox (mbox), as wire feeds are kept, a message each.
///
/// A message begins at a line `From ` at the beginning or behind an empty line; `>From ` in a message
/// loses its sign. A file without such a line is one message.
struct MailboxReader: RecordReader {
  private var lines: ByteReader
  private let path: String
  private let limit: Int
  private let messageLimit: Int
  private var messages = 0
  private var isMailbox = false
  private var begun = false
  private var done = false
  private let origin: StreamOrigin?
  /// Where the message at hand begins, and where the next does.
  private var start = 0
  private var nextStart = 0

  init(
    _ stream: any ByteStream, path: String, options: ReadingOptions,
    origin: StreamOrigin = StreamOrigin()
  ) {
    self.origin = options.keepsPlaces ? origin : nil
    lines = ByteReader(stream)
    self.path = path
    limit = options.textLimit
    messageLimit = options.recordLimit
  }

  mutating func next() -> Reading? {
    guard !done else { return nil }
    do {
      guard let message = try message() else {
        done = true
        return messages == 0 ? skipped(.empty) : nil
      }
      messages += 1
      return reading(of: message.bytes, size: message.size)
    } catch {
      done = true
      return skipped(error, after: true)
    }
  }

  /// The next message; what is beyond the limit of it is only counted.
  private mutating func message() throws(ReadingError) -> (bytes: [UInt8], size: Int)? {
    var bytes: [UInt8] = []
    var size = 0
    var blank = true
    start = nextStart
    var lineStart = lines.offset
    while let line = try lines.line(limit: messageLimit + 1) {
      let isStart = blank && line.starts(with: Self.start)
      defer { lineStart = lines.offset }
      blank = line.isEmpty
      if isStart {
        let isFirst = !begun
        begun = true
        isMailbox = true
        nextStart = lineStart
        if isFirst || size == 0 {
          start = lineStart
          continue
        }
        return (bytes, size)
      }
      begun = true
      if size == 0, line.isEmpty { continue }
      size += line.count + 1
      guard size <= messageLimit else {
        bytes = []
        continue
      }
      let quoted = line.first == 62 && line.drop { $0 == 62 }.starts(with: Self.start)
      bytes += quoted ? line.dropFirst() : line[...]
      bytes.append(10)
    }
    nextStart = lines.offset
    return size > 0 ? (bytes, size) : nil
  }

  private static let start = Array("From ".utf8)

  private func reading(of bytes: [UInt8], size: Int) -> Reading {
    do throws(ReadingError) {
      guard size <= messageLimit else { throw .tooLarge(.record, bytes: size, limit: limit) }
      var article = try MailMessage(bytes).article()
      article.id = isMailbox ? "\(path)#\(messages)" : path
      article.path = path
      try TextRules.check(article.text, limit: limit)
      article.source = origin.map { $0.place($0.start + start..<$0.start + nextStart) }
      return .article(article)
    } catch {
      return skipped(error)
    }
  }

  private func skipped(_ error: ReadingError, after: Bool = false) -> Reading {
    let place = !isMailbox || messages == 0 ? nil : "\(after ? "after " : "")message \(messages)"
    return .skipped(Skipped(path: path, place: place, reason: error.description))
  }
}
