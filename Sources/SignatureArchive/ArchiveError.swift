/// What is wrong with an archive, or kept it from being used: the facts, with their words made in one
/// place.
public enum ArchiveError: Error, Sendable, Equatable {
  /// What a number of the header or a blob belongs to.
  public enum Part: Sendable, Equatable {
    case header(String)
    case document(Int)
    case sketch(Int)
    case text(Int)
    case segment(Int)
    case block(segment: Int, lane: Int)
    /// SQLite's own structure, in its words.
    case structure(String)
  }

  /// No file has this path.
  case notFound(String)
  /// A folder, where a file is wanted.
  case isFolder(String)
  /// The file is something else.
  case notAnArchive(String)
  /// Written by a version whose readers come after this one.
  case newer(String, oldest: Int, known: Int)
  /// Made with other sketches.
  case unlikeSketches(String, archive: String, tool: String)
  /// Asked to keep texts in an archive without, or the reverse.
  case unlikeTexts(String, keepsTexts: Bool)
  /// A cache where an archive is wanted, or the reverse.
  case otherUse(String, is: ArchiveUse)
  /// Another process writes.
  case otherWriter(String)
  /// Another process held it for too long.
  case busy(String)
  /// The system forbids this user to read it.
  case notReadable(String)
  /// The system forbids this user to write it or its folder.
  case notWritable(String)
  /// A writer is at work or was broken off, and what it left must be written to be read.
  case unfinished(String)
  /// There is no room left.
  case diskFull(String)
  /// Damaged, with the part that is.
  case damaged(String, Part)
  /// No document has this id.
  case unknownDocument(String, id: String)
  /// Texts are wanted that it does not keep.
  case noTexts(String)
  /// Anything else, in the words of SQLite or of the system.
  case failed(String, String)
}

extension ArchiveError.Part: CustomStringConvertible {
  /// The part in words.
  public var description: String {
    switch self {
    case .header(let name): "header, \(name)"
    case .document(let number): "document \(number)"
    case .sketch(let number): "sketch of document \(number)"
    case .text(let number): "text of document \(number)"
    case .segment(let segment): "segment \(segment) of the index"
    case .block(let segment, let lane): "segment \(segment) of the index, lane \(lane)"
    case .structure(let words): words
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong, and after a semicolon what cures it.
  public var description: String {
    switch self {
    case .notFound(let path):
      "\(path): no such archive; make it with stemma archive add \(path) INPUT"
    case .isFolder(let path): "\(path): is a folder; name the archive's file"
    case .notAnArchive(let path):
      "\(path): not an archive; name a file that stemma archive add made"
    case .newer(let path, let oldest, let known):
      "\(path): written in format \(oldest), this tool reads up to \(known); use a newer stemma"
    case .unlikeSketches(let path, let archive, let tool):
      "\(path): its sketches are not this tool's; move its articles with stemma archive export and "
        + "import\n  archive: \(archive)\n  tool:    \(tool)"
    case .unlikeTexts(let path, true):
      "\(path): it keeps texts; leave out --signatures-only or make another archive"
    case .unlikeTexts(let path, false):
      "\(path): it keeps no texts; add with --signatures-only or make another archive"
    case .otherUse(let path, .cache):
      "\(path): is the cache of scans, which keeps only what the last one read; make an archive of "
        + "another name"
    case .otherUse(let path, .archive):
      "\(path): is an archive, of which a scan would keep only what it reads; name another cache"
    case .otherWriter(let path): "\(path): another process is writing to it; wait until it is done"
    case .busy(let path): "\(path): another process kept it locked; try again"
    case .notReadable(let path): "\(path): permission denied; make it readable for this user"
    case .notWritable(let path):
      "\(path): cannot be written by this user; make the file and its folder writable"
    case .unfinished(let path):
      "\(path): a writer is at work on it or was broken off, and this user cannot write to its "
        + "folder; run stemma archive stats \(path) as one who can"
    case .diskFull(let path):
      "\(path): the disk is full; make room and run it again, it goes on where it was"
    case .damaged(let path, let part):
      "\(path): damaged (\(part)); see stemma archive verify \(path)"
    case .unknownDocument(let path, let id):
      "\(path): no document has the id \(id); see stemma archive list \(path)"
    case .noTexts(let path):
      "\(path): it keeps no texts, so nothing can be judged in full; make an archive with texts"
    case .failed(let path, let words): "\(path): \(words); see stemma archive verify \(path)"
    }
  }
}
