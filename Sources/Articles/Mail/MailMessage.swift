internal import Foundation
internal import TextReuse

/// One message of mail (RFC 5322 and MIME) as an article.
///
/// The text is its first plain part, else its first part in HTML. Who sent it is the outlet, the
/// subject the title. Parts nest 8 deep at most; attachments are left out.
struct MailMessage {
  private static let deepest = 8

  private let headers: MailHeaders
  private let body: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  private init(_ bytes: ArraySlice<UInt8>) {
    headers = MailHeaders(bytes)
    body = bytes[headers.end...]
  }

  func article() throws(ReadingError) -> Article {
    let plain = try text(kind: "text/plain", depth: 0)
    let marked = plain == nil ? try text(kind: "text/html", depth: 0) : nil
    guard let text = plain ?? marked else { throw .empty }
    var article = Article(id: "", text: PlainText.paragraphs(text))
    article.title = headers.decoded("subject")
    article.published = headers["date"].flatMap { Timestamp(published: Self.uncommented($0)) }
    article.outlet = headers.decoded("from").flatMap(Self.sender)
    article.language = headers["content-language"].map { String($0.prefix { $0 != "," }) }
    article.origin.series = headers["message-id"]
    return article
  }

  /// The text of the first part of a kind; `nil` where there is none.
  private func text(kind: String, depth: Int) throws(ReadingError) -> String? {
    let type = headers.type
    if type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"] {
      guard depth < Self.deepest else { return nil }
      for part in parts(boundary) {
        if let text = try part.text(kind: kind, depth: depth + 1) { return text }
      }
      return nil
    }
    let isAttached = headers["content-disposition"]?.lowercased().hasPrefix("attachment") == true
    guard type.name == kind, !isAttached else { return nil }
    let bytes = TransferEncoding.decode(body, headers["content-transfer-encoding"])
    let charset = type.parameters["charset"]
    if kind == "text/html" {
      let page = try HTMLEncoding.decode(bytes, transport: charset)
      return HTMLArticle.text(ofFragment: page)
    }
    if let charset, charset.lowercased() != "utf-8", let text = Charset.decode(bytes, from: charset)
    {
      return text
    }
    return try TextDecoding.decode(bytes)
  }

  /// The parts between the lines of a boundary.
  private func parts(_ boundary: String) -> [MailMessage] {
    let mark = Array("--\(boundary)".utf8)
    var found: [MailMessage] = []
    var start: Int?
    var at = body.startIndex
    while at < body.endIndex, found.count < 1000 {
      let end = body[at...].firstIndex(of: 10) ?? body.endIndex
      if body[at..<end].starts(with: mark) {
        if let start { found.append(MailMessage(body[start..<at])) }
        let closes = body[at..<end].dropFirst(mark.count).starts(with: [45, 45])
        start = closes ? nil : min(end + 1, body.endIndex)
        if closes { return found }
      }
      at = end + 1
    }
    if let start, start < body.endIndex { found.append(MailMessage(body[start...])) }
    return found
  }

  /// The name of a sender, else the address's host.
  private static func sender(_ line: String) -> String? {
    let name = line.prefix { $0 != "<" }.filter { $0 != "\"" }
    let trimmed = HTMLText.collapsed(String(name))
    if !trimmed.isEmpty, !trimmed.contains("@") { return trimmed }
    guard let at = line.lastIndex(of: "@") else { return nil }
    let host = line[line.index(after: at)...].prefix { !"> ,;\t".contains($0) }
    return host.isEmpty ? nil : String(host)
  }

  /// A date without the comment that some servers add.
  private static func uncommented(_ line: String) -> String {
    HTMLText.collapsed(String(line.prefix { $0 != "(" }))
  }
}
