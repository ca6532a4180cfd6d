/// What a server sent: the bytes, and what they are.
struct WebPayload {
  /// Whether it is a web page; else it is plain text.
  let isPage: Bool
  /// The encoding that the server stated.
  let charset: String?
  private let body: ArraySlice<UInt8>
  private let packing: String?
  private let isChunked: Bool

  /// The content of a response, headers and all; `nil` for one that failed or is no text.
  init?(response: [UInt8]) {
    let end = response.firstIndex(of: 10) ?? response.endIndex
    let status = String(decoding: response[..<end], as: UTF8.self).split(separator: " ")
    guard status.count >= 2, status[0].hasPrefix("HTTP/"), status[1] == "200" else { return nil }
    let headers = MailHeaders(response[min(end + 1, response.endIndex)...])
    guard let type = headers["content-type"] else { return nil }
    let packing = headers["content-encoding"]?.lowercased()
    let isChunked = headers["transfer-encoding"]?.lowercased().contains("chunked") ?? false
    self.init(response[headers.end...], type: type, packing: packing, isChunked: isChunked)
  }

  /// Content that was put in without headers; `nil` for what is no text.
  init?(body: [UInt8], type: String) {
    self.init(body[...], type: type, packing: nil, isChunked: false)
  }

  private init?(_ body: ArraySlice<UInt8>, type: String, packing: String?, isChunked: Bool) {
    let kind = MailHeaders.type(type)
    guard ["text/html", "application/xhtml+xml", "text/plain"].contains(kind.name)
    else { return nil }
    isPage = kind.name != "text/plain"
    charset = kind.parameters["charset"]
    self.body = body
    self.packing = packing == "identity" ? nil : packing
    self.isChunked = isChunked
  }

  /// The content, with what was done for the transfer undone.
  func unpacked(limit: Int) throws(ReadingError) -> [UInt8] {
    // Some archivers undo chunks and leave the header.
    let whole = isChunked ? Self.joined(body) ?? body : body
    guard packing == "gzip" || packing == "x-gzip", whole.starts(with: [0x1F, 0x8B])
    else { return try bounded(Array(whole), limit) }
    let packed = CountedBytes(MemoryBytes(Array(whole)))
    let stream = BoundedExpansion(try GzipBytes(packed), from: packed)
    var bytes: [UInt8] = []
    while let more = try stream.next() { bytes = try bounded(bytes + more, limit) }
    return bytes
  }

  private func bounded(_ bytes: [UInt8], _ limit: Int) throws(ReadingError) -> [UInt8] {
    guard bytes.count <= limit else { throw .tooLarge(.file, bytes: nil, limit: limit) }
    return bytes
  }

  /// The chunks of a body joined; `nil` where it has none.
  private static func joined(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var output: [UInt8] = []
    var at = body.startIndex
    while let end = body[at...].firstIndex(of: 10) {
      let digits = body[at..<end].prefix { $0 != 59 && $0 != 13 && $0 != 32 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
      else { return output.isEmpty ? nil : output[...] }
      if size == 0 { return output[...] }
      let start = end + 1
      let stop = start + min(size, body.endIndex - start)
      output += body[start..<stop]
      at = stop
      while at < body.endIndex, body[at] == 13 || body[at] == 10 { at += 1 }
    }
    return output.isEmpty ? nil : output[...]
  }
}
