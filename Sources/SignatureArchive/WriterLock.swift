internal import Foundation

/// The right to write an archive: one process has it, until it ends or gives it back.
final class WriterLock: @unchecked Sendable {
  private let descriptor: Int32
  private let name: String

  /// Takes the lock of the archive at a path, or throws at once.
  init(_ path: String) throws(ArchiveError) {
    name = path + "-lock"
    while true {
      let descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        switch errno {
        case EACCES, EPERM, EROFS: throw .notWritable(path)
        case ENOENT, ENOTDIR: throw .failed(path, "no such folder")
        case ENOSPC: throw .diskFull(path)
        default: throw .failed(path, String(cString: strerror(errno)))
        }
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw .otherWriter(path)
      }
      // Whoever had it before may have taken the file away meanwhile: then this lock locks nothing.
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(name, &named) == 0, held.st_ino == named.st_ino {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  deinit {
    unlink(name)
    close(descriptor)
  }
}
