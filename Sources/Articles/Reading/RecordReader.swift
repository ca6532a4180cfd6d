internal import TextReuse

/// One step of reading a file.
enum Reading {
  case article(Article)
  /// What `stemma sketch` made of an article; only where sketches are wanted.
  case sketch(SketchRecord)
  case skipped(Skipped)
}

/// The articles of a stream, and what could not be read of it, in order.
protocol RecordReader {
  /// The next article or skipped thing; `nil` at the end, and from then on.
  mutating func next() -> Reading?
}

/// The article of a file that holds one: plain text, Markdown or a page.
struct WholeFileReader: RecordReader {
  private let stream: any ByteStream
  private let format: InputFormat
  private let path: String
  private let limit: Int
  private let size: Int?
  private var done = false

  /// - Parameter size: the file's size where it is known, for the message should it be too large.
  init(
    _ stream: any ByteStream, format: InputFormat, path: String, size: Int?,
    options: ReadingOptions
  ) {
    self.stream = stream
    self.format = format
    self.path = path
    self.size = size
    limit = options.textLimit
  }

  mutating func next() -> Reading? {
    guard !done else { return nil }
    done = true
    do {
      return .article(try article())
    } catch {
      return .skipped(Skipped(path: path, reason: error.description))
    }
  }

  private func article() throws(ReadingError) -> Article {
    let bytes = try wholeFile()
    let article: Article
    switch format {
    case .html: article = try HTMLArticle.article(bytes, id: path, path: path)
    case .markdown:
      article = MarkdownArticle.article(try TextDecoding.decode(bytes), id: path, path: path)
    default:
      article = Article(id: path, text: try TextDecoding.decode(bytes), path: path)
    }
    try TextRules.check(article.text, limit: limit)
    return article
  }

  private func wholeFile() throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = try stream.next() {
      guard bytes.count + more.count <= limit else {
        throw .tooLarge(format == .text ? .text : .file, bytes: size, limit: limit)
      }
      if bytes.isEmpty { bytes = more } else { bytes += more }
    }
    return bytes
  }
}
