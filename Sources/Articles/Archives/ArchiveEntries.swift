internal import CArchive

/// The files in a zip or tar archive, in the order written, each read as a stream.
///
/// libarchive reads the archive; nothing is written to disk, and only what is at hand is in memory. Links and devices are no
/// files. Holes of sparse files are left out, so that no few bytes stand for terabytes.
final class ArchiveEntries {
  /// What archives are written in.
  enum Kind { case zip, tar }

  /// The bytes of an archive where they can be had in any order. A zip archive has its true list of
  /// files, with what is a link, at its end.
  enum Whole {
    case file(String)
    case memory([UInt8])
  }

  /// One file.
  struct Entry {
    /// Its name with its folders, as written.
    var name: String
    /// Whether it is a plain file, no link, folder or device.
    var isFile: Bool
    /// Whether the name leads out of the archive.
    var escapes: Bool
    /// Whether it can be read only with a password.
    var isEncrypted: Bool
  }

  /// The kind of entries that are plain files: `AE_IFREG`, which Swift does not import.
  private static let plainFile: UInt32 = 0o100000

  private let archive: OpaquePointer
  private let feed: Feed
  private let whole: Whole?
  private var memory: UnsafeMutableRawBufferPointer?
  private var unpacked = 0
  private var isOpen = false
  private var entryIsRead = true

  /// - Parameter whole: what is read in place of the stream, where it can be had.
  init(_ stream: any ByteStream, _ whole: Whole? = nil, kind: Kind) throws(ReadingError) {
    feed = Feed(stream)
    guard let archive = archive_read_new() else { throw .failed("libarchive has no memory") }
    self.archive = archive
    switch kind {
    case .zip where whole == nil: archive_read_support_format_zip_streamable(archive)
    case .zip: archive_read_support_format_zip_seekable(archive)
    case .tar: archive_read_support_format_tar(archive)
    }
    // Names are UTF-8; libarchive would read them by the locale, which the tool does not set.
    archive_read_set_options(archive, "hdrcharset=UTF-8")
    self.whole = whole
  }

  deinit {
    archive_read_free(archive)
    memory?.deallocate()
  }

  /// The next entry; `nil` at the end. What is left of the entry before is passed over.
  func next() throws(ReadingError) -> Entry? {
    if !isOpen { try open() }
    // By hand, so that what is passed over counts against the proportion too.
    if !entryIsRead { while try read() != nil {} }
    var entry: OpaquePointer?
    let code = archive_read_next_header(archive, &entry)
    if code == ARCHIVE_EOF { return nil }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else { throw failure() }
    let name =
      archive_entry_pathname_utf8(entry).map { String(cString: $0) }
      ?? archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    let isFile =
      archive_entry_filetype(entry) == Self.plainFile && archive_entry_hardlink(entry) == nil
      && archive_entry_symlink(entry) == nil
    return Entry(
      name: name, isFile: isFile, escapes: Self.escapes(name),
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  /// The bytes of the entry that is at hand; `nil` at its end.
  func read() throws(ReadingError) -> [UInt8]? {
    entryIsRead = false
    while true {
      var block: UnsafeRawPointer?
      var size = 0
      var offset: Int64 = 0
      let code = archive_read_data_block(archive, &block, &size, &offset)
      if code == ARCHIVE_EOF {
        entryIsRead = true
        return nil
      }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN else {
        entryIsRead = true
        throw failure()
      }
      guard size > 0, let block else { continue }
      unpacked += size
      try BoundedExpansion.check(unpacked, from: Int(archive_filter_bytes(archive, -1)))
      return Array(UnsafeRawBufferPointer(start: block, count: size))
    }
  }

  private func open() throws(ReadingError) {
    isOpen = true
    let code: Int32
    switch whole {
    case .file(let path): code = archive_read_open_filename(archive, path, FileBytes.chunk)
    case .memory(let bytes):
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      memory = copy
      code = archive_read_open_memory(archive, copy.baseAddress, copy.count)
    case nil:
      code = archive_read_open(
        archive, Unmanaged.passUnretained(feed).toOpaque(), nil,
        { _, own, bytes in
          guard let own, let bytes else { return -1 }
          return Unmanaged<Feed>.fromOpaque(own).takeUnretainedValue().give(bytes)
        }, nil)
    }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN else { throw failure() }
  }

  /// What the stream threw, else what libarchive says.
  private func failure() -> ReadingError {
    if let error = feed.failure { return error }
    let words = archive_error_string(archive).map { String(cString: $0) } ?? "unknown damage"
    return .archive(words)
  }

  /// Whether a name would be outside of the folder that the archive were unpacked in.
  static func escapes(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    let isAbsolute = parts.first?.isEmpty == true || parts.first?.last == ":"
    return isAbsolute || parts.contains("..")
  }

  /// Hands a stream to libarchive, each chunk in memory that stays until the next is asked for.
  private final class Feed {
    private let stream: any ByteStream
    private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 0, alignment: 1)
    private(set) var failure: ReadingError?

    init(_ stream: any ByteStream) { self.stream = stream }

    deinit { buffer.deallocate() }

    /// The size of the next chunk; 0 at the end, -1 for a failure.
    func give(_ place: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
      do throws(ReadingError) {
        guard let bytes = try stream.next() else { return 0 }
        if bytes.count > buffer.count {
          buffer.deallocate()
          buffer = .allocate(byteCount: bytes.count, alignment: 1)
        }
        buffer.copyBytes(from: bytes)
        place.pointee = UnsafeRawPointer(buffer.baseAddress)
        return bytes.count
      } catch {
        failure = error
        return -1
      }
    }
  }
}

/// One entry of an archive as a stream.
final class EntryBytes: ByteStream {
  private let entries: ArchiveEntries

  init(_ entries: ArchiveEntries) { self.entries = entries }

  func next() throws(ReadingError) -> [UInt8]? { try entries.read() }
}
