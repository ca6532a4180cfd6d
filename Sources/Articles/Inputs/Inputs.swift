public import TextReuse

/// The files that paths, folders and patterns stand for.
public enum Inputs {
  /// Finds the files of inputs as they are given on a command line.
  ///
  /// - A file is taken, whatever its name; `-` is standard input.
  /// - A folder gives the files below it, at any depth, whose names end as an article's do
  ///   (`.txt .text .md .markdown .html .htm .xhtml .json .jsonl .ndjson`, each also with `.gz`).
  /// - A pattern, where no file has it as its name, gives the files that it matches and the files
  ///   of the folders that it matches. `*` and `?` match within one name, `[a-z]` and `[!a-z]` one
  ///   character, `**` any number of folders. A file whose name does not end as an article's is
  ///   taken only if the pattern spells its ending.
  ///
  /// Names that begin with a dot are passed over unless they are spelled. Links are followed;
  /// a folder that a link leads back to is visited once. The files of one input are in the order
  /// of their paths' bytes; the inputs are in the order given, and no path comes twice.
  ///
  /// - Returns: the files, and the inputs that stand for none, each with its reason.
  public static func expand(_ inputs: [String]) -> (files: [InputFile], skipped: [Skipped]) {
    var files: [InputFile] = []
    var skipped: [Skipped] = []
    var known: Set<String> = []
    for input in inputs {
      var found = expand(input)
      found.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      for file in found.files where known.insert(file.path).inserted { files.append(file) }
      skipped += found.skipped
    }
    return (files, skipped)
  }

  /// A path without `./` before it and slashes behind it, so that a file has one name however the folder
  /// is called that it was found in. `.` and `/` stay.
  public static func plain(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    while rest.hasSuffix("/"), rest.count > 1 { rest = rest.dropLast() }
    return rest.isEmpty ? "." : String(rest)
  }

  private static func expand(_ input: String) -> (files: [InputFile], skipped: [Skipped]) {
    if input == "-" { return ([InputFile(path: "-")], []) }
    switch FileKind(of: input) {
    case .file(let bytes): return ([InputFile(path: input, bytes: bytes)], [])
    case .folder:
      var walk = FolderWalk()
      walk.take(folder: input)
      return walk.result(orElse: Skipped(path: input, reason: ReadingError.emptyFolder.description))
    case .failed(let error):
      guard error == .notFound, GlobPattern.isPattern(input) else {
        return ([], [Skipped(path: input, reason: error.description)])
      }
      var search = GlobSearch(input)
      return search.result()
    }
  }
}
