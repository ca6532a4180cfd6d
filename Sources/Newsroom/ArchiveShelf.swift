internal import SignatureArchive
internal import TextReuse

/// A shelf of articles that an archive keeps: what is known of each is in memory, the texts are not.
struct ArchiveShelf: ArticleShelf {
  typealias Failure = ArchiveError

  let articles: [Article]
  let words: [Int]
  let contents: [UInt64]
  let sizes: [Int]
  var analysed: [AnalysedArticle?] { [] }
  private let reader: ArchiveReader
  /// The number of each article in the archive.
  private let numbers: [Int]
  /// The bytes that keys may take in memory at a time.
  private let memory: Int

  /// The articles of an archive, in order of id.
  init(_ reader: ArchiveReader, memory: Int) throws(ArchiveError) {
    guard reader.header.keepsTexts else { throw .noTexts(reader.path) }
    var stored = try reader.read { snapshot in
      var documents: [StoredDocument] = []
      documents.reserveCapacity(snapshot.count)
      try snapshot.documents { documents.append($0) }
      return documents
    }
    stored.sort { $0.article.id.utf8.lexicographicallyPrecedes($1.article.id.utf8) }
    self.reader = reader
    self.memory = memory
    articles = stored.map(\.article)
    words = stored.map(\.words)
    contents = stored.map(\.content)
    // A word of English news and the space behind it.
    sizes = stored.map { $0.words * 6 }
    numbers = stored.map(\.number)
  }

  func candidates(
    _ settings: JobSettings, isWanted: @escaping @Sendable (Int, Int) -> Bool
  ) async throws(ArchiveError) -> [Sides<Int>] {
    guard let last = numbers.max() else { return [] }
    // An array, not a dictionary: it is asked for every document that shares a key.
    var places = [Int32](repeating: -1, count: last + 1)
    for (place, number) in numbers.enumerated() { places[number] = Int32(place) }
    let found = try reader.read { [places] snapshot in
      try snapshot.pairs(
        memory: memory, workers: settings.workers,
        isWanted: { a, b in
          guard a <= last, b <= last, places[a] >= 0, places[b] >= 0 else { return false }
          return isWanted(Int(places[a]), Int(places[b]))
        },
        progress: { settings.tell(.pairing, $0, of: articles.count, .articles) })
    }
    return found.map { pair in
      let (a, b) = (Int(places[pair.a]), Int(places[pair.b]))
      return Sides(a: min(a, b), b: max(a, b))
    }
  }

  func load(_ places: [Int]) throws(ArchiveError) -> [Article] {
    try reader.read { snapshot in
      // One that was removed meanwhile is judged by what is known of it: it has no words.
      try places.map { try snapshot.article(numbers[$0]) ?? articles[$0] }
    }
  }
}
