/// A file to read articles from.
public struct InputFile: Sendable, Equatable {
  /// Where it is; `-` for standard input.
  public var path: String
  /// Its size on disk in bytes; `nil` for standard input and pipes.
  public var bytes: Int?

  /// A file from its path and its size.
  public init(path: String, bytes: Int? = nil) {
    self.path = path
    self.bytes = bytes
  }
}
