internal import Articles
internal import Foundation
internal import TextReuse

/// Which drafts a gate looks at: all that are named, or those of them that changed.
struct GateSelection {
  /// The drafts, as a job reads them.
  var drafts: [String] = []
  /// The folder in which copies of them lie, where they are not read where they are.
  var copies: URL?
  /// What could not be found.
  var skipped: [Skipped] = []
  /// What is to be known beside.
  var notes: [String] = []
  /// When the last commit was made, where git was asked.
  var commit: String?
}

extension GateSelection {
  /// The drafts among some paths that changed since a revision.
  static func changed(since revision: String, _ paths: [String]) throws(GitError) -> GateSelection {
    let repository = try GitRepository()
    let changes = try repository.changed(since: revision)
    var selection = of(paths, changed: changes)
    selection.commit = repository.lastCommit()
    if selection.drafts.isEmpty, selection.skipped.isEmpty {
      selection.notes.append("No draft has changed since \(revision).")
    }
    return selection
  }

  /// The drafts among some paths that are about to be committed, as they will be.
  static func staged(_ paths: [String]) throws(GitError) -> GateSelection {
    let repository = try GitRepository()
    let changes = try repository.staged()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "stemma-gate-\(getpid())")
    TemporaryFolders.add(folder.path(percentEncoded: false))
    let here = try repository.copyStaged(
      changes.present.filter { isArticle($0) || paths.contains($0) }, to: folder)
    var selection = GateSelection()
    selection.skipped = unnamed(changes)
    selection.copies = here
    selection.commit = repository.lastCommit()
    let present = Set(changes.present)
    for path in paths {
      // The copies are all that is staged, so what is named is looked for among them.
      let copy = self.folder(here) + path
      let names = Inputs.expand([copy]).files.map { name($0.path, in: here) }
      selection.drafts += names.filter { present.contains($0) && !selection.drafts.contains($0) }
      if names.isEmpty { selection.skipped += missing(path, changes) }
    }
    if selection.drafts.isEmpty, selection.skipped.isEmpty {
      selection.notes.append("No draft is about to be committed.")
    }
    return selection
  }

  /// The drafts of a list: a name a line, or with NUL between them.
  ///
  /// What has not the ending of an article is passed over, as in a folder: such lists name all that
  /// changed.
  static func listed(_ bytes: Data) -> GateSelection {
    let isNul = bytes.contains(0)
    let names = bytes.split(separator: isNul ? 0 : UInt8(ascii: "\n")).map { line in
      var line = line[...]
      if !isNul, line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      return String(decoding: line, as: UTF8.self)
    }.filter { !$0.isEmpty }
    var selection = GateSelection()
    var others = 0
    for name in names {
      guard isArticle(name) else {
        others += 1
        continue
      }
      if FileText.isThere(name) {
        selection.drafts.append(name)
      } else {
        selection.skipped.append(
          Skipped(
            path: name, reason: "is in the list, but not there; list only files that are there"))
      }
    }
    if others > 0 {
      selection.notes.append(
        "\(others) of the files in the list \(others == 1 ? "is" : "are") of no kind that is read, "
          + "and passed over.")
    }
    if selection.drafts.isEmpty, selection.skipped.isEmpty {
      selection.notes.append("The list names no draft.")
    }
    return selection
  }

  // MARK: What is named and changed

  private static func of(_ paths: [String], changed changes: GitRepository.Changes) -> GateSelection
  {
    var selection = GateSelection()
    selection.skipped = unnamed(changes)
    let present = Set(changes.present)
    for path in paths {
      let found = Inputs.expand([path])
      for file in found.files where present.contains(Inputs.plain(file.path)) {
        let name = Inputs.plain(file.path)
        if !selection.drafts.contains(name) { selection.drafts.append(name) }
      }
      if found.files.isEmpty { selection.skipped += missing(path, changes) }
    }
    return selection
  }

  /// Nothing, where a path is a place whose drafts were all taken away; else the reason why it stands
  /// for none, so that a path with a slip is no quiet success.
  private static func missing(_ path: String, _ changes: GitRepository.Changes) -> [Skipped] {
    let place = Inputs.plain(path)
    let isKnown = (changes.deleted + changes.present).contains {
      $0 == place || $0.hasPrefix(place + "/") || place == "."
    }
    return isKnown ? [] : Inputs.expand([path]).skipped
  }

  private static func name(_ copy: String, in folder: URL) -> String {
    let prefix = self.folder(folder)
    return Inputs.plain(copy.hasPrefix(prefix) ? String(copy.dropFirst(prefix.count)) : copy)
  }

  /// A folder's path with one slash behind it.
  private static func folder(_ url: URL) -> String {
    let path = url.path(percentEncoded: false)
    return path.hasSuffix("/") ? path : path + "/"
  }

  private static func unnamed(_ changes: GitRepository.Changes) -> [Skipped] {
    changes.badNames.map { Skipped(path: $0, reason: "the name is not UTF-8; rename the file") }
  }

  private static func isArticle(_ name: String) -> Bool { InputFormat.isPromised(by: name) }
}

/// Folders of copies, to be removed however the tool ends.
enum TemporaryFolders {
  private static let paths = Locked<[String]>([])

  static func add(_ path: String) { paths.withLock { $0.append(path) } }

  /// Removes all of them.
  static func removeAll() {
    paths.withLock { paths in
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
      paths = []
    }
  }
}
