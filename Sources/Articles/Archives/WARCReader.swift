internal import Foundation
internal import TextReuse

/// The articles of a web archive (WARC 1.0 and 1.1, ISO 28500), read a record at a time.
///
/// Read are pages and plain text that were fetched with success (`response`), put in (`resource`) or
/// extracted (`conversion`); everything else, such as requests, pictures and redirections, is passed
/// over. The *n*th record of any kind is the *n*th, so that a number finds its place again. A page's
/// own address and dates count before those of the fetch, and the time of the fetch is no date of publication.
struct WARCReader: RecordReader {
  private var bytes: ByteReader
  private let path: String
  private let limit: Int
  private var records = 0
  /// How many records held what may be an article, read or not.
  private var articles = 0
  private var done = false
  private let origin: StreamOrigin?
  /// Where the record at hand begins.
  private var start = 0

  /// How many bytes the headers of a record may have.
  private static let headerLimit = 65_536

  init(
    _ stream: any ByteStream, path: String, options: ReadingOptions,
    origin: StreamOrigin = StreamOrigin()
  ) {
    self.origin = options.keepsPlaces ? origin : nil
    bytes = ByteReader(stream)
    self.path = path
    limit = options.textLimit
  }

  mutating func next() -> Reading? {
    while !done {
      do throws(ReadingError) {
        guard let reading = try record() else { continue }
        return reading
      } catch {
        done = true
        return skipped(error, after: true)
      }
    }
    return nil
  }

  /// Reads a record; what is in it, `nil` for what holds no article and at the end.
  private mutating func record() throws(ReadingError) -> Reading? {
    guard let headers = try headers() else {
      done = true
      if records == 0 { return skipped(.empty, after: false) }
      return articles == 0
        ? .skipped(
          Skipped(path: path, reason: ReadingError.emptyArchive.description)) : nil
    }
    records += 1
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw .badRecord(expected: "the length of the record")
    }
    let isWanted = Self.kinds.contains(headers["warc-type"]?.lowercased() ?? "")
    // The page's own headers come on top of the page.
    let most = isWanted ? limit + Self.headerLimit : 0
    let block = try bytes.block(length, limit: most)
    guard block.read == length else { throw .badRecord(expected: "the rest of the record") }
    guard isWanted else { return nil }
    do throws(ReadingError) {
      guard let payload = Self.payload(block.bytes, headers) else { return nil }
      articles += 1
      guard length <= most else {
        throw ReadingError.tooLarge(.record, bytes: length, limit: limit)
      }
      return .article(try article(payload, headers))
    } catch {
      return skipped(error, after: false)
    }
  }

  private static let kinds: Set = ["response", "resource", "conversion"]

  /// The headers of the next record; `nil` at the end.
  private mutating func headers() throws(ReadingError) -> MailHeaders? {
    var first: [UInt8] = []
    // Two empty lines end a record; some writers leave more or fewer.
    repeat {
      start = bytes.offset
      guard let line = try bytes.line(limit: Self.headerLimit) else { return nil }
      first = line
    } while first.isEmpty
    guard first.starts(with: Array("WARC/".utf8)) else {
      throw .badRecord(expected: "a record that begins with WARC/")
    }
    var text: [UInt8] = []
    while let line = try bytes.line(limit: Self.headerLimit), !line.isEmpty {
      guard text.count + line.count <= Self.headerLimit else {
        throw .badRecord(expected: "headers of at most \(Self.headerLimit) bytes")
      }
      text += line
      text.append(10)
    }
    return MailHeaders(text[...])
  }

  private func article(_ payload: WebPayload, _ headers: MailHeaders) throws(ReadingError)
    -> Article
  {
    let id = "\(path)#\(records)"
    let body = try payload.unpacked(limit: limit)
    var article: Article
    if payload.isPage {
      article = try HTMLArticle.article(body, id: id, path: path, charset: payload.charset)
    } else {
      article = Article(id: id, text: try TextDecoding.decode(body), path: path)
    }
    let address = headers["warc-target-uri"].map { String($0.filter { $0 != "<" && $0 != ">" }) }
    article.url = article.url ?? address
    try TextRules.check(article.text, limit: limit)
    article.source = origin.map { $0.place($0.start + start..<$0.start + bytes.offset) }
    return article
  }

  /// What a record holds, if that may be an article.
  private static func payload(_ bytes: [UInt8], _ headers: MailHeaders) -> WebPayload? {
    if headers["warc-type"]?.lowercased() == "response" {
      guard headers["content-type"]?.lowercased().hasPrefix("application/http") == true
      else { return nil }
      return WebPayload(response: bytes)
    }
    return WebPayload(body: bytes, type: headers["content-type"] ?? "")
  }

  private func skipped(_ error: ReadingError, after: Bool) -> Reading {
    let place = records == 0 ? nil : "\(after ? "after " : "")record \(records)"
    return .skipped(Skipped(path: path, place: place, reason: error.description))
  }
}
