internal import CXML2

/// The records of an XML stream: its outermost elements of some names, one at a time.
///
/// The parser is libxml2's, fed a chunk at a time. Nothing is fetched, no entity is declared, and
/// so none expands: the five of XML and those of HTML stand for their characters, any other is an
/// error. Depth is bounded, and so is what one record may hold.
final class XMLRecords {
  /// How deep elements may nest.
  static let deepest = 200
  /// What an element counts against the limit of its record, beside its text, in bytes: an element
  /// takes memory without any text.
  private static let elementCost = 64
  /// How much of what stands outside of records is kept, in bytes counted alike.
  private static let headerLimit = 1 << 20

  /// One record.
  enum Record {
    case whole(XMLTree)
    /// A record beyond the limit.
    case tooLarge
  }

  /// Where a record stands in the stream.
  struct Place {
    /// Its bytes; `nil` where the parser reads the stream in another encoding than UTF-8.
    var bytes: Range<Int>?
    /// The line in which it begins.
    var line = 1
  }

  private let stream: any ByteStream
  private let limit: Int
  private let names: (_ root: String) -> Set<String>
  private var context: xmlParserCtxtPtr?
  private var ended = false
  /// What the parser is given for an entity of HTML: one that XML defines, for one character.
  private let entity = xmlEntityPtr.allocate(capacity: 1)
  private let entityText = UnsafeMutablePointer<UInt8>.allocate(capacity: 8)

  /// The name of the root element, once it has come.
  private(set) var root: String?
  /// The language that the root element states.
  private(set) var rootLanguage: String?
  /// What stood before the first record.
  private(set) var header = XMLTree()
  private var headerSize = 0
  private var headerIsWhole = false

  private var records: Set<String> = []
  private var depth = 0
  private var recordDepth = 0
  private var tree = XMLTree()
  private var size = 0
  private var ready: [(record: Record, place: Place)] = []
  private var recordStart = Place()
  /// What came and was not parsed yet: a little at a time, since the parser refuses to look ahead of
  /// megabytes, and the records of a piece are kept until they are asked for.
  private var unread: ArraySlice<UInt8> = []
  private var failure: ReadingError?

  /// - Parameters:
  ///   - isDecoded: whether the bytes are UTF-8 whatever they declare.
  ///   - limit: the most bytes of text and structure that one record may have.
  ///   - names: the names of records below a root element; none for a root that is not read.
  init(
    _ stream: any ByteStream, isDecoded: Bool, limit: Int,
    names: @escaping (_ root: String) -> Set<String>
  ) {
    self.stream = stream
    self.limit = limit
    self.names = names
    var handlers = Self.handlers()
    let own = Unmanaged.passUnretained(self).toOpaque()
    context = xmlCreatePushParserCtxt(&handlers, own, nil, 0, nil)
    entity.initialize(to: xmlEntity())
    entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    entity.pointee.content = entityText
    var options = XML_PARSE_NONET.rawValue
    if isDecoded { options |= XML_PARSE_IGNORE_ENC.rawValue }
    if let context { xmlCtxtUseOptions(context, Int32(options)) }
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
    entity.deallocate()
    entityText.deallocate()
  }

  /// The next record and its place; `nil` at the end. Throws what stops the parse, after the records before it.
  func next() throws(ReadingError) -> (record: Record, place: Place)? {
    while true {
      if !ready.isEmpty { return ready.removeFirst() }
      if let failure { throw failure }
      if ended { return nil }
      if !unread.isEmpty {
        let piece = unread.prefix(FileBytes.chunk)
        unread = unread.dropFirst(piece.count)
        parse(piece, isLast: false)
      } else if let bytes = try stream.next() {
        unread = bytes[...]
      } else {
        ended = true
        parse([], isLast: true)
        if failure == nil, root == nil { throw .empty }
      }
    }
  }

  private func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    guard let context else {
      failure = .failed("libxml2 has no memory")
      return
    }
    bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = xmlParseChunk(context, base, Int32(buffer.count), isLast ? 1 : 0)
    }
  }

  private func fail(_ error: ReadingError) {
    guard failure == nil else { return }
    failure = error
    tree = XMLTree()
    if let context { xmlStopParser(context) }
  }
}

// MARK: - What the parser tells

extension XMLRecords {
  fileprivate func begin(_ name: String, prefix: String, _ attributes: [XMLTree.Attribute]) {
    guard failure == nil else { return }
    depth += 1
    guard depth <= Self.deepest else { return fail(.xmlTooDeep(limit: Self.deepest)) }
    if root == nil {
      root = name
      records = names(name)
      rootLanguage = attributes.first { $0.name == "lang" || $0.name == "language" }?.value
      guard !records.isEmpty else { return fail(.unknownXML(root: name)) }
    }
    if recordDepth == 0, records.contains(name) {
      recordDepth = depth
      recordStart = startOfTag()
      tree = XMLTree()
      size = 0
      if !headerIsWhole { header = header.closed }
      headerIsWhole = true
    }
    let cost = attributes.reduce(Self.elementCost) { $0 + $1.value.utf8.count + 32 }
    if recordDepth > 0 {
      if take(cost) { tree.begin(name, prefix: prefix, attributes) }
    } else if !headerIsWhole, headerSize + cost <= Self.headerLimit {
      headerSize += cost
      header.begin(name, prefix: prefix, attributes)
    } else if !headerIsWhole {
      header = header.closed
      headerIsWhole = true
    }
  }

  fileprivate func text(_ text: String) {
    guard failure == nil, depth > 0 else { return }
    let cost = text.utf8.count
    if recordDepth > 0 {
      if take(cost) { tree.append(text) }
    } else if !headerIsWhole, headerSize + cost <= Self.headerLimit {
      headerSize += cost
      header.append(text)
    }
  }

  fileprivate func end() {
    guard failure == nil else { return }
    if recordDepth == 0 {
      if !headerIsWhole { header.end() }
    } else {
      if size <= limit { tree.end() }
      if recordDepth == depth {
        ready.append((size <= limit ? .whole(tree) : .tooLarge, placeToHere()))
        tree = XMLTree()
        recordDepth = 0
      }
    }
    depth -= 1
  }

  /// Where the start tag at hand begins: no `<` stands in one, so that the last one begins it.
  private func startOfTag() -> Place {
    guard let context, let input = context.pointee.input else { return Place() }
    var place = Place(line: Int(input.pointee.line))
    guard let base = input.pointee.base, var at = input.pointee.cur, let offset = offset
    else { return place }
    let end = at
    while at > base, at.pointee != 60 { at -= 1 }
    let start = max(0, offset - (end - at))
    place.bytes = start..<start
    return place
  }

  /// The record's place, which ends where the parser is.
  private func placeToHere() -> Place {
    var place = recordStart
    place.bytes = place.bytes.flatMap { start in
      offset.map { start.lowerBound..<max(start.lowerBound, $0) }
    }
    return place
  }

  /// How many bytes of the stream the parser has read; `nil` where it turns them into UTF-8 first.
  private var offset: Int? {
    guard let context, let input = context.pointee.input, input.pointee.buf?.pointee.encoder == nil
    else { return nil }
    let offset = xmlByteConsumed(context)
    return offset < 0 ? nil : offset
  }

  /// Counts what belongs to the record; whether it is still to be kept.
  private func take(_ cost: Int) -> Bool {
    size += cost
    if size > limit { tree = XMLTree() }
    return size <= limit
  }

  /// The entity that a name refers to, which is XML's or HTML's own; `nil` for any other.
  fileprivate func entity(_ name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
    if let known = xmlGetPredefinedEntity(name) { return known }
    guard let found = htmlEntityLookup(name), let scalar = Unicode.Scalar(found.pointee.value)
    else {
      fail(.xmlEntity(String(cString: name)))
      return nil
    }
    // In attributes the parser takes one byte of it.
    let isInAttribute = context?.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    let bytes = isInAttribute && !scalar.isASCII ? [32] : Array(String(scalar).utf8)
    for (place, byte) in bytes.enumerated() { entityText[place] = byte }
    entityText[bytes.count] = 0
    return entity
  }

  fileprivate func report(_ error: xmlError) {
    guard error.level == XML_ERR_FATAL else { return }
    if error.code == XML_ERR_UNSUPPORTED_ENCODING.rawValue {
      return fail(.charset(error.str1.map { String(cString: $0) } ?? "declared"))
    }
    let words = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? words
    fail(.badXML(line, line: Int(error.line)))
  }

  private static func own(_ pointer: UnsafeMutableRawPointer?) -> XMLRecords? {
    pointer.map { Unmanaged<XMLRecords>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ pointer: UnsafePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// The handlers that libxml2 calls. None declares an entity or loads a part from elsewhere.
  private static func handlers() -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.startElementNs = { own, name, prefix, _, _, _, count, _, values in
      var attributes: [XMLTree.Attribute] = []
      for index in 0..<Int(count) {
        // Five pointers an attribute: name, prefix, namespace, beginning and end of the value.
        guard let values, let start = values[index * 5 + 3], let end = values[index * 5 + 4]
        else { continue }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        attributes.append(
          XMLTree.Attribute(
            name: XMLRecords.string(values[index * 5]),
            value: String(decoding: value, as: UTF8.self)))
      }
      XMLRecords.own(own)?.begin(
        XMLRecords.string(name), prefix: XMLRecords.string(prefix), attributes)
    }
    handlers.endElementNs = { own, _, _, _ in XMLRecords.own(own)?.end() }
    let characters: charactersSAXFunc = { own, text, count in
      guard let text, count > 0 else { return }
      let buffer = UnsafeBufferPointer(start: text, count: Int(count))
      XMLRecords.own(own)?.text(String(decoding: buffer, as: UTF8.self))
    }
    handlers.characters = characters
    handlers.ignorableWhitespace = characters
    handlers.cdataBlock = characters
    handlers.getEntity = { own, name in
      guard let name else { return nil }
      return XMLRecords.own(own)?.entity(name)
    }
    handlers.serror = { own, error in
      if let error { XMLRecords.own(own)?.report(error.pointee) }
    }
    return handlers
  }
}
