internal import Foundation

/// Why results could not be written.
enum OutputError: Error, CustomStringConvertible {
  case failed(path: String, code: Int32)
  case isFolder(String)

  var description: String {
    switch self {
    case .failed(let path, ENOSPC): "\(path): the disk is full; make room and run it again"
    case .failed(let path, ENOENT): "\(path): no such folder; create it first"
    case .failed(let path, EACCES), .failed(let path, EPERM):
      "\(path): permission denied; choose a folder that this user may write to"
    case .failed(let path, let code):
      "\(path): cannot be written (\(String(cString: strerror(code))))"
    case .isFolder(let path): "\(path): is a folder; name a file in it"
    }
  }
}

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its place under another name, and takes its place when it is complete.
struct OutputFile {
  /// The stream to write to.
  var stream: FileStream
  private let path: String
  private let descriptor: Int32
  /// The name it has until it is complete; `nil` for standard output, devices and pipes.
  private let partial: String?

  /// Standard output.
  static var standard: OutputFile {
    OutputFile(path: "standard output", descriptor: STDOUT_FILENO, partial: nil)
  }

  private init(path: String, descriptor: Int32, partial: String?) {
    self.path = path
    self.descriptor = descriptor
    self.partial = partial
    stream = FileStream(descriptor: descriptor)
  }

  /// Opens a file to be written, links followed; `-` is standard output.
  static func open(_ path: String) throws(OutputError) -> OutputFile {
    if path == "-" { return .standard }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = Foundation.open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .failed(path: path, code: errno) }
      return OutputFile(path: path, descriptor: descriptor, partial: nil)
    }
    let target = exists ? URL(filePath: path).resolvingSymlinksInPath().path() : path
    let place = (exists ? target.removingPercentEncoding : target) ?? path
    let partial = place + ".\(getpid()).partial"
    let mode = exists ? status.st_mode & 0o777 : 0o666
    let descriptor = Foundation.open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .failed(path: path, code: errno) }
    PartialFiles.add(partial)
    return OutputFile(path: place, descriptor: descriptor, partial: partial)
  }

  /// Writes what is left and puts the file in its place; nothing is left of one that failed.
  ///
  /// A reader who went away, as `head` does, is no failure: the tool ends quietly.
  mutating func finish() throws(OutputError) {
    stream.flush()
    if stream.isClosed, partial == nil { Self.endQuietly() }
    var code = stream.failure
    if partial != nil, close(descriptor) != 0, code == nil { code = errno }
    if code == nil, let partial, rename(partial, path) != 0 { code = errno }
    if let partial {
      if code != nil { unlink(partial) }
      PartialFiles.remove(partial)
    }
    if let code { throw .failed(path: path, code: code) }
  }

  /// Ends the tool where nobody reads the results any more.
  static func endQuietly() -> Never {
    PartialFiles.removeAll()
    exit(0)
  }
}

/// The files that are not complete, to be removed should the tool be interrupted.
enum PartialFiles {
  private static let paths = Locked<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func add(contentsOf more: [String]) { paths.withLock { $0.formUnion(more) } }

  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes all of them, and folders of copies with them.
  static func removeAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths = []
    }
    TemporaryFolders.removeAll()
  }
}
