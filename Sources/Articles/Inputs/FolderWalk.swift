internal import Foundation
internal import TextReuse

/// What a path leads to.
enum FileKind: Equatable {
  /// A file; its size unless it is a pipe or a device.
  case file(bytes: Int?)
  /// A folder, with the numbers that tell it from every other.
  case folder(FolderID)
  case failed(ReadingError)

  /// What tells one folder from another, whatever path leads to it.
  struct FolderID: Hashable {
    var device: UInt64
    var node: UInt64
  }

  /// Looks a path up, links followed.
  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .failed(ReadingError(errno: errno))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      let device = UInt64(truncatingIfNeeded: status.st_dev)
      self = .folder(FolderID(device: device, node: UInt64(status.st_ino)))
    case S_IFREG: self = .file(bytes: Int(status.st_size))
    default: self = .file(bytes: nil)
    }
  }
}

/// The names in a folder.
enum FolderListing {
  /// The names that do not begin with a dot, in the order of their bytes, and those not in UTF-8.
  static func names(in folder: String) throws(ReadingError) -> (good: [String], bad: [String]) {
    guard let handle = opendir(folder) else { throw ReadingError(errno: errno) }
    defer { closedir(handle) }
    var good: [String] = []
    var bad: [String] = []
    while let entry = readdir(handle) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes.first == UInt8(ascii: ".") || bytes.isEmpty { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        good.append(name)
      } else {
        bad.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    good.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (good, bad.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// A name in a folder as a path.
  static func path(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}

/// The articles below folders, each folder visited once.
struct FolderWalk {
  private var files: [InputFile] = []
  private var skipped: [Skipped] = []
  private var visited: Set<FileKind.FolderID> = []

  /// Takes a file, whatever its name.
  mutating func take(file: String, bytes: Int?) {
    files.append(InputFile(path: file, bytes: bytes))
  }

  /// Takes the files below a folder whose names end as an article's do.
  mutating func take(folder: String) {
    var waiting = [folder]
    while let folder = waiting.popLast() {
      guard case .folder(let id) = FileKind(of: folder), visited.insert(id).inserted
      else { continue }
      do {
        let names = try FolderListing.names(in: folder)
        for name in names.bad where InputFormat(path: name) != nil {
          skip(FolderListing.path(folder, name), .badName)
        }
        // The first name is visited first, so that a folder with two paths has the smaller.
        waiting += names.good.compactMap { entry(FolderListing.path(folder, $0)) }.reversed()
      } catch {
        skip(folder, error)
      }
    }
  }

  /// Names what could not be read.
  mutating func skip(_ path: String, _ error: ReadingError) {
    skipped.append(Skipped(path: path, reason: error.description))
  }

  /// What was found, or one reason why nothing was.
  func result(orElse nothing: Skipped) -> (files: [InputFile], skipped: [Skipped]) {
    files.isEmpty && skipped.isEmpty ? ([], [nothing]) : (files, skipped)
  }

  /// Takes a file of a known kind; gives a folder back.
  private mutating func entry(_ path: String) -> String? {
    let known = InputFormat(path: path) != nil
    switch FileKind(of: path) {
    case .folder: return path
    case .file(let bytes?) where known: take(file: path, bytes: bytes)
    // Pipes and devices would be waited for.
    case .file: break
    case .failed(let error): if known { skip(path, error) }
    }
    return nil
  }
}
