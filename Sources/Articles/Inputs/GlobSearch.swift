internal import TextReuse

/// The search for the files that a pattern of several names matches.
struct GlobSearch {
  private let pattern: String
  private let names: [Substring]
  private let spellsEnding: Bool
  private var walk = FolderWalk()
  private var found: Set<String> = []

  /// A place in the search: a folder and the first name of the pattern not matched yet.
  private struct Place: Hashable {
    var folder: FileKind.FolderID
    var name: Int
  }

  init(_ pattern: String) {
    self.pattern = pattern
    names = pattern.split(separator: "/")
    let ending = names.last.flatMap { name in
      name.lastIndex(of: ".").map { name[name.index(after: $0)...] }
    }
    spellsEnding = ending.map { !$0.isEmpty && !GlobPattern.isPattern(String($0)) } ?? false
  }

  /// The files that match, or the reason why there are none.
  mutating func result() -> (files: [InputFile], skipped: [Skipped]) {
    var visited: Set<Place> = []
    var waiting: [(folder: String, name: Int)] = [
      (pattern.utf8.first == UInt8(ascii: "/") ? "/" : "", 0)
    ]
    while let (folder, name) = waiting.popLast() {
      guard case .folder(let id) = FileKind(of: folder.isEmpty ? "." : folder),
        visited.insert(Place(folder: id, name: name)).inserted
      else { continue }
      waiting += step(folder, name).reversed()
    }
    return walk.result(orElse: Skipped(path: pattern, reason: ReadingError.noMatch.description))
  }

  /// Matches one name of the pattern against a folder; what is to be looked at next.
  private mutating func step(_ folder: String, _ index: Int) -> [(folder: String, name: Int)] {
    guard index < names.count else { return [] }
    let name = names[index]
    let isLast = index == names.count - 1
    if !GlobPattern.isPattern(String(name)) {
      let path = FolderListing.path(folder, String(name))
      if isLast { take(path) }
      return isLast ? [] : [(path, index + 1)]
    }
    let anyDepth = name == "**"
    let pattern = GlobPattern(name)
    var next: [(folder: String, name: Int)] = anyDepth && !isLast ? [(folder, index + 1)] : []
    for entry in entries(of: folder) where pattern.matches(entry) {
      let path = FolderListing.path(folder, entry)
      if anyDepth { next.append((path, index)) }
      if isLast { take(path) } else if !anyDepth { next.append((path, index + 1)) }
    }
    return next
  }

  private mutating func entries(of folder: String) -> [String] {
    do {
      return try FolderListing.names(in: folder.isEmpty ? "." : folder).good
    } catch {
      walk.skip(folder, error)
      return []
    }
  }

  /// Takes what the whole pattern matches.
  private mutating func take(_ path: String) {
    guard found.insert(path).inserted else { return }
    switch FileKind(of: path) {
    case .folder: walk.take(folder: path)
    case .file(let bytes) where spellsEnding || InputFormat(path: path) != nil:
      walk.take(file: path, bytes: bytes)
    case .file, .failed: break
    }
  }
}
