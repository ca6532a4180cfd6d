internal import Articles
internal import TextReuse

/// The inputs of a job, read one after the other on a thread of their own.
final class ArticleSource: @unchecked Sendable {
  /// An article or a sketch, and the place of the file that it comes from.
  struct Item: Sendable {
    var file: Int
    var record: ArticleRecord

    /// The article, or that of the sketch.
    var article: Article {
      switch record {
      case .article(let article): article
      case .sketch(let sketch): sketch.article
      }
    }
  }

  /// How many articles are handed on at a time.
  private static let piece = 32
  /// The bytes of text that are handed on at a time, but for a single article of more.
  private static let mostBytes = 1 << 20

  /// The files that the inputs stand for.
  let files: [InputFile]
  /// The inputs that stand for none.
  private let missing: [Skipped]
  /// What could not be read of each file; to be asked for when reading is over.
  private(set) var unread: [Int: [Skipped]] = [:]
  private let settings: JobSettings
  private let keepsPlaces: Bool

  /// - Parameter keepsPlaces: whether articles know where they stand in their files. An archive does not
  ///   keep it: the files that it was made of may be gone.
  init(_ inputs: [String], _ settings: JobSettings, keepsPlaces: Bool = false) {
    self.keepsPlaces = keepsPlaces
    let found = Inputs.expand(inputs)
    files = found.files
    missing = found.skipped
    self.settings = settings
  }

  /// What could not be read, in the order of the inputs; of each file behind what else is said of it.
  func skipped(besides said: [Int: [Skipped]] = [:]) -> [Skipped] {
    missing + files.indices.flatMap { (said[$0] ?? []) + (unread[$0] ?? []) }
  }

  /// Hands on every article, some at a time; what the closure throws ends the reading.
  func read(_ put: ([Item]) throws -> Void) { read(Array(files.indices), put) }

  /// Hands on the articles of some files, by their places.
  func read(_ places: [Int], _ put: ([Item]) throws -> Void) {
    var options = settings.reading
    options.keepsPlaces = options.keepsPlaces && keepsPlaces
    let reader = ArticleReader(options)
    let total = places.reduce(Optional(0)) { sum, place in
      sum.flatMap { sum in files[place].bytes.map { sum + $0 } }
    }
    var done = 0
    var held: [Item] = []
    var bytes = 0
    do {
      for place in places {
        unread[place] = try reader.records(
          of: files[place],
          progress: { count in
            done += count
            self.settings.tell(.reading, done, of: total, .bytes)
          },
          each: { record in
            let item = Item(file: place, record: record)
            held.append(item)
            bytes += item.article.text.utf8.count
            if held.count == Self.piece || bytes > Self.mostBytes {
              try put(held)
              held = []
              bytes = 0
            }
          })
      }
      if !held.isEmpty { try put(held) }
    } catch {
      // Whoever takes articles had enough.
    }
  }
}
