public import Articles
public import TextReuse

/// The articles of some inputs, in the order read, each under an id of its own.
///
/// What could not be read is kept beside them, and so is an article whose id is taken. A record that
/// stands twice in one file, the same in all it says, counts once.
public struct ArticleCollection: Sendable {
  /// The articles, in the order read.
  public private(set) var articles: [Article] = []
  /// What could not be read or taken, file by file.
  public private(set) var skipped: [Skipped] = []
  private var places: [String: Int] = [:]

  /// An empty collection.
  public init() {}

  /// Reads inputs as they are given on a command line: files, folders, patterns, `-`.
  ///
  /// - Parameters:
  ///   - wanted: the ids of the articles to keep; `nil` for all.
  ///   - progress: told of the bytes read.
  /// - Complexity: O(*n*) in bytes; memory for the articles kept.
  public init(
    inputs: [String], reading: ReadingOptions = ReadingOptions(), wanted: Set<String>? = nil,
    progress: ProgressHandler? = nil
  ) {
    let found = Inputs.expand(inputs)
    skipped = found.skipped
    let reader = ArticleReader(reading)
    let total = Self.totalBytes(found.files)
    var done = 0
    for file in found.files {
      let unread = reader.read(
        file,
        progress: { count in
          done += count
          progress?(JobProgress(phase: .reading, done: done, total: total, unit: .bytes))
        },
        each: { article in
          if wanted?.contains(article.id) ?? true { add(article) }
        })
      skipped += unread
    }
  }

  /// Takes an article, unless its id is taken: then it is named among the skipped.
  public mutating func add(_ article: Article) {
    guard let place = places[article.id] else {
      places[article.id] = articles.count
      articles.append(article)
      return
    }
    let first = articles[place]
    if first == article { return }
    skipped.append(Self.taken(article, first: first.path))
  }

  /// What is said of an article whose id is that of another.
  ///
  /// - Parameter first: where the other is.
  static func taken(_ article: Article, first: String?) -> Skipped {
    Skipped(
      path: article.path ?? "-", place: "id \(article.id)",
      reason: "the id is taken by another article in \(first ?? "-"); "
        + "give each article an id of its own")
  }

  /// Where the article so named stands among `articles`.
  public func place(of id: String) -> Int? { places[id] }

  private static func totalBytes(_ files: [InputFile]) -> Int? {
    var total = 0
    for file in files {
      guard let bytes = file.bytes else { return nil }
      total += bytes
    }
    return total
  }
}
