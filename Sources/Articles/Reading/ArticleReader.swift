public import TextReuse

/// A reader of every format of articles.
///
/// A file is read as a stream, a record at a time; only the record at hand is in memory. Nothing
/// that a file can hold stops the rest: what could not be read is named and passed over.
/// Packed data are unpacked whatever the file's name. Every article is given a language where its
/// text shows one.
public struct ArticleReader: Sendable {
  /// How many skipped things of one file are named; of the rest, the last is, and others count.
  ///
  /// A file of another kind must not fill the memory with the names of its lines.
  static let mostNamed = 1000

  private let options: ReadingOptions

  /// A reader with limits and, maybe, a format for every input.
  public init(_ options: ReadingOptions = .init()) { self.options = options }

  /// Reads a file, or standard input for `-`, and hands on its articles in order, and sketches where
  /// those are taken.
  ///
  /// An article has the id that its record gives, else the path, or `path#n` as the *n*th record
  /// of JSON lines or of an array, from 1; records that cannot be read count.
  ///
  /// - Parameters:
  ///   - file: where to read.
  ///   - progress: called with the number of bytes of the file read since the last call, gzip data
  ///     counted as they are on disk. At the end the numbers add up to the file's size, also where
  ///     reading ended early.
  ///   - each: called with every article; what it throws ends the reading and is thrown on.
  /// - Returns: what could not be read, in order.
  /// - Complexity: O(*n*) in the bytes; memory for one record and its limit.
  public func records(
    of file: InputFile, progress: ((Int) -> Void)? = nil,
    each: (ArticleRecord) throws -> Void
  ) rethrows -> [Skipped] {
    let bytes: FileBytes
    do throws(ReadingError) {
      bytes = try FileBytes(path: file.path, progress: progress)
    } catch {
      return [Skipped(path: file.path, reason: error.description)]
    }
    defer { bytes.finish() }
    let whole = file.bytes == nil ? nil : ArchiveEntries.Whole.file(file.path)
    return try read(bytes, whole, path: file.path, size: file.bytes, each: each)
  }

  /// The same, which hands on articles only: of sketches, where they are taken, the article.
  public func read(
    _ file: InputFile, progress: ((Int) -> Void)? = nil, each: (Article) throws -> Void
  ) rethrows -> [Skipped] {
    try records(of: file, progress: progress) { record in
      switch record {
      case .article(let article): try each(article)
      case .sketch(let sketch): try each(sketch.article)
      }
    }
  }

  /// Reads bytes in memory as if they were the file of that path.
  ///
  /// - Returns: what could not be read, in order.
  public func read(
    bytes: [UInt8], path: String, each: (Article) throws -> Void
  ) rethrows -> [Skipped] {
    try read(MemoryBytes(bytes), .memory(bytes), path: path, size: bytes.count) { record in
      switch record {
      case .article(let article): try each(article)
      case .sketch(let sketch): try each(sketch.article)
      }
    }
  }

  private func read(
    _ stream: any ByteStream, _ whole: ArchiveEntries.Whole?, path: String, size: Int?,
    each: (ArticleRecord) throws -> Void
  ) rethrows -> [Skipped] {
    var records: any RecordReader
    do throws(ReadingError) {
      records = try ReaderChoice(options: options).reader(
        of: stream, path: path, size: size, whole: whole)
    } catch {
      return [Skipped(path: path, reason: error.description)]
    }
    var skipped: [Skipped] = []
    var unnamed = 0
    var last: Skipped?
    while let reading = records.next() {
      switch consume reading {
      case .article(var article):
        MetadataRules.apply(to: &article)
        LanguageTag.tag(&article)
        try each(.article(article))
      // Its language, where known, was told before it was sketched.
      case .sketch(var sketch):
        MetadataRules.apply(to: &sketch.article)
        try each(.sketch(sketch))
      case .skipped(let thing):
        if skipped.count < Self.mostNamed {
          skipped.append(thing)
        } else {
          if last != nil { unnamed += 1 }
          // The last tells why a stream broke off.
          last = thing
        }
      }
    }
    if unnamed > 0 {
      skipped.append(Skipped(path: path, reason: ReadingError.more(unnamed).description))
    }
    if let last { skipped.append(last) }
    return skipped
  }
}
