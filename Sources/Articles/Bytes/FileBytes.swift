internal import Foundation

/// The bytes of a file, a pipe or standard input.
final class FileBytes: ByteStream {
  /// How many bytes are asked for at a time.
  static let chunk = 262_144

  private let descriptor: Int32
  private let progress: ((Int) -> Void)?
  private var unread: Int

  /// Opens a file, `-` for standard input.
  init(path: String, progress: ((Int) -> Void)?) throws(ReadingError) {
    self.progress = progress
    unread = 0
    if path == "-" {
      descriptor = 0
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingError(errno: errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      unread = Int(status.st_size)
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  func next() throws(ReadingError) -> [UInt8]? {
    var count = 0
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
      repeat {
        count = read(descriptor, buffer.baseAddress, Self.chunk)
        code = errno
      } while count < 0 && code == EINTR
      filled = max(0, count)
    }
    guard count >= 0 else { throw ReadingError(errno: code) }
    guard count > 0 else { return nil }
    unread = max(0, unread - count)
    progress?(count)
    return bytes
  }

  /// Counts what was left unread as done with, so that progress adds up to the file's size.
  func finish() {
    if unread > 0 { progress?(unread) }
    unread = 0
  }
}

extension ReadingError {
  /// The failure that the system names by a number.
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case EISDIR: self = .isFolder
    default: self = .failed(String(cString: strerror(code)))
    }
  }
}
