public import TextReuse

/// Which pairs of a collection are looked at.
///
/// The articles outside it still count for how rare a word or a passage is: the same pair has the same
/// candidates whatever the window leaves out.
public struct PairWindow: Sendable {
  /// The seconds that may lie between two articles at most; articles without a time are then in no pair.
  public var seconds: Int64?
  /// The first moment of articles that are looked at.
  public var from: Timestamp?
  /// The last.
  public var to: Timestamp?
  /// Whether the two must be of outlets that are known and differ.
  public var acrossOutlets = false

  /// A window that holds every pair.
  public init() {}

  /// Whether it holds every pair.
  var isOpen: Bool { seconds == nil && from == nil && to == nil && !acrossOutlets }

  /// Whether an article may be in a pair.
  func holds(_ article: Article) -> Bool {
    guard from != nil || to != nil else { return true }
    guard let published = article.published else { return false }
    if let from, published.order(to: from) == .before { return false }
    if let to, published.order(to: to) == .after { return false }
    return true
  }

  /// Whether two articles may be a pair.
  func holds(_ a: Article, _ b: Article) -> Bool {
    guard holds(a), holds(b) else { return false }
    if let seconds {
      guard let first = a.published, let second = b.published,
        abs(first.seconds - second.seconds) <= seconds
      else { return false }
    }
    guard acrossOutlets else { return true }
    guard let first = a.outlet, let second = b.outlet else { return false }
    return first.lowercased() != second.lowercased()
  }
}
