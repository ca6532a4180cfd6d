internal import Foundation

/// An archive for the time of one job, in the folder for temporary files.
public enum ScratchArchive {
  /// A place for another one: no two jobs share it, of one process or of several.
  public static var path: String {
    FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID().uuidString).stemma")
      .path(percentEncoded: false)
  }

  /// The names of an archive and of all that may stand beside it.
  public static func names(_ path: String) -> [String] {
    ["", "-wal", "-shm", "-lock", "-new", "-new-journal"].map { path + $0 }
  }

  /// Removes an archive that nobody needs any more, with all that stands beside it.
  package static func discard(_ path: String) { for name in names(path) { unlink(name) } }
}
