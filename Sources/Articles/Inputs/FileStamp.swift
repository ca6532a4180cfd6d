public import Foundation

/// How a file looks without being read: what tells that it has not changed since.
public enum FileStamp {
  /// How long before it is read a file must have changed last: one that changes again within the tick of
  /// its clock would look the same.
  private static let rest = 0.1
  /// The same where the file system keeps whole seconds only.
  private static let coarseRest = 2.5

  /// The stamp of a file at a moment; `nil` for what is no plain file, or changed just now.
  ///
  /// - Parameter reading: how the file is read.
  public static func stamp(_ path: String, _ reading: ReadingOptions, now: Date = Date()) -> String?
  {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    let seconds = Double(changed.tv_sec) + Double(changed.tv_nsec) / 1e9
    let isCoarse = modified.tv_nsec == 0 && changed.tv_nsec == 0
    guard now.timeIntervalSince1970 - seconds > (isCoarse ? coarseRest : rest) else { return nil }
    return [
      "\(status.st_size)", "\(modified.tv_sec).\(modified.tv_nsec)",
      "\(changed.tv_sec).\(changed.tv_nsec)", "\(status.st_dev).\(status.st_ino)",
      "\(reading.maximumArticleBytes)", reading.format?.rawValue ?? "",
      reading.fields.description,
    ].joined(separator: " ")
  }
}
