internal import TextReuse

/// One step of reading a file.
enum Reading {
  case article(Article)
  /// What `stemma sketch` made of an article; only where sketches are wanted.
  case sketch(SketchRecord)
  case skipped(Skipped)
}

/// What the bytes of a stream are to the file that they come from.
struct StreamOrigin {
  /// What its offsets count in.
  var basis = SourcePlace.Basis.file
  /// The offset of its first byte: that behind a byte order mark.
  var start = 0

  /// The place of a record of the stream.
  func place(_ record: Range<Int>, line: Int? = nil, map: SourceMap? = nil) -> SourcePlace {
    SourcePlace(basis: basis, record: record, line: line, map: map)
  }
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
  private let origin: StreamOrigin?
  private var done = false

  /// - Parameter size: the file's size where it is known, for the message should it be too large.
  init(
    _ stream: any ByteStream, format: InputFormat, path: String, size: Int?,
    options: ReadingOptions, origin: StreamOrigin = StreamOrigin()
  ) {
    self.stream = stream
    self.format = format
    self.path = path
    self.size = size
    limit = options.textLimit
    self.origin = options.keepsPlaces ? origin : nil
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
    let isMapped = origin != nil
    var article: Article
    var decoded: [UInt8]
    if format == .html {
      decoded = Array(try HTMLEncoding.decode(bytes).utf8)
      article = HTMLArticle.article(page: decoded, id: path, path: path, isMapped: isMapped)
    } else {
      let text = try TextDecoding.decode(bytes)
      decoded = isMapped ? Array(text.utf8) : []
      article =
        format == .markdown
        ? MarkdownArticle.article(text, id: path, path: path, isMapped: isMapped)
        : Article(id: path, text: text, path: path)
    }
    try TextRules.check(article.text, limit: limit)
    if let origin { place(&article, of: decoded, read: bytes, origin) }
    return article
  }

  /// Says where the article stands in its file, from 1 the lines counted.
  private func place(
    _ article: inout Article, of decoded: [UInt8], read bytes: [UInt8], _ origin: StreamOrigin
  ) {
    var origin = origin
    if decoded != bytes { origin = StreamOrigin(basis: .decoded) }
    var place = origin.place(origin.start..<origin.start + decoded.count, line: 1)
    place.map =
      format == .text || format == .zip || format == .tar
      ? SourceMap(copied: decoded.count, from: 0) : article.source?.map
    place.countLines(of: decoded)
    article.source = place
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
