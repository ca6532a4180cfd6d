/// What a file or feed says of where an article comes from and how it changed.
///
/// All of it is what was said, none of it is checked; what was not said is absent.
public struct ArticleOrigin: Sendable, Equatable {
  /// When it was last changed.
  public var modified: Timestamp?
  /// Until when it was not to be published.
  public var embargo: Timestamp?
  /// Which version of its item it is, as printed: `3`, or a word such as `corrected`.
  public var version: String?
  /// What all versions and corrections of one item have in common: the item's own id, without the
  /// version.
  public var series: String?
  /// The agency or service that delivered it, where that is not its outlet.
  public var provider: String?
  /// Whom it credits, as printed.
  public var credit: String?
  /// Where it was written, as printed in front of it, where the format keeps that apart.
  public var dateline: String?
  /// The addresses and names of what it says that it is based on or first appeared as, each once,
  /// in the order said.
  public var sources: [String] = []

  /// An origin of which nothing is known.
  public init() {}
}
