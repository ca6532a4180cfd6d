internal import TextReuse

/// The choice of the reader for a stream: unpacked and decoded as the first bytes say, read as the
/// content shows, else as the name says.
struct ReaderChoice {
  /// How often data may be packed in each other: a page in a zip in gzip data is twice.
  static let deepest = 4

  let options: ReadingOptions

  /// - Parameters:
  ///   - size: the file's size where it is known.
  ///   - whole: where the same bytes can be had in any order.
  ///   - depth: how often what the stream comes from is packed.
  func reader(
    of stream: any ByteStream, path: String, size: Int?, whole: ArchiveEntries.Whole? = nil,
    depth: Int = 0
  ) throws(ReadingError) -> any RecordReader {
    var depth = depth
    var size = size
    var whole = whole
    var content = PeekableBytes(stream)
    while let unpacked = try unpacked(content) {
      content = unpacked
      size = nil
      whole = nil
      try deepen(&depth)
    }
    if let archive = try archive(content, whole, path: path, depth: depth) { return archive }
    var origin = StreamOrigin(basis: depth > 0 ? .unpacked : .file)
    let isDecoded = decode(&content, &origin)
    let head = content.peek(FormatSniffing.length)
    let named = InputFormat(path: path)
    let format =
      options.format
      ?? FormatSniffing.format(of: head, named: named, textKeys: options.fields.keys(of: .text))
      ?? named ?? .text
    // Web archives hold pictures between their pages.
    if format != .warc, let kind = FormatSniffing.binaryKind(of: head) { throw .binary(kind) }
    switch format {
    case .jsonl: return JSONLinesReader(content, path: path, options: options, origin: origin)
    case .json: return JSONDocumentReader(content, path: path, options: options, origin: origin)
    case .xml:
      return XMLReader(
        content, isDecoded: isDecoded, path: path, options: options, origin: origin)
    case .csv: return TableReader(content, path: path, options: options, origin: origin)
    case .warc: return WARCReader(content, path: path, options: options, origin: origin)
    case .mbox: return MailboxReader(content, path: path, options: options, origin: origin)
    case .text, .markdown, .html, .zip, .tar:
      return WholeFileReader(
        content, format: format, path: path, size: size, options: options, origin: origin)
    }
  }

  /// What gzip or zstd data unpack to; `nil` for any other.
  private func unpacked(_ content: PeekableBytes) throws(ReadingError) -> PeekableBytes? {
    let mark = content.peek(4)
    let packed = CountedBytes(content)
    let unpacked: any ByteStream
    if mark.starts(with: [0x1F, 0x8B]) {
      unpacked = try GzipBytes(packed)
    } else if mark == [0x28, 0xB5, 0x2F, 0xFD] {
      unpacked = try ZstdBytes(packed)
    } else {
      return nil
    }
    return PeekableBytes(BoundedExpansion(unpacked, from: packed))
  }

  /// The reader of a zip or tar archive, or of a document that is one; `nil` for anything else.
  private func archive(
    _ content: PeekableBytes, _ whole: ArchiveEntries.Whole?, path: String, depth: Int
  ) throws(ReadingError) -> (any RecordReader)? {
    let head = content.peek(512)
    let isZip = head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
    guard isZip || FormatSniffing.isTar(head) else { return nil }
    var depth = depth
    try deepen(&depth)
    let entries = try ArchiveEntries(content, isZip ? whole : nil, kind: isZip ? .zip : .tar)
    if isZip, OfficeDocumentReader.isDocument(head) {
      return OfficeDocumentReader(entries, path: path, options: options)
    }
    let takesAll = options.format != nil
    return ArchiveReader(entries, path: path, takesAll: takesAll) {
      [depth] (stream, path) throws(ReadingError) in
      try reader(of: stream, path: path, size: nil, depth: depth)
    }
  }

  private func deepen(_ depth: inout Int) throws(ReadingError) {
    depth += 1
    guard depth <= Self.deepest else { throw .packedTooDeep(limit: Self.deepest) }
  }

  /// Drops the mark of UTF-8; rewrites UTF-16 as UTF-8. Whether there was a mark.
  private func decode(_ content: inout PeekableBytes, _ origin: inout StreamOrigin) -> Bool {
    let mark = content.peek(3)
    if mark == [0xEF, 0xBB, 0xBF] {
      content.drop(3)
      origin.start = 3
      return true
    }
    guard mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) else { return false }
    content.drop(2)
    origin.basis = .decoded
    content = PeekableBytes(UTF16Bytes(content, bigEndian: mark.first == 0xFE))
    return true
  }
}
