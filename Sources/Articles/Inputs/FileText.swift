internal import Foundation

/// What a file holds beside the text of its article: the addresses of links and the like.
public enum FileText {
  /// Whether a file, as it lies on the disk, has some text in it. `false` for a file that cannot be
  /// read, and for an empty text.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func contains(_ text: String, in path: String) -> Bool {
    guard !text.isEmpty, let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      return false
    }
    return bytes.range(of: Data(text.utf8)) != nil
  }

  /// Whether there is something at a path, links followed.
  public static func isThere(_ path: String) -> Bool {
    if case .failed = FileKind(of: path) { false } else { true }
  }
}
