internal import TextReuse

/// The kinds of XML that hold articles, told by their root element.
enum XMLFormat {
  case rss, atom, newsML, nitf, alto, page

  /// The kind that a root element begins; `nil` for any other.
  init?(root: String) {
    switch root {
    case "rss", "RDF": self = .rss
    case "feed", "entry": self = .atom
    case "newsItem", "newsMessage": self = .newsML
    case "nitf": self = .nitf
    case "alto": self = .alto
    case "PcGts": self = .page
    default: return nil
    }
  }

  /// The name of the elements that are one article each.
  var record: String {
    switch self {
    case .rss: "item"
    case .atom: "entry"
    case .newsML: "newsItem"
    case .nitf: "nitf"
    case .alto: "alto"
    case .page: "PcGts"
    }
  }

  /// Whether a file may have more than one article.
  func isList(root: String?) -> Bool {
    switch self {
    case .rss: true
    case .atom: root == "feed"
    case .newsML: root == "newsMessage"
    case .nitf, .alto, .page: false
    }
  }

  /// The article of a record, its id and path still to be set.
  ///
  /// - Parameter header: what stood before the first record.
  func article(_ tree: XMLTree, header: XMLTree) -> Article {
    switch self {
    case .rss: RSSItem.article(tree, header: header)
    case .atom: AtomEntry.article(tree, header: header)
    case .newsML: NewsMLItem.article(tree, header: header)
    case .nitf: NITFDocument.article(tree)
    case .alto: ALTOPage.article(tree)
    case .page: PAGEPage.article(tree)
    }
  }
}

/// The articles of an XML file, read a record at a time.
struct XMLReader: RecordReader {
  private let records: XMLRecords
  private let path: String
  private let limit: Int
  private var number = 0
  private var done = false

  private let origin: StreamOrigin?

  /// - Parameter isDecoded: whether the bytes are UTF-8 whatever they declare.
  init(
    _ stream: any ByteStream, isDecoded: Bool, path: String, options: ReadingOptions,
    origin: StreamOrigin = StreamOrigin()
  ) {
    self.origin = options.keepsPlaces ? origin : nil
    records = XMLRecords(stream, isDecoded: isDecoded, limit: options.recordLimit) { root in
      XMLFormat(root: root).map { [$0.record] } ?? []
    }
    self.path = path
    limit = options.textLimit
  }

  mutating func next() -> Reading? {
    guard !done else { return nil }
    do {
      guard let record = try records.next() else {
        done = true
        return number == 0
          ? .skipped(Skipped(path: path, reason: ReadingError.empty.description)) : nil
      }
      number += 1
      return reading(of: record.record, at: record.place)
    } catch {
      done = true
      let place = number == 0 ? nil : "after record \(number)"
      return .skipped(Skipped(path: path, place: place, reason: error.description))
    }
  }

  private func reading(of record: XMLRecords.Record, at place: XMLRecords.Place) -> Reading {
    let format = records.root.flatMap(XMLFormat.init(root:))
    let isList = format?.isList(root: records.root) ?? false
    do throws(ReadingError) {
      guard case .whole(let tree) = record, let format else {
        throw ReadingError.tooLarge(.record, bytes: nil, limit: limit)
      }
      var article = format.article(tree, header: records.header)
      article.id = isList ? "\(path)#\(number)" : path
      article.path = path
      article.language = article.language ?? records.rootLanguage
      try TextRules.check(article.text, limit: limit)
      article.source = origin.map { origin in
        SourcePlace(
          basis: origin.basis,
          record: place.bytes.map { origin.start + $0.lowerBound..<origin.start + $0.upperBound },
          line: place.line)
      }
      return .article(article)
    } catch {
      let place = isList ? "record \(number)" : nil
      return .skipped(Skipped(path: path, place: place, reason: error.description))
    }
  }
}
